package demo.flights;

import io.persistable.Persistable;

@Persistable
public record Flight(String date, int delay, int distance, Airport origin, Airport destination) {}
