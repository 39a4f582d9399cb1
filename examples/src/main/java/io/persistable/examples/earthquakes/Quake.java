package io.persistable.examples.earthquakes;

import io.persistable.Persistable;
import java.time.Instant;

/**
 * @param id of the event at the USGS
 * @param time of its beginning
 * @param magnitude on the scale that {@code scale} says; NaN if none was found
 * @param scale {@code ml}, {@code mb}, {@code mww} and so on; empty if not said
 */
@Persistable
public record Quake(
    String id, Instant time, String place, Position position, double magnitude, String scale) {}
