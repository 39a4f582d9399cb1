package demo;

import io.persistable.Persistable;

@Persistable
public record SuppressWarnings(int x, java.lang.String text) {}
