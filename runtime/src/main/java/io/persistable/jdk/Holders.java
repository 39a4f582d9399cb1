package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.Construction;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Equality;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * Classes of the JDK that hold a value which can be changed: objects with components, as classes of
 * the user's own are, so that who shares one shares it again.
 */
final class Holders {

  private static final List<Persister<?>> ALL =
      List.of(
          new IntegerHolder(),
          new LongHolder(),
          new BooleanHolder(),
          new ReferenceHolder(),
          new IntegersHolder(),
          new LongsHolder(),
          new LongSum(),
          new DoubleSum(),
          new Builder(),
          new Buffer());

  private Holders() {}

  static List<Persister<?>> persisters() {
    return ALL;
  }

  /** What the single holders share: an identity, and one component without references. */
  private abstract static class Single<T> implements MutablePersister<T> {

    private final PersistableType<T> type;

    Single(Class<T> javaClass, String component, DeclaredType value, String... setters) {
      type =
          PersistableType.of(javaClass)
              .component(component, value)
              .equality(Equality.IDENTITY)
              .construction(
                  setters.length == 0
                      ? new Construction.Constructor()
                      : new Construction.Setters(List.of(setters)))
              .build();
    }

    @Override
    public PersistableType<T> type() {
      return type;
    }

    @Override
    public void walk(T value, References out) {}
  }

  private static final class IntegerHolder extends Single<AtomicInteger> {

    IntegerHolder() {
      super(AtomicInteger.class, "value", DeclaredType.INT32);
    }

    @Override
    public void represent(AtomicInteger value, Representation out) {
      out.int32(0, value.get());
    }

    @Override
    public AtomicInteger create() {
      return new AtomicInteger();
    }

    @Override
    public void fill(AtomicInteger target, Arguments in) {
      target.set(in.int32(0));
    }
  }

  private static final class LongHolder extends Single<AtomicLong> {

    LongHolder() {
      super(AtomicLong.class, "value", DeclaredType.INT64);
    }

    @Override
    public void represent(AtomicLong value, Representation out) {
      out.int64(0, value.get());
    }

    @Override
    public AtomicLong create() {
      return new AtomicLong();
    }

    @Override
    public void fill(AtomicLong target, Arguments in) {
      target.set(in.int64(0));
    }
  }

  private static final class BooleanHolder extends Single<AtomicBoolean> {

    BooleanHolder() {
      super(AtomicBoolean.class, "value", DeclaredType.BOOL);
    }

    @Override
    public void represent(AtomicBoolean value, Representation out) {
      out.bool(0, value.get());
    }

    @Override
    public AtomicBoolean create() {
      return new AtomicBoolean();
    }

    @Override
    public void fill(AtomicBoolean target, Arguments in) {
      target.set(in.bool(0));
    }
  }

  /** Refers to anything, itself included. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // a persister is for a class, and a class is raw
  private static final class ReferenceHolder extends Single<AtomicReference> {

    ReferenceHolder() {
      super(AtomicReference.class, "value", DeclaredType.OBJECT, "set");
    }

    @Override
    public void walk(AtomicReference value, References out) {
      out.visit(0, value.get());
    }

    @Override
    public void represent(AtomicReference value, Representation out) {
      out.reference(0, value.get());
    }

    @Override
    public AtomicReference create() {
      return new AtomicReference();
    }

    @Override
    public void fill(AtomicReference target, Arguments in) {
      target.set(in.reference(0));
    }
  }

  /** What the arrays share: their length is known when they are made. */
  private abstract static class Numbers<T> implements Persister<T> {

    private final PersistableType<T> type;

    Numbers(Class<T> javaClass, DeclaredType array) {
      type =
          PersistableType.of(javaClass)
              .component("array", array)
              .equality(Equality.IDENTITY)
              .build();
    }

    abstract Object array(T value);

    @Override
    public PersistableType<T> type() {
      return type;
    }

    @Override
    public void walk(T value, References out) {
      out.visit(0, array(value));
    }

    @Override
    public void represent(T value, Representation out) {
      out.reference(0, array(value));
    }

    static <A> A given(Class<A> type, Arguments in) {
      Object array = in.reference(0);
      if (array == null) {
        throw new IllegalArgumentException("expected an array, found None");
      }
      return type.cast(array);
    }
  }

  private static final class IntegersHolder extends Numbers<AtomicIntegerArray> {

    IntegersHolder() {
      super(AtomicIntegerArray.class, DeclaredType.array(new int[0], DeclaredType.INT32));
    }

    @Override
    Object array(AtomicIntegerArray value) {
      int[] copy = new int[value.length()];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = value.get(i);
      }
      return copy;
    }

    @Override
    public AtomicIntegerArray restore(Arguments in) {
      return new AtomicIntegerArray(given(int[].class, in));
    }
  }

  private static final class LongsHolder extends Numbers<AtomicLongArray> {

    LongsHolder() {
      super(AtomicLongArray.class, DeclaredType.array(new long[0], DeclaredType.INT64));
    }

    @Override
    Object array(AtomicLongArray value) {
      long[] copy = new long[value.length()];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = value.get(i);
      }
      return copy;
    }

    @Override
    public AtomicLongArray restore(Arguments in) {
      return new AtomicLongArray(given(long[].class, in));
    }
  }

  private static final class LongSum extends Single<LongAdder> {

    LongSum() {
      super(LongAdder.class, "sum", DeclaredType.INT64, "add");
    }

    @Override
    public void represent(LongAdder value, Representation out) {
      out.int64(0, value.sum());
    }

    @Override
    public LongAdder create() {
      return new LongAdder();
    }

    @Override
    public void fill(LongAdder target, Arguments in) {
      target.reset();
      target.add(in.int64(0));
    }
  }

  private static final class DoubleSum extends Single<DoubleAdder> {

    DoubleSum() {
      super(DoubleAdder.class, "sum", DeclaredType.FLOAT64, "add");
    }

    @Override
    public void represent(DoubleAdder value, Representation out) {
      out.float64(0, value.sum());
    }

    @Override
    public DoubleAdder create() {
      return new DoubleAdder();
    }

    @Override
    public void fill(DoubleAdder target, Arguments in) {
      target.reset();
      target.add(in.float64(0));
    }
  }

  private static final class Builder extends Single<StringBuilder> {

    Builder() {
      super(StringBuilder.class, "text", DeclaredType.TEXT);
    }

    @Override
    public void walk(StringBuilder value, References out) {
      out.text(0, value.toString());
    }

    @Override
    public void represent(StringBuilder value, Representation out) {
      out.text(0, value.toString());
    }

    @Override
    public StringBuilder create() {
      return new StringBuilder();
    }

    @Override
    public void fill(StringBuilder target, Arguments in) {
      target.setLength(0);
      target.append(given(in));
    }
  }

  private static final class Buffer extends Single<StringBuffer> {

    Buffer() {
      super(StringBuffer.class, "text", DeclaredType.TEXT);
    }

    @Override
    public void walk(StringBuffer value, References out) {
      out.text(0, value.toString());
    }

    @Override
    public void represent(StringBuffer value, Representation out) {
      out.text(0, value.toString());
    }

    @Override
    public StringBuffer create() {
      return new StringBuffer();
    }

    @Override
    public void fill(StringBuffer target, Arguments in) {
      target.setLength(0);
      target.append(given(in));
    }
  }

  private static String given(Arguments in) {
    String text = in.text(0);
    if (text == null) {
      throw new IllegalArgumentException("expected a string, found None");
    }
    return text;
  }
}
