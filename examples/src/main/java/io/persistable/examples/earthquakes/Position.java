package io.persistable.examples.earthquakes;

import io.persistable.Persistable;

/**
 * @param longitude in degrees, east positive
 * @param latitude in degrees, north positive
 * @param depth in kilometres below the surface
 */
@Persistable
public record Position(double longitude, double latitude, double depth) {}
