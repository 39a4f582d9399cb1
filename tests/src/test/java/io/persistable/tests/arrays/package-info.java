/** Arrays of other kinds in archives: sparse matrices, other libraries' matrices. */
@NullMarked
package io.persistable.tests.arrays;

import org.jspecify.annotations.NullMarked;
