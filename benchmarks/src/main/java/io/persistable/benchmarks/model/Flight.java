package io.persistable.benchmarks.model;

import io.persistable.Persistable;
import java.io.Serializable;

/** A flight of the real data; its airports are shared. */
@Persistable
public record Flight(String date, int delay, int distance, Airport origin, Airport destination)
    implements Serializable {}
