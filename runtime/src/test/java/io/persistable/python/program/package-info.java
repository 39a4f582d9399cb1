/** Tests of the reader of the Python dialect; the models' persisters are written by hand. */
@NullMarked
package io.persistable.python.program;

import org.jspecify.annotations.NullMarked;
