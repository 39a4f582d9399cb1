/**
 * The one hierarchy of exceptions. Every message says what was expected, what was found, where, and
 * what to do. Nothing but exceptions lives here; every other package may use it.
 */
@NullMarked
package io.persistable.error;

import org.jspecify.annotations.NullMarked;
