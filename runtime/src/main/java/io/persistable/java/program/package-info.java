/**
 * A Java source as a program: its imports, its class, the statements that run in the order of the
 * text. {@link io.persistable.java.program.JavaReader} is the way in; what expressions become is
 * known in {@code io.persistable.java.value}.
 */
@NullMarked
package io.persistable.java.program;

import org.jspecify.annotations.NullMarked;
