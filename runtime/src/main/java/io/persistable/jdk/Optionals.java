package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code Optional} and its three kin of numbers. */
final class Optionals {

  private Optionals() {}

  static List<Persister<?>> persisters() {
    return List.of(
        new OptionalPersister(),
        new OptionalIntPersister(),
        new OptionalLongPersister(),
        new OptionalDoublePersister());
  }

  /** What the four optional types share: no identity, one component, null if empty. */
  private abstract static class AbsentOrOne<T> implements Persister<T> {

    private final PersistableType<T> type;

    AbsentOrOne(Class<T> javaClass, DeclaredType value) {
      type = PersistableType.of(javaClass).identity(false).component("value", value).build();
    }

    @Override
    public PersistableType<T> type() {
      return type;
    }

    @Override
    public void walk(T value, References out) {}
  }

  @SuppressWarnings("rawtypes") // a persister is for a class, and a class is raw
  private static final class OptionalPersister extends AbsentOrOne<Optional> {

    OptionalPersister() {
      super(Optional.class, DeclaredType.OBJECT);
    }

    @Override
    public void walk(Optional value, References out) {
      out.visit(0, ((Optional<?>) value).orElse(null));
    }

    @Override
    public void represent(Optional value, Representation out) {
      out.reference(0, ((Optional<?>) value).orElse(null));
    }

    @Override
    public Optional<?> restore(Arguments in) {
      return Optional.ofNullable(in.reference(0));
    }
  }

  private static final class OptionalIntPersister extends AbsentOrOne<OptionalInt> {

    OptionalIntPersister() {
      super(OptionalInt.class, DeclaredType.of(Integer.class));
    }

    @Override
    public void represent(OptionalInt value, Representation out) {
      out.reference(0, value.isPresent() ? (Integer) value.getAsInt() : null);
    }

    @Override
    public OptionalInt restore(Arguments in) {
      Integer value = (Integer) in.reference(0);
      return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
  }

  private static final class OptionalLongPersister extends AbsentOrOne<OptionalLong> {

    OptionalLongPersister() {
      super(OptionalLong.class, DeclaredType.of(Long.class));
    }

    @Override
    public void represent(OptionalLong value, Representation out) {
      out.reference(0, value.isPresent() ? (Long) value.getAsLong() : null);
    }

    @Override
    public OptionalLong restore(Arguments in) {
      Long value = (Long) in.reference(0);
      return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
  }

  private static final class OptionalDoublePersister extends AbsentOrOne<OptionalDouble> {

    OptionalDoublePersister() {
      super(OptionalDouble.class, DeclaredType.of(Double.class));
    }

    @Override
    public void represent(OptionalDouble value, Representation out) {
      out.reference(0, value.isPresent() ? (Double) value.getAsDouble() : null);
    }

    @Override
    public OptionalDouble restore(Arguments in) {
      Double value = (Double) in.reference(0);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }
}
