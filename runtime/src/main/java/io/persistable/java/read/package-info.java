/**
 * Java source to objects: a scanner and a parser of the subset that {@code io.persistable.java}
 * writes. Nothing is compiled or executed; statements are followed in the order of the text, calls
 * reach registered persisters and a closed table of the JDK's own factories.
 */
@NullMarked
package io.persistable.java.read;

import org.jspecify.annotations.NullMarked;
