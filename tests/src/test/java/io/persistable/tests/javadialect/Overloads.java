package io.persistable.tests.javadialect;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Types whose constructor, factory, builder or setters have others beside them that boxing,
 * widening, null, varargs or subtypes reach. What another makes is different.
 */
public final class Overloads {

  private Overloads() {}

  @Persistable
  public record Boxing(long a, @Nullable Integer b) {
    public Boxing(Long a, @Nullable Integer b) {
      this(a.longValue() + 200, b);
    }

    public Boxing(long a, int b) {
      this(a + 400, (Integer) b);
    }
  }

  @Persistable
  public record Widening(short a, float b, @Nullable Object c) {
    public Widening(int a, double b, @Nullable Object c) {
      this((short) (a + 1), (float) b, c);
    }

    public Widening(short a, float b, @Nullable String c) {
      this((short) (a + 2), b, (Object) c);
    }

    public Widening(Short a, Float b, @Nullable Long c) {
      this((short) (a + 3), b.floatValue(), (Object) c);
    }

    public Widening(byte a, float b, @Nullable Object c) {
      this((short) (a + 4), b, c);
    }
  }

  @Persistable
  public record Primitives(byte b, char c, int i, long l, float f, double d, boolean z) {
    public Primitives(int b, int c, long i, float l, double f, Double d, Boolean z) {
      this(
          (byte) (b + 1),
          (char) c,
          (int) i,
          (long) l,
          (float) f,
          d.doubleValue(),
          z.booleanValue());
    }

    public Primitives(Byte b, Character c, Integer i, Long l, Float f, Double d, Boolean z) {
      this((byte) (b + 2), c.charValue(), i.intValue(), 1L, 1f, d.doubleValue(), z.booleanValue());
    }

    public Primitives(Object b, Object c, Object i, Object l, Object f, Object d, Object z) {
      this((byte) 0, 'x', 0, 0L, 0f, 0.0, false);
    }

    public Primitives(Object... all) {
      this((byte) 0, 'y', 0, 0L, 0f, 0.0, false);
    }
  }

  @Persistable
  public record Varargs(@Nullable Object first, @Nullable Object @Nullable ... rest) {
    public Varargs(@Nullable String first, @Nullable String @Nullable ... rest) {
      this((Object) "wrong", (Object[]) rest);
    }

    public Varargs(@Nullable Object first, @Nullable Object rest) {
      this("wrong too", new Object[] {rest});
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Varargs that
          && Objects.equals(first, that.first)
          && Arrays.deepEquals(rest, that.rest);
    }

    @Override
    public int hashCode() {
      return Objects.hash(first, Arrays.deepHashCode(rest));
    }
  }

  @Persistable
  public record Numbers(int... numbers) {
    public Numbers(long... numbers) {
      this(new int[] {-1});
    }

    public Numbers(Object numbers) {
      this(new int[] {-2});
    }
  }

  @Persistable
  public record Subtypes(
      @Nullable Collection<Integer> numbers,
      @Nullable CharSequence text,
      @Nullable Map<String, ?> map,
      @Nullable Number number) {
    public Subtypes(
        @Nullable List<Integer> numbers,
        @Nullable String text,
        @Nullable Map<String, ?> map,
        @Nullable Integer number) {
      this((Collection<Integer>) null, "wrong", map, (Number) 0);
    }

    public Subtypes(
        @Nullable ArrayList<Integer> numbers,
        @Nullable CharSequence text,
        @Nullable Map<String, ?> map,
        @Nullable Number number) {
      this((Collection<Integer>) null, "wrong", map, (Number) 1);
    }
  }

  @Persistable
  public record Generic<T>(@Nullable T value, @Nullable List<T> more, int n) {
    public Generic(@Nullable String value, @Nullable List<T> more, Integer n) {
      this((T) null, more, -1);
    }

    public Generic(@Nullable T value, @Nullable Object more, long n) {
      this(value, (List<T>) null, -2);
    }
  }

  /** A factory with others of its name. */
  @Persistable
  public static final class Factory {
    private final @Nullable Object value;
    private final double size;

    private Factory(@Nullable Object value, double size) {
      this.value = value;
      this.size = size;
    }

    @Persistable.Creator
    public static Factory of(@Nullable Object value, double size) {
      return new Factory(value, size);
    }

    public static Factory of(@Nullable String value, double size) {
      return new Factory("wrong", size);
    }

    public static Factory of(@Nullable Object value, @Nullable Double size) {
      return new Factory("wrong", -1);
    }

    public static Factory of(int value, float size) {
      return new Factory("wrong", -2);
    }

    public @Nullable Object value() {
      return value;
    }

    public double size() {
      return size;
    }
  }

  /** Setters with others of their names, one of them inherited. */
  @Persistable
  public static final class Setters extends Inherited {
    private @Nullable Object value;
    private long size;

    public @Nullable Object getValue() {
      return value;
    }

    public void setValue(@Nullable Object value) {
      this.value = value;
    }

    public void setValue(@Nullable String value) {
      this.value = "wrong";
    }

    public long getSize() {
      return size;
    }

    public void setSize(long size) {
      this.size = size;
    }
  }

  /** Has a setter that its subclass overloads. */
  public static class Inherited {
    public void setSize(int size) {
      throw new IllegalStateException("wrong");
    }

    public void setValue(@Nullable Integer value) {
      throw new IllegalStateException("wrong");
    }
  }
}
