package demo;

import io.persistable.Persistable;

@Persistable
public record Object(int x, java.lang.String text) {}
