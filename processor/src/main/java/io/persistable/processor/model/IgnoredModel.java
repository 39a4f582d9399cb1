package io.persistable.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What a constructor or factory takes and no component holds.
 *
 * @param index its place among the arguments
 * @param value of an enum the constant's name, of a String its text, else Java source; null for the
 *     type's zero
 */
public record IgnoredModel(int index, TypeModel type, @Nullable String value) {}
