package io.persistable.examples.flights;

import io.persistable.Persistable;

/**
 * @param date and local time of the scheduled departure
 * @param delay in minutes, negative if early
 * @param distance in miles
 */
@Persistable
public record Flight(String date, int delay, int distance, Airport origin, Airport destination) {}
