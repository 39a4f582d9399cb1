/**
 * The Python dialect, written: a plan as a program that CPython runs and that {@code
 * io.persistable.python.program} reads. The format is specified in docs/text-format.md.
 *
 * <p>It has more than 25 classes, since the tables of values ({@code ValueForms} and what it names)
 * and of types ({@code TypeForms} and what it names) are cut by what they say of Python; {@code
 * Expressions}, {@code PythonWriter} and {@code Header} are where to begin.
 */
@NullMarked
package io.persistable.python;

import org.jspecify.annotations.NullMarked;
