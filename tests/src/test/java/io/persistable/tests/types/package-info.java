/**
 * The table of types, row by row: what the text says, what CPython sees and what Java gets back, in
 * a component, inside a generic and where the static type says nothing. docs/types.md is made here.
 */
@NullMarked
package io.persistable.tests.types;

import org.jspecify.annotations.NullMarked;
