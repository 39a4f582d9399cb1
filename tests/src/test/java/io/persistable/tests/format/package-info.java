/** What a text says of itself: its first and last line, and its comments for types. */
@NullMarked
package io.persistable.tests.format;

import org.jspecify.annotations.NullMarked;
