package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.Construction;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Equality;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JDK's pairs of a key and a value that stand outside a map. */
final class Entries {

  private Entries() {}

  static List<Persister<?>> persisters() {
    return List.of(new Entry(), new ImmutableEntry(), new MapEntry());
  }

  /** What entries share. Their key can't be set, so they are made in one call. */
  @SuppressWarnings("rawtypes") // a persister is for a class, and a class is raw
  private abstract static class Pair<T extends Map.Entry> implements Persister<T> {

    private final PersistableType<T> type;

    Pair(PersistableType.Builder<T> type) {
      this.type =
          type.component("key", DeclaredType.OBJECT)
              .component("value", DeclaredType.OBJECT)
              .equality(Equality.COMPONENTS)
              .build();
    }

    @Override
    public PersistableType<T> type() {
      return type;
    }

    @Override
    public void walk(T value, References out) {
      out.visit(0, value.getKey());
      out.visit(1, value.getValue());
    }

    @Override
    public void represent(T value, Representation out) {
      out.reference(0, value.getKey());
      out.reference(1, value.getValue());
    }
  }

  @SuppressWarnings("rawtypes") // a persister is for a class, and a class is raw
  private static final class Entry extends Pair<AbstractMap.SimpleEntry> {

    Entry() {
      super(PersistableType.of(AbstractMap.SimpleEntry.class));
    }

    @Override
    public AbstractMap.SimpleEntry restore(Arguments in) {
      return new AbstractMap.SimpleEntry<@Nullable Object, @Nullable Object>(
          in.reference(0), in.reference(1));
    }
  }

  @SuppressWarnings("rawtypes") // a persister is for a class, and a class is raw
  private static final class ImmutableEntry extends Pair<AbstractMap.SimpleImmutableEntry> {

    ImmutableEntry() {
      super(PersistableType.of(AbstractMap.SimpleImmutableEntry.class));
    }

    @Override
    public AbstractMap.SimpleImmutableEntry restore(Arguments in) {
      return new AbstractMap.SimpleImmutableEntry<@Nullable Object, @Nullable Object>(
          in.reference(0), in.reference(1));
    }
  }

  /** What {@code Map.entry} gives, whose class has no public name; it holds no null. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the class of its objects, which are entries
  private static final class MapEntry extends Pair<Map.Entry> {

    private static final Class<Map.Entry> TYPE = (Class<Map.Entry>) Map.entry("", "").getClass();

    MapEntry() {
      super(
          PersistableType.of(TYPE)
              .name("java.util.Map.entry")
              .construction(new Construction.Factory("java.util.Map.entry")));
    }

    @Override
    public Map.Entry restore(Arguments in) {
      return Map.entry(
          Objects.requireNonNull(in.reference(0), "key"),
          Objects.requireNonNull(in.reference(1), "value"));
    }
  }
}
