/**
 * The examples of the Python package that this project follows, with the same values: the text is\n
 * * the same but for the order of statements, and the original's own text is read.
 */
@NullMarked
package io.persistable.tests.seed;

import org.jspecify.annotations.NullMarked;
