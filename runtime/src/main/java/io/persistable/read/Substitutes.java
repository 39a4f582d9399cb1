package io.persistable.read;

import io.persistable.graph.PartialRepresentation;
import io.persistable.spi.Persister;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The constants of one text in whose place others stand: a fallback, or what replaces one that was
 * removed. Several may have become one, so that elements of a set that differed are equal now: the
 * set has one of them, and it is noted. Keys of a map that became equal are an error, since only
 * one of their values could stay.
 */
public final class Substitutes {

  private final TypeRegistry types;
  private final ObjIntConsumer<String> notes;
  private Map<Object, Set<String>> stood = Map.of();

  /**
   * @param notes takes what was passed over, and its place
   */
  public Substitutes(TypeRegistry types, ObjIntConsumer<String> notes) {
    this.types = types;
    this.notes = notes;
  }

  /** Notes that a constant stands for one that the text calls {@code former}. */
  public void stands(Enum<?> constant, String former) {
    if (stood.isEmpty()) {
      stood = new IdentityHashMap<>();
    }
    stood.computeIfAbsent(constant, key -> new TreeSet<>()).add(former);
  }

  /** Whether an element of a set equals another because of such constants; then it is noted. */
  public boolean makeEqual(@Nullable Object element, int at) {
    Enum<?> constant = in(element);
    if (constant == null) {
      return false;
    }
    notes.accept("an element that is in the set already, since " + sentence(constant), at);
    return true;
  }

  /** What to say of a key that equals another because of such constants; else nothing. */
  public String ofKey(@Nullable Object key) {
    Enum<?> constant = in(key);
    return constant == null
        ? ""
        : ": "
            + sentence(constant)
            + ", and one value would be lost. Give the constants back, or let each be replaced by"
            + " another (@Removed(value = …, replacement = …)), or read the text without the class"
            + " of the enum and change it (unknownTypesAsRecords)";
  }

  private String sentence(Enum<?> constant) {
    return constant.getDeclaringClass().getName()
        + "."
        + constant.name()
        + " stands for "
        + String.join(", ", stood.getOrDefault(constant, Set.of()))
        + " of the text, as the enum's fallback or replacement";
  }

  /** The first such constant in an object; null if there is none. */
  private @Nullable Enum<?> in(@Nullable Object object) {
    if (stood.isEmpty() || object == null) {
      return null;
    }
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> left = new ArrayDeque<>();
    Parts parts = new Parts(left);
    left.add(object);
    while (!left.isEmpty()) {
      Object each = left.remove();
      if (each instanceof Enum<?> constant) {
        if (stood.containsKey(constant)) {
          return constant;
        }
      } else if (seen.add(each)) {
        parts.of(each);
      }
    }
    return null;
  }

  /** What an object holds. */
  private final class Parts extends PartialRepresentation {

    private final Deque<Object> out;

    Parts(Deque<Object> out) {
      this.out = out;
    }

    void of(Object object) {
      if (object instanceof Map<?, ?> map) {
        map.forEach(
            (key, value) -> {
              add(key);
              add(value);
            });
      } else if (object instanceof Collection<?> collection) {
        collection.forEach(this::add);
      } else if (object instanceof Object[] array) {
        Arrays.asList(array).forEach(this::add);
      } else if (object instanceof Optional<?> optional) {
        add(optional.orElse(null));
      } else {
        NodeType type = types.typeOf(object.getClass());
        if (type != null && type.persister() != null) {
          type.anyPersister().represent(object, this);
        }
      }
    }

    private void add(@Nullable Object part) {
      if (part != null) {
        out.add(part);
      }
    }

    @Override
    public void reference(int component, @Nullable Object value) {
      add(value);
    }

    @Override
    public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
      add(value);
    }
  }
}
