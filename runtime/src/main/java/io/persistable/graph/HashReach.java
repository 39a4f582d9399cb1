package io.persistable.graph;

import io.persistable.spi.Equality;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.StatementOrder;
import io.persistable.type.ClassTraits;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code hashCode} and {@code equals} of an object may look at. One rule for the order in
 * which objects are completed and for what hashing may cost, when writing and when reading.
 */
public final class HashReach implements References {

  /** How far the hash of an object goes. */
  public enum Extent {
    /** Nothing but the object itself: an identity, or a value without references. */
    ITSELF,
    /** Every part: a collection of the JDK, a record without a hash of its own. */
    PARTS,
    /** What a class's own method looks at, which may be anything that the object reaches. */
    UNKNOWN
  }

  private final TypeRegistry types;
  private List<Object> found = new ArrayList<>();

  public HashReach(TypeRegistry types) {
    this.types = types;
  }

  /** How far the hash of an object goes. */
  public Extent of(Object value) {
    NodeType type = types.typeOf(value.getClass());
    return type == null ? Extent.ITSELF : of(value, type);
  }

  public static Extent of(Object value, NodeType type) {
    return switch (type.kind()) {
      case RECORD, MUTABLE, INLINE -> of(type.anyPersister().type().equality());
      // What is no list, such as a map's values, comes back as one.
      case LIST, FROZEN_LIST -> Extent.PARTS;
      // No parts, but what can be changed may have become equal to another.
      case MUTABLE_VALUE -> Extent.PARTS;
      case SET, FROZEN_SET, SORTED_SET, FROZEN_SORTED_SET -> Extent.PARTS;
      case MAP, FROZEN_MAP, SORTED_MAP, FROZEN_SORTED_MAP, ENUM_MAP -> Extent.PARTS;
      default -> Extent.ITSELF;
    };
  }

  /**
   * Whether an object may come back with another {@code equals}: a collection that has none comes
   * back as a list, a flattened one of a class of the user's own as one of the JDK's.
   */
  public static boolean changesEquality(Object value, NodeType type) {
    return switch (type.kind()) {
      case LIST, FROZEN_LIST ->
          !(value instanceof List) || !ClassTraits.isOfTheJdk(value.getClass());
      case SET,
          FROZEN_SET,
          SORTED_SET,
          FROZEN_SORTED_SET,
          MAP,
          FROZEN_MAP,
          SORTED_MAP,
          FROZEN_SORTED_MAP,
          DEQUE ->
          !ClassTraits.isOfTheJdk(value.getClass());
      default -> false;
    };
  }

  /** As {@link #changesEquality(Object, NodeType)}. */
  boolean changesEquality(Object value) {
    NodeType type = types.typeOf(value.getClass());
    return type != null && changesEquality(value, type);
  }

  /**
   * How far the hash of an object goes where its class is. That of a {@link RecordValue} may look
   * at all it reaches, unless a text has it on a cycle, whose order of statements is kept.
   */
  public static Extent withClass(Object value, NodeType type) {
    if (type.kind() != Kind.RECORD_VALUE) {
      return of(value, type);
    }
    StatementOrder order = ((RecordValue) value).statements();
    return order == null || order.isEmpty() ? Extent.UNKNOWN : Extent.ITSELF;
  }

  private static Extent of(Equality equality) {
    return switch (equality) {
      case IDENTITY -> Extent.ITSELF;
      case COMPONENTS -> Extent.PARTS;
      case OWN -> Extent.UNKNOWN;
    };
  }

  /** Whether an object is of a persistable type, so that comparing it runs a method of its own. */
  public boolean isPersistable(Object value) {
    NodeType type = types.typeOf(value.getClass());
    return type != null && type.persister() != null;
  }

  /** What an object that reaches further than itself refers to, in a new list. */
  public List<Object> parts(Object value) {
    List<Object> parts = new ArrayList<>();
    parts(value, parts);
    return parts;
  }

  /** Adds what an object that reaches further than itself refers to. */
  void parts(Object value, List<Object> out) {
    if (value instanceof Collection<?> collection) {
      addAll(collection, out);
      return;
    }
    if (value instanceof Map<?, ?> map) {
      addAll(map.keySet(), out);
      addAll(map.values(), out);
      return;
    }
    NodeType type = types.typeOf(value.getClass());
    if (type != null && type.persister() != null) {
      List<Object> outer = found;
      found = out;
      type.anyPersister().walk(value, this);
      found = outer;
    }
  }

  private static void addAll(Collection<?> elements, List<Object> out) {
    for (Object each : elements) {
      if (each != null && !(each instanceof String) && !(each instanceof Number)) {
        out.add(each);
      }
    }
  }

  @Override
  public void text(int component, @Nullable String value) {}

  @Override
  public void visit(int component, @Nullable Object value) {
    if (value != null) {
      found.add(value);
    }
  }

  @Override
  public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
    if (value != null) {
      found.add(value);
    }
  }
}
