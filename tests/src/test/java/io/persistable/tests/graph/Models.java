package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Types of which graphs are generated. */
public final class Models {

  private Models() {}

  /** Some constants have bodies, one has a name that Python's enums refuse. */
  public enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "green!";
      }
    },
    mro
  }

  public sealed interface Shape permits Circle, Square {}

  @Persistable
  public record Circle(double radius) implements Shape {}

  @Persistable
  public record Square(float side, @Nullable Object tag) implements Shape {}

  @Persistable
  public record Leaf(int id, @Nullable String label) {}

  @Persistable
  public record Link(@Nullable Object value, @Nullable Link next) {}

  @Persistable(identity = false)
  public record Point(double x, double y) {}

  @Persistable
  public record Empty() {}

  /** Component names that Python or dataclasses would trip over. */
  @Persistable
  public record Awkward(int from, String None, long __init__, int self, int list, int from_) {}

  @Persistable
  public record Primitives(
      boolean b, byte i1, short i2, int i4, long i8, float f4, double f8, char c) {}

  @Persistable
  public record Boxes(
      @Nullable Boolean b,
      @Nullable Byte i1,
      @Nullable Short i2,
      @Nullable Integer i4,
      @Nullable Long i8,
      @Nullable Float f4,
      @Nullable Double f8,
      @Nullable Character c) {}

  @Persistable
  public record Typed(
      @Nullable List<Long> longs,
      @Nullable Map<Short, Float> map,
      @Nullable Set<Character> chars,
      @Nullable Color color,
      @Nullable Shape shape,
      @Nullable Point point,
      @Nullable Collection<@Nullable Object> any,
      @Nullable Deque<Byte> bytes,
      @Nullable SortedMap<String, List<Float>> sorted,
      double @Nullable [] doubles,
      String @Nullable [] strings,
      int @Nullable [] @Nullable [] jagged,
      @Nullable Leaf @Nullable [] leaves) {}
}
