package io.persistable.read;

import io.persistable.spi.Arguments;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, unboxed; used again for the next call on the same level. */
public class Slots implements Arguments {

  public long[] numbers;
  public @Nullable Object[] references;

  /** Which components have a value, one bit each; further ones in {@link #more}. */
  public long present;

  public boolean[] more = new boolean[0];

  public Slots() {
    this(16);
  }

  /**
   * @param count how many components are expected; there is room for more once they are {@link
   *     #clear cleared} for them
   */
  public Slots(int count) {
    numbers = new long[count];
    references = new Object[count];
  }

  public void clear(int count) {
    if (count > numbers.length) {
      numbers = new long[count];
      references = new Object[count];
    }
    present = 0;
    if (count > Long.SIZE) {
      more = new boolean[count - Long.SIZE];
    }
  }

  public boolean has(int i) {
    return i < Long.SIZE ? (present >>> i & 1) != 0 : more[i - Long.SIZE];
  }

  public void mark(int i) {
    if (i < Long.SIZE) {
      present |= 1L << i;
    } else {
      more[i - Long.SIZE] = true;
    }
  }

  /** Whether all of the first {@code count} components have a value. */
  public boolean complete(int count) {
    if (count < Long.SIZE) {
      return present == (1L << count) - 1;
    }
    for (int i = 0; i < count; i++) {
      if (!has(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean bool(int component) {
    return numbers[component] != 0;
  }

  @Override
  public byte int8(int component) {
    return (byte) numbers[component];
  }

  @Override
  public short int16(int component) {
    return (short) numbers[component];
  }

  @Override
  public int int32(int component) {
    return (int) numbers[component];
  }

  @Override
  public long int64(int component) {
    return numbers[component];
  }

  @Override
  public float float32(int component) {
    return Float.intBitsToFloat((int) numbers[component]);
  }

  @Override
  public double float64(int component) {
    return Double.longBitsToDouble(numbers[component]);
  }

  @Override
  public char character(int component) {
    return (char) numbers[component];
  }

  @Override
  public @Nullable String text(int component) {
    return (String) references[component];
  }

  @Override
  public @Nullable Object reference(int component) {
    return references[component];
  }

  /** Puts a value that fits a primitive place. */
  public void unbox(int component, Object value) {
    if (value instanceof Number number) {
      if (value instanceof Double real) {
        numbers[component] = Double.doubleToRawLongBits(real);
      } else if (value instanceof Float real) {
        numbers[component] = Float.floatToRawIntBits(real);
      } else {
        numbers[component] = number.longValue();
      }
    } else if (value instanceof Character character) {
      numbers[component] = character;
    } else {
      numbers[component] = value == Boolean.TRUE ? 1 : 0;
    }
  }
}
