package demo.flights;

import io.persistable.Persistable;

@Persistable
public record Airport(String iata, String name, double latitude, double longitude) {}
