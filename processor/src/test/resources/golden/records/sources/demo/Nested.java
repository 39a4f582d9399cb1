package demo;

import io.persistable.Persistable;
import java.util.List;
import java.util.Map;

/** Records within a class, some of them seen by this package only. */
public class Nested {

  private Nested() {}

  /** Needs no annotation: its implementations have it. */
  public sealed interface Shape permits Circle, Square {}

  @Persistable
  public record Circle(double radius) implements Shape {}

  @Persistable
  record Square(double side, Unit unit) implements Shape {}

  enum Unit {
    METRE,
    FOOT
  }

  @Persistable
  record Empty() {}

  @Persistable
  record Pair<A, B extends Comparable<? super B>>(A first, B second, List<A> both, B[] more) {}

  @Persistable
  record Tree<T extends Tree<T>>(List<T> children, Pair<String, Long> label) {}

  /** The simple names of what generated code imports are taken. */
  @Persistable
  record References(Map<String, Persister> list, Arguments arguments) {}

  @Persistable
  record Persister(int in, int out, int value) {}

  @Persistable
  record Arguments(String class_, boolean $dollar, int größe) {}
}
