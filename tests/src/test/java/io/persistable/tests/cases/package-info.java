/** Inputs that failed when the library was tried by users. */
@NullMarked
package io.persistable.tests.cases;

import org.jspecify.annotations.NullMarked;
