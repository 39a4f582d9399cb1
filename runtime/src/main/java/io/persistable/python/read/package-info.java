/**
 * From the text of an archive in the Python dialect to objects: a lexer and a parser over UTF-8
 * bytes for the closed subset that docs/text-format.md specifies, straight to {@code
 * Persister.restore}. Nothing is executed; it knows no file and does not write.
 */
@NullMarked
package io.persistable.python.read;

import org.jspecify.annotations.NullMarked;
