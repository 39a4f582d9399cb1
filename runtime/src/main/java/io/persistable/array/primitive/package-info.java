/**
 * Java's arrays of primitive types, each operation once for all eight of them. Every operation is a
 * switch over {@link io.persistable.array.primitive.PrimitiveType}, so that the compiler finds the
 * one that forgets a type. Nothing else of this library is known here.
 */
@NullMarked
package io.persistable.array.primitive;

import org.jspecify.annotations.NullMarked;
