package io.persistable.tests.model;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes that are not records, one for each way of making an object. */
public final class Classes {

  private Classes() {}

  /** Immutable, by its constructor; a value without identity. */
  @Persistable(identity = false)
  public static final class Position {

    private final double x;
    private final double y;

    public Position(double x, double y) {
      this.x = x;
      this.y = y;
    }

    public double x() {
      return x;
    }

    public double getY() {
      return y;
    }
  }

  /** Immutable, by a static factory, generic. */
  @Persistable
  public static final class Interval<T extends Comparable<T>> {

    private final T low;
    private final T high;

    private Interval(T low, T high) {
      this.low = low;
      this.high = high;
    }

    public static <T extends Comparable<T>> Interval<T> of(T low, T high) {
      return new Interval<>(low, high);
    }

    public T low() {
      return low;
    }

    public T high() {
      return high;
    }
  }

  /** Immutable, by a builder. */
  @Persistable
  public static final class Letter {

    private final String to;
    private final List<String> lines;
    private final @Nullable Letter answers;

    private Letter(Builder builder) {
      this.to = builder.to;
      this.lines = builder.lines;
      this.answers = builder.answers;
    }

    public String getTo() {
      return to;
    }

    public List<String> getLines() {
      return lines;
    }

    public @Nullable Letter getAnswers() {
      return answers;
    }

    public static Builder builder() {
      return new Builder();
    }

    /** Collects a letter. */
    public static final class Builder {

      private String to = "";
      private List<String> lines = List.of();
      private @Nullable Letter answers;

      public Builder to(String to) {
        this.to = to;
        return this;
      }

      public Builder lines(List<String> lines) {
        this.lines = lines;
        return this;
      }

      public Builder answers(@Nullable Letter answers) {
        this.answers = answers;
        return this;
      }

      public Letter build() {
        return new Letter(this);
      }
    }
  }

  /** Mutable, by setters: a vertex of a graph, which may be on any cycle. */
  @Persistable
  public static class Vertex {

    private @Nullable String name;
    private boolean visited;
    private List<Vertex> neighbours = new ArrayList<>();

    public @Nullable String getName() {
      return name;
    }

    public void setName(@Nullable String name) {
      this.name = name;
    }

    public boolean isVisited() {
      return visited;
    }

    public void setVisited(boolean visited) {
      this.visited = visited;
    }

    public List<Vertex> getNeighbours() {
      return neighbours;
    }

    public void setNeighbours(List<Vertex> neighbours) {
      this.neighbours = neighbours;
    }
  }

  /** Mutable, by its fields, with those of a superclass: a doubly linked list. */
  @Persistable
  public static final class Link extends Vertex {

    public @Nullable Link previous;
    public @Nullable Link next;
    long weight;
    transient int notKept;
  }
}
