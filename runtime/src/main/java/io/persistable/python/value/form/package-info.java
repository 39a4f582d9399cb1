/**
 * The forms of everything but arrays: persistable types, enums, collections, numbers and texts that
 * carry their class, and types that have no class here.
 */
@NullMarked
package io.persistable.python.value.form;

import org.jspecify.annotations.NullMarked;
