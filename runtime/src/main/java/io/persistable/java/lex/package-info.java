/**
 * The text of a Java source, and the position in it: punctuation, names, types as they are written,
 * literals. What a name means is not known here.
 */
@NullMarked
package io.persistable.java.lex;

import org.jspecify.annotations.NullMarked;
