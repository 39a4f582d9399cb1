package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
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
  public record Point(double x, double y) implements WithoutIdentity {}

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

  /** Mutable, so that parents and children, and neighbours in a chain, may refer to each other. */
  @Persistable
  public static final class Vertex {
    public @Nullable String name;
    public int rank;
    public @Nullable Vertex previous;
    public @Nullable Vertex next;
    public @Nullable List<@Nullable Vertex> children;
    public @Nullable Object tag;
  }

  /** Immutable, made by a static factory. */
  @Persistable
  public static final class Span {
    private final long from;
    private final @Nullable Object label;

    private Span(long from, @Nullable Object label) {
      this.from = from;
      this.label = label;
    }

    public static Span of(long from, @Nullable Object label) {
      return new Span(from, label);
    }

    public long from() {
      return from;
    }

    public @Nullable Object label() {
      return label;
    }
  }

  /** Immutable, made by a builder. */
  @Persistable
  public static final class Letter {
    private final String to;
    private final List<String> lines;

    private Letter(String to, List<String> lines) {
      this.to = to;
      this.lines = lines;
    }

    public String to() {
      return to;
    }

    public List<String> lines() {
      return lines;
    }

    public static Builder builder() {
      return new Builder();
    }

    /** Collects a letter. */
    public static final class Builder {
      private String to = "";
      private List<String> lines = List.of();

      public Builder to(String to) {
        this.to = to;
        return this;
      }

      public Builder lines(List<String> lines) {
        this.lines = lines;
        return this;
      }

      public Letter build() {
        return new Letter(to, lines);
      }
    }
  }

  /** Value classes in places that fix them. */
  @Persistable
  public record Values(
      @Nullable BigDecimal decimal,
      @Nullable UUID uuid,
      @Nullable Instant instant,
      @Nullable Date date,
      @Nullable Duration duration,
      @Nullable ZonedDateTime zoned,
      @Nullable List<@Nullable Instant> instants,
      @Nullable Map<LocalDate, Period> periods,
      @Nullable URI uri) {}
}
