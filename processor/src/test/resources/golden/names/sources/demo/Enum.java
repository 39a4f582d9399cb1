package demo;

import io.persistable.Persistable;

@Persistable
public record Enum(int x, java.lang.String text) {}
