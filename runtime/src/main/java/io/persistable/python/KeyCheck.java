package io.persistable.python;

import io.persistable.graph.NodeType;
import io.persistable.graph.Numbering;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;
import io.persistable.spi.Representation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

  private final Numbering numbering;

  KeyCheck(Numbering numbering) {
    this.numbering = numbering;
  }

  /** Checks every {@code step}-th element. */
  boolean canHash(List<?> elements, int step) {
    if (areAlike(elements, step)) {
      return true;
    }
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < elements.size(); i += step) {
      Object canonical = canonical(elements.get(i), 0);
      if (canonical == null || !seen.add(canonical)) {
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
      return null;
    }
    NodeType type = numbering.typeOf(value);
    return switch (type.kind()) {
      case BOOLEAN -> ((Boolean) value) ? BigDecimal.ONE : BigDecimal.ZERO;
      case BYTE, SHORT, INT, LONG -> integer(((Number) value).longValue());
      case BIG_INTEGER -> number(new BigDecimal((BigInteger) value));
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
    return number(BigDecimal.valueOf(value));
  }

  private static Object number(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static @Nullable Object floating(double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    return Double.isInfinite(value) ? (Object) value : number(new BigDecimal(value));
  }

  /** The text has the float's own digits, which Python reads as a double near it. */
  private static double asWritten(float value) {
    return Double.parseDouble(Float.toString(value));
  }

  private @Nullable Object ofTuple(Collection<?> elements, int depth) {
    List<Object> canonical = new ArrayList<>();
    for (Object element : elements) {
      Object each = canonical(element, depth + 1);
      if (each == null) {
        return null;
      }
      canonical.add(each);
    }
    return canonical;
  }

  private @Nullable Object ofRecord(Object value, NodeType type, int depth) {
    Persister<Object> persister = type.anyPersister();
    if (persister instanceof MutablePersister) {
      return null;
    }
    Fields fields = new Fields(depth);
    persister.represent(value, fields);
    return fields.unhashable ? null : List.of(persister.type().name(), fields.values);
  }

  private @Nullable Object ofRecord(RecordValue value, int depth) {
    Object fields = value.mutable() ? null : ofTuple(value.values(), depth);
    return fields == null ? null : List.of(value.typeName(), fields);
  }

  private enum None {
    NONE
  }

  private final class Fields implements Representation {

    private final int depth;
    private final List<Object> values = new ArrayList<>();
    private boolean unhashable;

    Fields(int depth) {
      this.depth = depth;
    }

    private void add(@Nullable Object canonical) {
      if (canonical == null) {
        unhashable = true;
      } else {
        values.add(canonical);
      }
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
      add(canonical(value, depth + 1));
    }

    @Override
    public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
      add(canonical(value, depth + 1));
    }
  }
}
