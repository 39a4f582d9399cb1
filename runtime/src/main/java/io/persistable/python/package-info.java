/**
 * The Python dialect, written: a plan as a program that CPython runs and that {@code
 * io.persistable.python.program} reads. The format is specified in docs/text-format.md.
 */
@NullMarked
package io.persistable.python;

import org.jspecify.annotations.NullMarked;
