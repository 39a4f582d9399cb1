/**
 * What expressions of a Java source become: objects, by calls of registered persisters and of a
 * closed table of the JDK's own factories. Nothing is compiled. Statements and members are followed
 * in {@code io.persistable.java.program}.
 */
@NullMarked
package io.persistable.java.value;

import org.jspecify.annotations.NullMarked;
