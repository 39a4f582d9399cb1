package io.persistable.benchmarks.model;

import io.persistable.Persistable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A link of a chain that is as deep as it is long. */
@Persistable
public record Link(int id, @Nullable Link next) implements Serializable {}
