package io.persistable.tests.javadialect;

import io.persistable.Persistable;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Generic types of all shapes, built in every way there is. */
public final class Generics {

  private Generics() {}

  /** Mutable, with setters. */
  @Persistable
  public static class Cell<T> {
    private @Nullable T value;
    private @Nullable Cell<T> next;
    private List<T> all = new ArrayList<>();
    private T @Nullable [] array;
    private @Nullable Map<String, List<T>> deep;

    public @Nullable T getValue() {
      return value;
    }

    public void setValue(@Nullable T value) {
      this.value = value;
    }

    public @Nullable Cell<T> getNext() {
      return next;
    }

    public void setNext(@Nullable Cell<T> next) {
      this.next = next;
    }

    public List<T> getAll() {
      return all;
    }

    public void setAll(List<T> all) {
      this.all = all;
    }

    public T @Nullable [] getArray() {
      return array;
    }

    public void setArray(T @Nullable [] array) {
      this.array = array;
    }

    public @Nullable Map<String, List<T>> getDeep() {
      return deep;
    }

    public void setDeep(@Nullable Map<String, List<T>> deep) {
      this.deep = deep;
    }
  }

  /** Mutable, with fields, its variable bounded. */
  @Persistable
  public static final class Gauge<N extends Number & Comparable<N>, M extends Map<String, N>> {
    public @Nullable N low;
    public @Nullable N high;
    public @Nullable M readings;
    public @Nullable Gauge<N, M> before;
    public @Nullable List<Gauge<N, M>> children;
    public @Nullable Optional<N> best;
  }

  /** Mutable and of its own kind. */
  @Persistable
  public static class Own<T extends Own<T>> {
    public @Nullable T partner;
    public @Nullable List<T> friends;
    public int id;
  }

  /** The class that a variable of its own kind is bound to. */
  @Persistable
  public static final class Owned extends Own<Owned> {
    public @Nullable String name;
  }

  @Persistable
  public record Chain<T extends Chain<T>>(@Nullable T next, int id) {}

  @Persistable
  public record Sorted<T extends Comparable<? super T>>(T from, List<? extends T> to) {}

  @Persistable
  public record Pair<A, B>(@Nullable A first, @Nullable B second) {}

  @Persistable
  public record Arrays2<T, C extends Comparable<C>>(
      T @Nullable [] any, C @Nullable [] ordered, T @Nullable [] @Nullable [] grid) {}

  /** Arrays of generic types. */
  @Persistable
  public record Many(
      Optional<Long> @Nullable [] optionals,
      List<String> @Nullable [] lists,
      Map<String, ? extends Number> @Nullable [] maps,
      Pair<String, Integer> @Nullable [] @Nullable [] pairs,
      List<Pair<String, Set<Long>>[]> inside) {}

  /** Arrays of interfaces and of abstract classes. */
  @Persistable
  public record Abstract(
      Serializable @Nullable [] serializables,
      Comparable<?> @Nullable [] comparables,
      Number @Nullable [] numbers,
      CharSequence @Nullable [] texts,
      Iterable<?> @Nullable [] iterables,
      Marked @Nullable [] marked,
      Object @Nullable [] objects) {}

  /** An interface that only a component and an implementing class mention. */
  public interface Marked {}

  @Persistable
  public record Mark(int id) implements Marked, Serializable, Comparable<Mark> {
    private static final long serialVersionUID = 1;

    @Override
    public int compareTo(Mark other) {
      return Integer.compare(id, other.id);
    }
  }

  @Persistable
  public record Wildcards(
      @Nullable List<?> any,
      @Nullable List<? extends Number> numbers,
      @Nullable List<? super Integer> integers,
      @Nullable Pair<? extends Number, ? super Integer> pair,
      @Nullable Map<? extends Comparable<?>, ? super String> map,
      @Nullable List<? extends List<? extends Pair<?, ?>>> deep,
      @Nullable Cell<? extends Number> cell,
      @Nullable Cell<?> anyCell) {}

  @Persistable
  public record Typed(
      @Nullable Cell<String> texts,
      @Nullable Pair<String, List<Integer>> pair,
      @Nullable List<Cell<Integer>> cells,
      @Nullable SortedMap<String, Pair<Long, Deque<Short>>> sorted,
      @Nullable Owned owned,
      @Nullable Own<Owned> own,
      @Nullable Gauge<Integer, Map<String, Integer>> gauge) {}

  /** Made by a generic factory. */
  @Persistable
  public static final class Made<T> {
    private final T value;
    private final List<T> more;

    private Made(T value, List<T> more) {
      this.value = value;
      this.more = more;
    }

    public static <T> Made<T> of(T value, List<T> more) {
      return new Made<>(value, more);
    }

    public T value() {
      return value;
    }

    public List<T> more() {
      return more;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Made<?> that && value.equals(that.value) && more.equals(that.more);
    }

    @Override
    public int hashCode() {
      return Objects.hash(value, more);
    }
  }

  /** Made by a generic factory with a bound. */
  @Persistable
  public static final class Bound<T extends Comparable<T>> {
    private final T value;
    private final @Nullable Bound<T> next;

    private Bound(T value, @Nullable Bound<T> next) {
      this.value = value;
      this.next = next;
    }

    public static <T extends Comparable<T>> Bound<T> of(T value, @Nullable Bound<T> next) {
      return new Bound<>(value, next);
    }

    public T value() {
      return value;
    }

    public @Nullable Bound<T> next() {
      return next;
    }
  }

  /** Made by a generic builder. */
  @Persistable
  public static final class Built<K, V> {
    private final Map<K, V> map;
    private final @Nullable K key;

    private Built(Builder<K, V> builder) {
      this.map = builder.map;
      this.key = builder.key;
    }

    public Map<K, V> map() {
      return map;
    }

    public @Nullable K key() {
      return key;
    }

    public static <K, V> Builder<K, V> builder() {
      return new Builder<>();
    }

    /** Builds one. */
    public static final class Builder<K, V> {
      private Map<K, V> map = Map.of();
      private @Nullable K key;

      public Builder<K, V> map(Map<K, V> map) {
        this.map = map;
        return this;
      }

      public Builder<K, V> key(@Nullable K key) {
        this.key = key;
        return this;
      }

      public Built<K, V> build() {
        return new Built<>(this);
      }
    }
  }

  /** Enums of the JDK, nested and with bodies. */
  @Persistable
  public record JdkEnums(
      Thread.@Nullable State state, Thread.State @Nullable [] states, @Nullable ChronoUnit unit) {}

  /** A type without parameters that extends one with them. */
  @Persistable
  public static final class Words extends Cell<String> {
    public int count;
  }
}
