package io.persistable.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A byte array seen eight bytes or two at a time, the first one lowest. */
public final class ByteView {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteView() {}

  /**
   * The eight bytes from {@code at} on.
   *
   * @throws IndexOutOfBoundsException if there are fewer; so do the others
   */
  public static long longAt(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void putLong(byte[] bytes, int at, long value) {
    LONGS.set(bytes, at, value);
  }

  static void putShort(byte[] bytes, int at, short value) {
    SHORTS.set(bytes, at, value);
  }
}
