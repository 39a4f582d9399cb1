package acme.domain;

import io.persistable.Persistable;

/** A type of one module. */
@Persistable
public record Customer(String name) {}
