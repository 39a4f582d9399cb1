package demo;

import io.persistable.Persistable;

@Persistable
public record Class(int x, java.lang.String text) {}
