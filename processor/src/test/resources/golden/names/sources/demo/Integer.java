package demo;

import io.persistable.Persistable;

@Persistable
public record Integer(int x, java.lang.String text) {}
