/**
 * The forms of arrays: those that stand in the text, those outside it, and their dtypes. Each asks
 * a {@link io.persistable.python.value.ValueReader} for what stands in its brackets.
 */
@NullMarked
package io.persistable.python.value.array;

import org.jspecify.annotations.NullMarked;
