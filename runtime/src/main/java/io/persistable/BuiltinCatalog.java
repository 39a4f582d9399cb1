package io.persistable;

import io.persistable.array.Complex;
import io.persistable.spi.Arguments;
import io.persistable.spi.Catalog;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The types of this library and of the JDK that are archived as a call with components. */
final class BuiltinCatalog implements Catalog {

  private final List<Persister<?>> persisters = new ArrayList<>();

  /**
   * @param others whose persisters take the place of those that this has for the same class
   */
  BuiltinCatalog(List<? extends Catalog> others) {
    Set<Class<?>> given = new HashSet<>();
    for (Catalog catalog : others) {
      for (Persister<?> persister : catalog.persisters()) {
        given.add(persister.type().javaClass());
      }
    }
    for (Persister<?> persister : all()) {
      if (!given.contains(persister.type().javaClass())) {
        persisters.add(persister);
      }
    }
  }

  private static List<Persister<?>> all() {
    List<Persister<?>> all = new ArrayList<>(Holders.persisters());
    all.addAll(Entries.persisters());
    all.addAll(Statistics.persisters());
    all.addAll(AtomicReferences.persisters());
    all.addAll(Calendars.persisters());
    all.addAll(JdkObjects.persisters());
    all.addAll(
        List.of(
            new RangePersister(),
            new ComplexPersister(),
            new OptionalPersister(),
            new OptionalIntPersister(),
            new OptionalLongPersister(),
            new OptionalDoublePersister()));
    return all;
  }

  @Override
  public List<Persister<?>> persisters() {
    return persisters;
  }

  @Override
  public List<Class<? extends Enum<?>>> enums() {
    return JdkEnums.ALL;
  }

  private static final class RangePersister implements Persister<Range> {

    private static final PersistableType<Range> TYPE =
        PersistableType.of(Range.class)
            .name("builtins.range")
            .pythonModule("builtins")
            .component("start", DeclaredType.INT32)
            .component("stop", DeclaredType.INT32)
            .component(new Component("step", DeclaredType.INT32, List.of(), "1"))
            .build();

    @Override
    public PersistableType<Range> type() {
      return TYPE;
    }

    @Override
    public void walk(Range value, References out) {}

    @Override
    public void represent(Range value, Representation out) {
      out.int32(0, value.start());
      out.int32(1, value.stop());
      out.int32(2, value.step());
    }

    @Override
    public Range restore(Arguments in) {
      return new Range(in.int32(0), in.int32(1), in.int32(2));
    }
  }

  private static final class ComplexPersister implements Persister<Complex> {

    private static final PersistableType<Complex> TYPE =
        PersistableType.of(Complex.class)
            .name("builtins.complex")
            .pythonModule("builtins")
            .identity(false)
            .component("real", DeclaredType.FLOAT64)
            .component("imag", DeclaredType.FLOAT64)
            .build();

    @Override
    public PersistableType<Complex> type() {
      return TYPE;
    }

    @Override
    public void walk(Complex value, References out) {}

    @Override
    public void represent(Complex value, Representation out) {
      out.float64(0, value.real());
      out.float64(1, value.imaginary());
    }

    @Override
    public Complex restore(Arguments in) {
      return new Complex(in.float64(0), in.float64(1));
    }
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
