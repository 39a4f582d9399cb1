import io.persistable.Persistable;

/** In the unnamed package. */
@Persistable
record Loose(int x, Loose next) {}
