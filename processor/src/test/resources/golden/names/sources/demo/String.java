package demo;

import io.persistable.Persistable;

@Persistable
public record String(int x, java.lang.String text) {}
