package io.persistable.graph;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number for what an object holds, the same in every JVM: hashes of enum constants are those of
 * their identity, those of records are unspecified, and a hash table's order is made of them. Equal
 * content gives equal numbers; what differs only below {@value #DEPTH} levels may give equal ones
 * too. What many elements share is looked at once on each level, so that the time is linear in the
 * objects and references of a graph, of which there is one of these.
 */
public final class ContentHash implements Representation {

  private static final int DEPTH = 4;

  private final TypeRegistry types;
  private int depth;
  private long steps;

  /** What was found of shared objects, by the level on which they were met. */
  private final List<Map<Object, Long>> known = new ArrayList<>();

  private long hash;

  /** Whether objects were met that hold what is not written, or some too deep to be looked at. */
  private boolean ignoring;

  ContentHash(TypeRegistry types) {
    this.types = types;
  }

  public long of(@Nullable Object value) {
    depth = 0;
    return hashOf(value);
  }

  /** Of one value; what has been mixed so far is kept meanwhile. */
  private long hashOf(@Nullable Object value) {
    long outer = hash;
    hash = 17;
    steps++;
    if (value != null) {
      if (isShared(value)) {
        mixShared(value);
      } else {
        mix(value);
      }
    }
    long own = hash;
    hash = outer;
    return own;
  }

  /**
   * Whether some of the values that were looked at hold what is not stored, as far as is known:
   * then they may differ where these numbers don't.
   */
  public boolean isIgnoring() {
    return ignoring;
  }

  /** How many values were looked at. */
  public long steps() {
    return steps;
  }

  /** Whether looking at an object again may take long: not an element that is a record. */
  private boolean isShared(Object value) {
    if (value instanceof Collection || value instanceof Map || value.getClass().isArray()) {
      return true;
    }
    if (depth == 0 || depth == DEPTH || value instanceof String || value instanceof Number) {
      return false;
    }
    NodeType type = types.typeOf(value.getClass());
    return type != null && !type.kind().isLeaf();
  }

  private void mixShared(Object value) {
    while (known.size() <= depth) {
      known.add(new IdentityHashMap<>());
    }
    Map<Object, Long> level = known.get(depth);
    Long before = level.get(value);
    if (before != null) {
      hash = before;
      return;
    }
    mix(value);
    level.put(value, hash);
  }

  private void mix(Object value) {
    if (value instanceof Enum<?> constant) {
      add(constant.getDeclaringClass().getName().hashCode());
      add(constant.name().hashCode());
      return;
    }
    if (value instanceof EnumValue constant) {
      add(constant.typeName().hashCode());
      add(constant.name().hashCode());
      return;
    }
    NodeType type = types.typeOf(value.getClass());
    add(type == null ? 0 : family(type.kind()));
    if (depth == DEPTH) {
      ignoring = true;
      return;
    }
    depth++;
    if (type != null && type.persister() != null) {
      Persister<Object> persister = type.anyPersister();
      ignoring |= persister.type().ignoring();
      add(persister.type().name().hashCode());
      persister.represent(value, this);
    } else if (value instanceof RecordValue fields) {
      add(fields.type().name().hashCode());
      fields.values().forEach(each -> reference(0, each));
    } else if (value instanceof ArrayValue array) {
      add(array.elements().size());
      array.elements().forEach(each -> add(hashOf(each)));
    } else if (value instanceof Map<?, ?> map) {
      add(map.size());
      long sum = 0; // in any order
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        sum += 31 * hashOf(entry.getKey()) ^ hashOf(entry.getValue());
      }
      add(sum);
    } else if (value instanceof Set<?> set) {
      add(set.size());
      long sum = 0; // in any order
      for (Object each : set) {
        sum += hashOf(each);
      }
      add(sum);
    } else if (value instanceof Collection<?> collection) {
      add(collection.size());
      for (Object each : collection) {
        add(hashOf(each));
      }
    } else if (value instanceof @Nullable Object[] array) {
      add(array.length);
      for (Object each : array) {
        add(hashOf(each));
      }
    } else {
      mixAtom(value);
    }
    depth--;
  }

  /** Objects without a class here come in the order in which those that have one come. */
  private static int family(Kind kind) {
    return switch (kind) {
      case RECORD_VALUE, MUTABLE, INLINE -> Kind.RECORD.ordinal();
      case MUTABLE_VALUE -> Kind.VALUE.ordinal();
      case ARRAY_VALUE -> Kind.OBJECT_ARRAY.ordinal();
      default -> kind.ordinal();
    };
  }

  /**
   * The digits of floating-point numbers differ between JDKs; the JDK's other values have texts.
   */
  private void mixAtom(Object value) {
    PrimitiveType elements = PrimitiveType.ofElements(value);
    if (value instanceof Double number) {
      add(Double.doubleToLongBits(number));
    } else if (value instanceof Float number) {
      add(Float.floatToIntBits(number));
    } else if (elements != null) {
      add(PrimitiveArrays.hashCode(elements, value));
    } else {
      Class<?> type = value.getClass();
      add(type.getName().hashCode());
      add(type.getClassLoader() == null ? value.toString().hashCode() : 0);
    }
  }

  private void add(long value) {
    long mixed =
        (hash ^ value) * 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio: odd, no pattern
    hash = mixed ^ mixed >>> 32;
  }

  @Override
  public void bool(int component, boolean value) {
    add(value ? 1 : 0);
  }

  @Override
  public void int8(int component, byte value) {
    add(value);
  }

  @Override
  public void int16(int component, short value) {
    add(value);
  }

  @Override
  public void int32(int component, int value) {
    add(value);
  }

  @Override
  public void int64(int component, long value) {
    add(value);
  }

  @Override
  public void float32(int component, float value) {
    add(Float.floatToIntBits(value));
  }

  @Override
  public void float64(int component, double value) {
    add(Double.doubleToLongBits(value));
  }

  @Override
  public void character(int component, char value) {
    add(value);
  }

  @Override
  public void text(int component, @Nullable String value) {
    add(value == null ? 17 : value.hashCode());
  }

  /** Of a number as if it were primitive, since who has no class can't tell. */
  @Override
  public void reference(int component, @Nullable Object value) {
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      add(((Number) value).longValue());
    } else if (value instanceof Byte number) {
      add(number);
    } else if (value instanceof Double number) {
      add(Double.doubleToLongBits(number));
    } else if (value instanceof Float number) {
      add(Float.floatToIntBits(number));
    } else if (value instanceof Boolean yes) {
      add(yes ? 1 : 0);
    } else if (value instanceof Character c) {
      add(c);
    } else if (value == null || value instanceof String) {
      text(component, (String) value);
    } else {
      add(hashOf(value));
    }
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    add(hashOf(value));
  }
}
