package demo;

import io.persistable.Persistable;

/** In a package that is exported. */
@Persistable
public record Open(String name) {}
