package io.persistable.benchmarks.model;

import io.persistable.Persistable;
import java.io.Serializable;

/** An airport of the real data. */
@Persistable
public record Airport(
    String iata,
    String name,
    String city,
    String state,
    String country,
    double latitude,
    double longitude)
    implements Serializable {}
