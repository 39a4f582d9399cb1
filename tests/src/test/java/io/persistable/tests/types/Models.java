package io.persistable.tests.types;

import io.persistable.Persistable;
import io.persistable.tests.graph.WithoutIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The domain types of the table. */
public final class Models {

  private Models() {}

  /** Constants with bodies; one bears a name that Python's enums refuse. */
  @Persistable
  public enum Planet {
    EARTH,
    MARS {
      @Override
      public String toString() {
        return "the red one";
      }
    },
    mro
  }

  public sealed interface Shape permits Circle, Square, Nothing {}

  @Persistable
  public record Circle(double radius) implements Shape {}

  @Persistable
  public record Square(float side) implements Shape {}

  /** A leaf of the hierarchy that is an enum. */
  @Persistable
  public enum Nothing implements Shape {
    NOTHING
  }

  @Persistable
  public record Point(int x, long y) {}

  /** A value: written wherever it occurs. */
  @Persistable(identity = false)
  public record Pixel(short x, short y) implements WithoutIdentity {}

  /** Bounded, and with a wildcard. */
  @Persistable
  public record Pair<A extends Comparable<A>, B>(
      A first, @Nullable B second, List<? extends A> more) {}

  /** Recursive, with itself inside a generic. */
  @Persistable
  public record Tree<T>(T value, List<Tree<T>> branches) {}

  /** The last component takes any number of words. */
  @Persistable
  public record Words(int id, String... words) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Words that && id == that.id && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
      return 31 * id + Arrays.hashCode(words);
    }
  }

  /** Immutable, by a static factory. */
  @Persistable
  public static final class Money {
    private final String currency;
    private final long cents;

    private Money(String currency, long cents) {
      this.currency = currency;
      this.cents = cents;
    }

    public static Money of(String currency, long cents) {
      return new Money(currency, cents);
    }

    public String currency() {
      return currency;
    }

    public long cents() {
      return cents;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Money that && cents == that.cents && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
      return Objects.hash(currency, cents);
    }
  }

  /** Immutable, by a builder. */
  @Persistable
  public static final class Letter {
    private final String to;
    private final List<String> lines;

    private Letter(Builder builder) {
      this.to = builder.to;
      this.lines = builder.lines;
    }

    public String getTo() {
      return to;
    }

    public List<String> getLines() {
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
        return new Letter(this);
      }
    }
  }

  /** Mutable: parent and children refer to each other. */
  @Persistable
  public static final class Node {
    private @Nullable String name;
    private @Nullable Node parent;
    private List<Node> children = new ArrayList<>();

    public @Nullable String getName() {
      return name;
    }

    public void setName(@Nullable String name) {
      this.name = name;
    }

    public @Nullable Node getParent() {
      return parent;
    }

    public void setParent(@Nullable Node parent) {
      this.parent = parent;
    }

    public List<Node> getChildren() {
      return children;
    }

    public void setChildren(List<Node> children) {
      this.children = children;
    }

    /** A family of one parent and two children. */
    static Node family() {
      Node parent = new Node();
      parent.name = "parent";
      for (String name : List.of("first", "second")) {
        Node child = new Node();
        child.name = name;
        child.parent = parent;
        parent.children.add(child);
      }
      return parent;
    }
  }
}
