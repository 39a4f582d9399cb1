package io.persistable.tests.javadialect;

import io.persistable.Persistable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types that are built in every way there is. */
public final class Constructions {

  private Constructions() {}

  @Persistable
  public record Box<T>(@Nullable T value, @Nullable List<T> more) {}

  @Persistable
  public record Range<T extends Comparable<T>>(T from, @Nullable Range<T> next) {}

  @Persistable
  public record Wild(
      List<? extends Number> numbers,
      Collection<? super Integer> any,
      Map<String, ? extends Collection<?>> map,
      Optional<List<Number>> optional,
      Box<String> box,
      Comparable<Integer> comparable,
      CharSequence text,
      Iterable<Long> longs,
      String... names) {}

  /** Wildcards inside type arguments: invariance makes each type another. */
  @Persistable
  public record Deep(
      List<List<? extends Number>> lists,
      Map<String, List<? super Integer>> supers,
      @Nullable List<Optional<? extends List<?>>> optionals) {}

  /** Which constructor is meant depends on the types of the arguments. */
  @Persistable
  public record Ambiguous(
      @Nullable Object any, @Nullable CharSequence text, @Nullable Number number, Object... rest) {

    public Ambiguous(String any, @Nullable String text, @Nullable Integer number, Object... rest) {
      this((Object) ("not " + any), text, number, rest);
    }

    public Ambiguous(
        @Nullable Object any, @Nullable CharSequence text, @Nullable Color number, Object... rest) {
      this(any, text, (Number) 17, rest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ambiguous that
          && Objects.equals(any, that.any)
          && Objects.equals(text, that.text)
          && Objects.equals(number, that.number)
          && Arrays.equals(rest, that.rest);
    }

    @Override
    public int hashCode() {
      return Objects.hash(any, text, number, Arrays.hashCode(rest));
    }
  }

  /** Is no number. */
  @Persistable
  public enum Color {
    RED
  }

  /** A public type that only its package can build. */
  @Persistable
  public static final class Sealed {
    private final String name;

    Sealed(String name) {
      this.name = name;
    }

    public String name() {
      return name;
    }
  }

  /** A public mutable type of which one setter is not public. */
  @Persistable
  public static final class Guarded {
    public int id;
    @Nullable String label;
  }

  @Persistable
  record Hidden(int id, @Nullable Hidden next) {}

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
      return other instanceof Money that && currency.equals(that.currency) && cents == that.cents;
    }

    @Override
    public int hashCode() {
      return Objects.hash(currency, cents);
    }
  }

  @Persistable
  public static final class Person {
    private final String name;
    private final @Nullable Money salary;

    private Person(Builder builder) {
      this.name = builder.name;
      this.salary = builder.salary;
    }

    public String name() {
      return name;
    }

    public @Nullable Money salary() {
      return salary;
    }

    public static Builder builder() {
      return new Builder();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Person that
          && name.equals(that.name)
          && Objects.equals(salary, that.salary);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, salary);
    }

    /** Builds a person. */
    public static final class Builder {
      private String name = "";
      private @Nullable Money salary;

      private Builder() {}

      public Builder name(String name) {
        this.name = name;
        return this;
      }

      public Builder salary(@Nullable Money salary) {
        this.salary = salary;
        return this;
      }

      public Person build() {
        return new Person(this);
      }
    }
  }

  @Persistable
  public static final class Node {
    private @Nullable String name;
    private @Nullable Node parent;
    private @Nullable List<Node> children;

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

    public @Nullable List<Node> getChildren() {
      return children;
    }

    public void setChildren(@Nullable List<Node> children) {
      this.children = children;
    }
  }

  /** Mutable and without identity: written wherever it occurs. */
  @Persistable(identity = false)
  public static final class Size {
    public int width;
    public int height;

    public static Size of(int width, int height) {
      Size size = new Size();
      size.width = width;
      size.height = height;
      return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Size that && width == that.width && height == that.height;
    }

    @Override
    public int hashCode() {
      return Objects.hash(width, height);
    }
  }
}
