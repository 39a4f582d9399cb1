package demo;

import io.persistable.Persistable;

@Persistable
public record Override(int x, java.lang.String text) {}
