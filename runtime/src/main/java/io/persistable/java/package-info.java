/**
 * Archives as Java source: the writer of a plan as a class whose members are the items, laid out as
 * google-java-format would. What it writes needs the JDK and the domain classes only. Reading it
 * back is the business of {@code io.persistable.java.read}; no file is touched here.
 */
@NullMarked
package io.persistable.java;

import org.jspecify.annotations.NullMarked;
