package io.persistable.benchmarks.model;

import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;

/** The flights of the real data. */
@Persistable
public record Flights(List<Flight> flights) implements Serializable {}
