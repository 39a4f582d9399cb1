package io.persistable.examples.flights;

import io.persistable.Persistable;

/**
 * @param iata the three-letter code
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
@Persistable
public record Airport(
    String iata,
    String name,
    String city,
    String state,
    String country,
    double latitude,
    double longitude) {}
