/**
 * Classes that moved on: each kind of change reads a text that was written before it, kept as a
 * file. docs/types.md shows the same texts.
 */
@NullMarked
package io.persistable.tests.change;

import org.jspecify.annotations.NullMarked;
