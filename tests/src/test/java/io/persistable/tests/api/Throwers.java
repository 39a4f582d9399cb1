package io.persistable.tests.api;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes of a user's that throw in one place, if they are told to. */
public final class Throwers {

  static String place = "";
  static Throwable thrown = new IllegalStateException();

  private Throwers() {}

  static void in(String here) {
    if (here.equals(place)) {
      Throwers.<RuntimeException>sneak(thrown);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable any) throws T {
    throw (T) any;
  }

  /** An element and a key. */
  @Persistable
  public record Key(String id, int rank) implements Comparable<Key> {

    public Key {
      in("constructor");
    }

    @Override
    public int rank() {
      in("accessor");
      return rank;
    }

    @Override
    public int hashCode() {
      in("hashCode");
      return id.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      in("equals");
      return other instanceof Key key && key.id.equals(id);
    }

    @Override
    public int compareTo(Key other) {
      in("compareTo");
      return id.compareTo(other.id);
    }
  }

  /** Mutable, and on a cycle. */
  @Persistable
  public static class Bean {
    private @Nullable String name;
    private @Nullable Bean next;

    public Bean() {
      in("no arguments");
    }

    public @Nullable String getName() {
      in("getter");
      return name;
    }

    public void setName(@Nullable String name) {
      in("setter");
      this.name = name;
    }

    public @Nullable Bean getNext() {
      return next;
    }

    public void setNext(@Nullable Bean next) {
      this.next = next;
    }
  }

  /** Made by a factory. */
  @Persistable
  public static final class Made {
    private final int size;

    private Made(int size) {
      this.size = size;
    }

    @Persistable.Creator
    public static Made of(int size) {
      in("factory");
      return new Made(size);
    }

    public int size() {
      return size;
    }
  }

  /** Its accessor changes the list that it is in. */
  @Persistable
  public record Changing(int id) {

    static final List<Object> OWNER = new ArrayList<>();

    @Override
    public int id() {
      if (place.equals("change")) {
        OWNER.add("more");
      }
      return id;
    }
  }

  /** Its iterator throws. */
  static class Iterated extends ArrayList<Object> {
    private static final long serialVersionUID = 1;

    @Override
    public java.util.Iterator<Object> iterator() {
      in("iterator");
      return super.iterator();
    }

    @Override
    public Object get(int index) {
      in("iterator");
      return super.get(index);
    }

    @Override
    public Object[] toArray() {
      in("iterator");
      return super.toArray();
    }

    @Override
    public void forEach(java.util.function.Consumer<? super Object> action) {
      in("iterator");
      super.forEach(action);
    }
  }
}
