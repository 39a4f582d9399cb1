/**
 * Archives as Java source: the writer of a plan as a class whose members are the items, laid out as
 * google-java-format would. What it writes needs the JDK and the domain classes only. Reading it
 * back is the business of {@code io.persistable.java.program}; no file is touched here.
 *
 * <p>It is larger than other rooms because every form of an expression is a class of its own; they
 * know {@code ValueWriter} and not one another.
 */
@NullMarked
package io.persistable.java.write;

import org.jspecify.annotations.NullMarked;
