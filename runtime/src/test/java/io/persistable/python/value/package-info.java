/** Tests of what values of the Python dialect are read with. */
@NullMarked
package io.persistable.python.value;

import org.jspecify.annotations.NullMarked;
