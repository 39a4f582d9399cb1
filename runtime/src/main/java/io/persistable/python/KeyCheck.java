package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import io.persistable.type.NodeType;
import io.persistable.value.RecordValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether Python can hold some values as the elements of one set or the keys of one dict: it must
 * be able to hash each, and must not take two of them for equal. {@code True}, {@code 1} and {@code
 * 1.0} are equal in Python, so are {@code 0.0} and {@code -0.0}, and records of them.
 */
final class KeyCheck {

  /** Values nested deeper are not looked at; they are written as if Python couldn't hash them. */
  private static final int MAX_DEPTH = 16;

  /**
   * The most parts of one key of several, counted as often as hashing the key visits them. Python
   * keeps no hash of a tuple: it hashes the parts each time.
   */
  private static final long MOST_VISITS = 1_000;

  private final Numbering numbering;

  /** Tuples and records that were looked at, so that what many share is looked at once. */
  private final Map<Object, Composite> seen = new IdentityHashMap<>();

  private final Map<Content, Composite> composites = new HashMap<>();

  /** Those that can't be hashed, by the nesting from which on that is so. */
  private final Map<Object, Integer> unhashable = new IdentityHashMap<>();

  /** Whether something was nested too deep since this was last asked. */
  private boolean tooDeep;

  private long steps;

  KeyCheck(Numbering numbering) {
    this.numbering = numbering;
  }

  /** Checks every {@code step}-th element. */
  boolean canHash(List<?> elements, int step) {
    steps = elements.size();
    boolean can = areAlike(elements, step) || canHashOthers(elements, step);
    numbering.count(steps);
    return can;
  }

  private boolean canHashOthers(List<?> elements, int step) {
    Set<Object> different = new HashSet<>();
    boolean several = elements.size() > step;
    for (int i = 0; i < elements.size(); i += step) {
      Object canonical = canonical(elements.get(i), 0);
      if (canonical == null
          || !different.add(canonical)
          || canonical instanceof Composite key && key.visits >= MOST_VISITS && several) {
        return false;
      }
    }
    return true;
  }

  /** The usual case: all of one class whose equality is the same in both languages. */
  private static boolean areAlike(List<?> elements, int step) {
    Class<?> type = null;
    for (int i = 0; i < elements.size(); i += step) {
      Object element = elements.get(i);
      if (element == null || type != null && type != element.getClass()) {
        return false;
      }
      if (type == null) {
        type = element.getClass();
        if (type != String.class && type != Integer.class && type != Long.class) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * A value that equals another's exactly if Python's do; null if Python can't hash it, or can't be
   * relied on to tell it from others.
   */
  private @Nullable Object canonical(@Nullable Object value, int depth) {
    if (value == null) {
      return None.NONE;
    }
    if (depth > MAX_DEPTH) {
      tooDeep = true;
      return null;
    }
    steps++;
    NodeType type = numbering.typeOf(value);
    boolean composite =
        switch (type.kind()) {
          case RECORD, RECORD_VALUE, FROZEN_LIST -> true;
          default -> false;
        };
    if (!composite) {
      return canonical(value, type, depth);
    }
    Composite known = seen.get(value);
    if (known != null) {
      boolean fits = depth + known.height <= MAX_DEPTH + 1;
      tooDeep |= !fits;
      return fits ? known : null;
    }
    Integer from = unhashable.get(value);
    if (from != null && from <= depth) {
      tooDeep |= from > 0;
      return null;
    }
    return looked(value, type, depth);
  }

  /** Looks at the parts of what was not seen before, or is nested less deep now. */
  private @Nullable Object looked(Object value, NodeType type, int depth) {
    boolean outer = tooDeep;
    tooDeep = false;
    Object made = canonical(value, type, depth);
    if (made instanceof Composite found) {
      seen.put(value, found);
    } else {
      unhashable.put(value, tooDeep ? depth : 0);
    }
    tooDeep |= outer;
    return made;
  }

  private @Nullable Object canonical(Object value, NodeType type, int depth) {
    return switch (type.kind()) {
      case BOOLEAN -> ((Boolean) value) ? BigInteger.ONE : BigInteger.ZERO;
      case BYTE, SHORT, INT, LONG -> integer(((Number) value).longValue());
      case BIG_INTEGER -> value;
      case FLOAT -> floating(asWritten((Float) value));
      case DOUBLE -> floating((Double) value);
      case TEXT -> value;
      case CHARACTER -> value.toString();
      case ENUM, ENUM_VALUE -> value;
      case VALUE -> value instanceof UUID || value instanceof LocalDate ? value : null;
      case RECORD, INLINE -> ofRecord(value, type, depth);
      case RECORD_VALUE -> ofRecord((RecordValue) value, depth);
      case FROZEN_LIST -> ofTuple((Collection<?>) value, depth);
      default -> null;
    };
  }

  private static Object integer(long value) {
    return BigInteger.valueOf(value);
  }

  /** Only what is whole can be equal to an integer. */
  private static @Nullable Object floating(double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    if (Double.isInfinite(value) || value != Math.rint(value)) {
      return value;
    }
    return Math.abs(value) < 1L << 53
        ? BigInteger.valueOf((long) value)
        : new BigDecimal(value).toBigInteger();
  }

  /** The text has the float's own digits, which Python reads as a double near it. */
  private static double asWritten(float value) {
    return Double.parseDouble(Float.toString(value));
  }

  private @Nullable Object ofTuple(Collection<?> elements, int depth) {
    Parts parts = new Parts(depth);
    for (Object element : elements) {
      parts.add(canonical(element, depth + 1));
      if (parts.unhashable) {
        return null;
      }
    }
    return interned("", parts);
  }

  private @Nullable Object ofRecord(Object value, NodeType type, int depth) {
    Persister<Object> persister = type.anyPersister();
    if (persister instanceof MutablePersister) {
      return null;
    }
    Fields fields = new Fields(depth);
    persister.represent(value, fields);
    return interned(persister.type().name(), fields);
  }

  private @Nullable Object ofRecord(RecordValue value, int depth) {
    if (value.mutable()) {
      return null;
    }
    Parts parts = new Parts(depth);
    for (Object each : value.values()) {
      parts.add(canonical(each, depth + 1));
    }
    return interned(value.typeName(), parts);
  }

  /**
   * Values that Python takes for equal are one object here, and are compared and hashed as that.
   */
  private @Nullable Object interned(String type, Parts parts) {
    if (parts.unhashable) {
      return null;
    }
    Composite made = new Composite(parts.height + 1, parts.visits);
    Composite known = composites.putIfAbsent(new Content(type, parts.values), made);
    return known == null ? made : known;
  }

  /** A tuple or a record, equal to itself alone. */
  private static final class Composite {
    final int height;
    final long visits;

    Composite(int height, long visits) {
      this.height = height;
      this.visits = visits;
    }
  }

  private record Content(String type, List<Object> values) {}

  private enum None {
    NONE
  }

  /** The canonical parts of a tuple or a record. */
  private static class Parts {

    final int depth;
    final List<Object> values = new ArrayList<>();
    boolean unhashable;
    int height;
    long visits = 1;

    Parts(int depth) {
      this.depth = depth;
    }

    final void add(@Nullable Object canonical) {
      if (canonical == null) {
        unhashable = true;
        return;
      }
      values.add(canonical);
      if (canonical instanceof Composite part) {
        height = Math.max(height, part.height);
        visits = Math.min(MOST_VISITS, visits + part.visits);
      } else {
        visits++;
      }
    }
  }

  private final class Fields extends Parts implements Representation {

    Fields(int depth) {
      super(depth);
    }

    @Override
    public void bool(int component, boolean value) {
      add(integer(value ? 1 : 0));
    }

    @Override
    public void int8(int component, byte value) {
      add(integer(value));
    }

    @Override
    public void int16(int component, short value) {
      add(integer(value));
    }

    @Override
    public void int32(int component, int value) {
      add(integer(value));
    }

    @Override
    public void int64(int component, long value) {
      add(integer(value));
    }

    @Override
    public void float32(int component, float value) {
      add(floating(asWritten(value)));
    }

    @Override
    public void float64(int component, double value) {
      add(floating(value));
    }

    @Override
    public void character(int component, char value) {
      add(String.valueOf(value));
    }

    @Override
    public void text(int component, @Nullable String value) {
      add(value == null ? None.NONE : value);
    }

    @Override
    public void reference(int component, @Nullable Object value) {
      if (!unhashable) {
        add(canonical(value, depth + 1));
      }
    }

    @Override
    public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
      if (!unhashable) {
        add(canonical(value, depth + 1));
      }
    }
  }
}
