/** Tests of the Python dialect. */
@NullMarked
package io.persistable.python;

import org.jspecify.annotations.NullMarked;
