package demo;

@io.persistable.Persistable
record A(int id) {}
