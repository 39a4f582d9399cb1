package demo;

import io.persistable.Persistable;

@Persistable
record A(int x) {}
