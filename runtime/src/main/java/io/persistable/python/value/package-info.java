/**
 * What expressions are read with: the type that is expected at a place and how a value is made to
 * fit it, what names mean, and the interfaces through which forms ask for more. No form lives here.
 */
@NullMarked
package io.persistable.python.value;

import org.jspecify.annotations.NullMarked;
