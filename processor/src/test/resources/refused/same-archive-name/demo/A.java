package demo;

import io.persistable.Persistable;

@Persistable(name = "demo.Point")
record A(int x) {}
