package io.persistable.tests.cases;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.Stack;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingDeque;
import org.jspecify.annotations.Nullable;

/** The models of inputs that failed when the library was tried by users, as they came. */
public final class Cases {

  private Cases() {}

  // set-of-children

  @Persistable
  public static class Parent {
    public Set<Child> children = new HashSet<>();
  }

  @Persistable
  public static class Child {
    public @Nullable String id;
    public @Nullable Parent parent;

    @Override
    public int hashCode() {
      return Objects.requireNonNull(id).hashCode();
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Child c && Objects.equals(c.id, id);
    }
  }

  // underscore-class-hangs

  @Persistable
  public record _Foo(int a) {}

  @Persistable
  public record $Foo(int a) {}

  // mro

  @Persistable
  public record Register(int mro, int b) {}

  // component-classes

  @Persistable
  public record S(Stack<Long> v) {}

  @Persistable
  public record P(Properties v) {}

  @Persistable
  public record W(WeakHashMap<Long, Long> v) {}

  @Persistable
  public record B(BlockingDeque<Long> v) {}

  // java-source

  @Persistable
  public record O(long a, Integer b) {
    O(Long a, Integer b) {
      this(a.longValue() + 200, b);
    }
  }

  @Persistable
  public record G(Optional<Long>[] g) {}

  // hash-of-cyclic-key

  @Persistable
  public static class Node {
    private @Nullable String id;
    private @Nullable Node parent;
    private List<Node> kids = new ArrayList<>();

    public @Nullable String getId() {
      return id;
    }

    public void setId(@Nullable String id) {
      this.id = id;
    }

    public @Nullable Node getParent() {
      return parent;
    }

    public void setParent(@Nullable Node parent) {
      this.parent = parent;
    }

    public List<Node> getKids() {
      return kids;
    }

    public void setKids(List<Node> kids) {
      this.kids = kids;
    }

    @Override
    public int hashCode() {
      return Objects.requireNonNull(id).hashCode();
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Node n && Objects.equals(n.id, id);
    }
  }

  @Persistable
  public record Index(HashMap<Node, Integer> ranks, Set<Node> all) {}

  @Persistable
  public record Wrap(Node node) {}

  @Persistable
  public static class ByCmp implements Comparable<ByCmp> {
    public int rank;
    public @Nullable ByCmp self;

    @Override
    public int compareTo(ByCmp other) {
      return Integer.compare(rank, other.rank);
    }
  }

  // list-subclass

  public static class Prices extends ArrayList<Double> {
    private static final long serialVersionUID = 1;
    public String currency = "EUR";
  }

  @Persistable
  public record Quote(List<Double> prices) {}

  @Persistable
  public record Conf(Properties p) {}

  // java-generic-mutable

  @Persistable
  public static class Cell<T> {
    private @Nullable T value;
    private @Nullable Cell<T> next;

    public @Nullable T getValue() {
      return value;
    }

    public void setValue(@Nullable T v) {
      value = v;
    }

    public @Nullable Cell<T> getNext() {
      return next;
    }

    public void setNext(@Nullable Cell<T> n) {
      next = n;
    }
  }

  // keys-that-share-a-list

  @Persistable
  public record Dept(String name, List<Integer> codes) {
    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  @Persistable
  public record Emp(int id, Dept dept) {}

  // sorted sets whose comparator takes strings, in places that take anything

  @Persistable
  public record Sorted(
      NavigableSet<Object> set, SortedMap<Object, Object> map, Queue<Comparable<?>> queue) {}
}
