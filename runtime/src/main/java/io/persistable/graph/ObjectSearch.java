package io.persistable.graph;

import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.value.ArrayValue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for an object among all that another one refers to. */
public final class ObjectSearch implements References {

  private final Deque<Object> pending = new ArrayDeque<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ObjectSearch() {}

  /** The first that is found, the object itself included; null if there is none. */
  public static @Nullable Object find(
      @Nullable Object root, TypeRegistry types, Predicate<Object> wanted) {
    ObjectSearch reach = new ObjectSearch();
    reach.add(root);
    while (!reach.pending.isEmpty()) {
      Object next = reach.pending.pop();
      if (wanted.test(next)) {
        return next;
      }
      reach.addParts(next, types);
    }
    return null;
  }

  private void addParts(Object object, TypeRegistry types) {
    NodeType type = types.typeOf(object.getClass());
    Persister<?> persister = type == null ? null : type.persister();
    if (persister != null) {
      walk(persister, object);
    } else if (object instanceof Iterable<?> elements && !(object instanceof java.nio.file.Path)) {
      elements.forEach(this::add);
    } else if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            add(key);
            add(value);
          });
    } else if (object instanceof ArrayValue array) {
      for (int i = 0; i < array.length(); i++) {
        add(array.get(i));
      }
    } else if (object instanceof Object[] array) {
      for (Object element : array) {
        add(element);
      }
    }
  }

  private <T> void walk(Persister<T> persister, Object object) {
    persister.walk(persister.type().javaClass().cast(object), this);
  }

  private void add(@Nullable Object object) {
    if (object != null && seen.add(object)) {
      pending.push(object);
    }
  }

  @Override
  public void text(int component, @Nullable String value) {}

  @Override
  public void visit(int component, @Nullable Object value) {
    add(value);
  }

  @Override
  public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
    add(value);
  }
}
