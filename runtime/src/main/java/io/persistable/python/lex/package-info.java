/**
 * The text of an archive in the Python dialect as bytes, lines, names and literals. What a literal
 * or a name becomes is decided elsewhere: nothing here knows of objects or types.
 */
@NullMarked
package io.persistable.python.lex;

import org.jspecify.annotations.NullMarked;
