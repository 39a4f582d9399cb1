package io.persistable;

import io.persistable.array.Complex;
import io.persistable.jdk.JdkEnums;
import io.persistable.jdk.JdkPersisters;
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
import java.util.Set;

/** The types of this library and of the JDK that are archived as a call with components. */
final class BuiltinCatalog implements Catalog {

  private final List<Persister<?>> persisters = new ArrayList<>();

  /**
   * @param others other catalogs; where one has a persister for a class, this catalog has none
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
    List<Persister<?>> all = new ArrayList<>(JdkPersisters.all());
    all.add(new RangePersister());
    all.add(new ComplexPersister());
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
}
