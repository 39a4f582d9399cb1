package io.persistable.graph;

import io.persistable.spi.DeclaredType;
import io.persistable.type.CollectionPlaces;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places inside of a component's type that not all they can hold comes back to: a {@code
 * List<Optional<Long>>} with null, a {@code List<AbstractList<Long>>} with a list of no public
 * class. What is shared by many components is looked at once for each type.
 */
final class InnerPlaces {

  /** What can't come back, and where below the component. */
  record Mistake(String path, @Nullable Object value, DeclaredType place) {}

  private record Todo(Object value, DeclaredType place, String path) {}

  private final TypeRegistry types;
  private final Map<Object, List<DeclaredType>> seen = new IdentityHashMap<>();

  InnerPlaces(TypeRegistry types) {
    this.types = types;
  }

  /** The first mistake in a component's value; null if there is none. */
  @Nullable Mistake find(Object value, DeclaredType place) {
    Deque<Todo> stack = new ArrayDeque<>();
    stack.push(new Todo(value, place, ""));
    while (!stack.isEmpty()) {
      Todo todo = stack.pop();
      Mistake mistake = isNew(todo) ? look(todo, stack) : null;
      if (mistake != null) {
        return mistake;
      }
    }
    return null;
  }

  private boolean isNew(Todo todo) {
    List<DeclaredType> known = seen.computeIfAbsent(todo.value, each -> new ArrayList<>(1));
    return !known.contains(todo.place) && known.add(todo.place);
  }

  private @Nullable Mistake look(Todo todo, Deque<Todo> stack) {
    if (todo.value instanceof Optional<?> optional) {
      return look(todo, optional.stream().toArray(), 1, stack);
    }
    boolean map = todo.value instanceof Map;
    if (map || todo.value instanceof Collection || todo.value instanceof Object[]) {
      NodeType type = types.typeOf(todo.value.getClass());
      if (type != null && type.persister() == null) {
        @Nullable Object[] elements = Contents.of(todo.value, () -> new ContentHash(types));
        return look(todo, elements, map ? 2 : 1, stack);
      }
    }
    return null;
  }

  private @Nullable Mistake look(
      Todo todo, @Nullable Object[] elements, int step, Deque<Todo> stack) {
    for (int i = 0; i < elements.length; i++) {
      DeclaredType place = todo.place.argument(i % step);
      Object element = elements[i];
      boolean inside = CollectionPlaces.areInside(place);
      if (!place.isOptional() && !inside && !CollectionPlaces.isNarrow(place.raw())) {
        continue;
      }
      String path = todo.path + (step == 2 ? Paths.mapLabel(elements, i) : "[" + i + "]");
      if (element == null) {
        if (place.isOptional()) {
          return new Mistake(path, null, place);
        }
        continue;
      }
      NodeType type = types.typeOf(element.getClass());
      if (type != null && !type.fits(element, place.raw())) {
        return new Mistake(path, element, place);
      }
      if (inside) {
        stack.push(new Todo(element, place, path));
      }
    }
    return null;
  }
}
