package io.persistable.python.program;

import io.persistable.Range;
import io.persistable.spi.Arguments;
import io.persistable.spi.Catalog;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import io.persistable.type.TypeRegistry;
import io.persistable.type.ValueClasses;
import io.persistable.value.MigratingPersister;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types that the tests read. */
final class Models {

  record Airport(String iata, int elevation) {}

  record Flight(@Nullable String date, long delay, Airport origin, Airport destination) {}

  record Primitives(
      boolean yes,
      byte b,
      short s,
      int i,
      long l,
      float f,
      double d,
      char c,
      @Nullable String text) {}

  record Holder(@Nullable Object value) {}

  record Typed(
      List<Long> longs,
      Map<String, Float> floats,
      Optional<String> note,
      LinkedList<Integer> linked,
      TreeMap<String, Integer> sorted,
      String[] names,
      double[] weights) {}

  record Positive(int value) {
    Positive {
      if (value <= 0) {
        throw new IllegalArgumentException("expected a positive value, found " + value);
      }
    }
  }

  /** Version 2 of a type that once had one component {@code name}. */
  record Person(String first, String last, int age) {}

  enum Color {
    RED,
    GREEN,
    mro
  }

  static final class Vertex {
    @Nullable Vertex next;
    String name = "";
  }

  private record ByHand<T>(
      PersistableType<T> type, Function<Arguments, T> maker, Function<RecordValue, @Nullable T> old)
      implements MigratingPersister<T> {

    ByHand(PersistableType<T> type, Function<Arguments, T> maker) {
      this(type, maker, value -> null);
    }

    @Override
    public void walk(T value, References out) {
      if (value instanceof Holder holder) {
        out.visit(0, holder.value());
      }
    }

    @Override
    public void represent(T value, Representation out) {}

    @Override
    public T restore(Arguments in) {
      return maker.apply(in);
    }

    @Override
    public @Nullable T migrate(RecordValue value) {
      return old.apply(value);
    }
  }

  private static final class VertexPersister implements MutablePersister<Vertex> {

    @Override
    public PersistableType<Vertex> type() {
      return PersistableType.of(Vertex.class)
          .name("demo.Vertex")
          .component("next", DeclaredType.of(Vertex.class))
          .component("name", DeclaredType.TEXT)
          .build();
    }

    @Override
    public void walk(Vertex value, References out) {}

    @Override
    public void represent(Vertex value, Representation out) {}

    @Override
    public Vertex create() {
      return new Vertex();
    }

    @Override
    public void fill(Vertex target, Arguments in) {
      target.next = (Vertex) in.reference(0);
      target.name = String.valueOf(in.text(1));
    }
  }

  private static final DeclaredType AIRPORT = DeclaredType.of(Airport.class);

  @SuppressWarnings("unchecked")
  private static List<Persister<?>> persisters() {
    List<Persister<?>> all = new ArrayList<>();
    all.add(
        new ByHand<>(
            PersistableType.of(Airport.class)
                .name("demo.flights.Airport")
                .formerName("demo.Aerodrome")
                .component(new Component("iata", DeclaredType.TEXT, List.of("code"), null))
                .component(new Component("elevation", DeclaredType.INT32, List.of(), "-1"))
                .removedComponent("runways")
                .build(),
            in -> new Airport(String.valueOf(in.text(0)), in.int32(1))));
    all.add(
        new ByHand<>(
            PersistableType.of(Flight.class)
                .name("demo.flights.Flight")
                .component("date", DeclaredType.TEXT)
                .component("delay", DeclaredType.INT64)
                .component("origin", AIRPORT)
                .component("destination", AIRPORT)
                .build(),
            in ->
                new Flight(
                    in.text(0),
                    in.int64(1),
                    (Airport) in.reference(2),
                    (Airport) in.reference(3))));
    all.add(
        new ByHand<>(
            PersistableType.of(Primitives.class)
                .name("demo.Primitives")
                .component("yes", DeclaredType.BOOL)
                .component("b", DeclaredType.INT8)
                .component("s", DeclaredType.INT16)
                .component("i", DeclaredType.INT32)
                .component("l", DeclaredType.INT64)
                .component("f", DeclaredType.FLOAT32)
                .component("d", DeclaredType.FLOAT64)
                .component("c", DeclaredType.CHARACTER)
                .component("text", DeclaredType.TEXT)
                .build(),
            in ->
                new Primitives(
                    in.bool(0),
                    in.int8(1),
                    in.int16(2),
                    in.int32(3),
                    in.int64(4),
                    in.float32(5),
                    in.float64(6),
                    in.character(7),
                    in.text(8))));
    all.add(
        new ByHand<>(
            PersistableType.of(Holder.class)
                .name("demo.Holder")
                .component("value", DeclaredType.OBJECT)
                .build(),
            in -> new Holder(in.reference(0))));
    all.add(
        new ByHand<>(
            PersistableType.of(Positive.class)
                .name("demo.Positive")
                .component("value", DeclaredType.INT32)
                .build(),
            in -> new Positive(in.int32(0))));
    all.add(
        new ByHand<>(
            PersistableType.of(Typed.class)
                .name("demo.Typed")
                .component("longs", DeclaredType.of(List.class, DeclaredType.of(Long.class)))
                .component(
                    "floats",
                    DeclaredType.of(Map.class, DeclaredType.TEXT, DeclaredType.of(Float.class)))
                .component("note", DeclaredType.of(Optional.class, DeclaredType.TEXT))
                .component(
                    "linked", DeclaredType.of(LinkedList.class, DeclaredType.of(Integer.class)))
                .component(
                    "sorted",
                    DeclaredType.of(
                        TreeMap.class, DeclaredType.TEXT, DeclaredType.of(Integer.class)))
                .component("names", DeclaredType.array(new String[0], DeclaredType.TEXT))
                .component("weights", DeclaredType.array(new double[0], DeclaredType.FLOAT64))
                .build(),
            in ->
                new Typed(
                    (List<Long>) in.reference(0),
                    (Map<String, Float>) in.reference(1),
                    (Optional<String>) in.reference(2),
                    (LinkedList<Integer>) in.reference(3),
                    (TreeMap<String, Integer>) in.reference(4),
                    (String[]) in.reference(5),
                    (double[]) in.reference(6))));
    all.add(
        new ByHand<>(
            PersistableType.of(Person.class)
                .name("demo.Person")
                .version(2)
                .component("first", DeclaredType.TEXT)
                .component("last", DeclaredType.TEXT)
                .component("age", DeclaredType.INT32)
                .build(),
            in -> new Person(in.text(0), in.text(1), in.int32(2)),
            old -> {
              String[] names = old.get("name", String.class).split(" ");
              return new Person(names[0], names[1], old.get("age", Integer.class));
            }));
    all.add(new VertexPersister());
    all.add(
        new ByHand<>(
            PersistableType.of(Range.class)
                .name("builtins.range")
                .pythonModule("builtins")
                .component("start", DeclaredType.INT32)
                .component("stop", DeclaredType.INT32)
                .component(new Component("step", DeclaredType.INT32, List.of(), "1"))
                .build(),
            in -> new Range(in.int32(0), in.int32(1), in.int32(2))));
    return all;
  }

  static TypeRegistry registry() {
    Catalog catalog =
        new Catalog() {
          @Override
          public List<Persister<?>> persisters() {
            return Models.persisters();
          }

          @Override
          public List<Class<? extends Enum<?>>> enums() {
            return List.of(Color.class);
          }
        };
    return new TypeRegistry(List.of(catalog), ValueClasses.NONE);
  }

  private Models() {}
}
