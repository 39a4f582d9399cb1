/**
 * What expressions are read with: the type that is expected at a place and how a value is made to
 * fit it, what names are bound to, and the interfaces through which forms ask for more. Of the
 * forms only that of modules lives here.
 *
 * <p>It has more than 25 classes, since conversions are cut into one class for each of numbers,
 * arrays, collections and enums, which only {@link io.persistable.python.value.Conversions} calls.
 */
@NullMarked
package io.persistable.python.value;

import org.jspecify.annotations.NullMarked;
