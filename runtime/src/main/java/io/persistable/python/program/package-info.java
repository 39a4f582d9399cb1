/**
 * From the text of an archive in the Python dialect to its items: the closed subset of statements
 * that docs/text-format.md specifies. Nothing is executed; it knows no file and does not write.
 */
@NullMarked
package io.persistable.python.program;

import org.jspecify.annotations.NullMarked;
