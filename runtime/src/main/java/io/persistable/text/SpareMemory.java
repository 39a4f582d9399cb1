package io.persistable.text;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * Memory for the text of an archive that a thread is done with, for its next one. Arrays of that
 * size go past the young generation of a heap, so that making one for each archive costs more than
 * what is done with it.
 */
public final class SpareMemory {

  /** Less is not worth keeping. */
  public static final int LEAST = 16 * 1024;

  /** More is left to the garbage collector: a thread must not hold on to one large text's. */
  private static final int MOST = 8 << 20;

  private static final ThreadLocal<@Nullable SoftReference<SpareMemory>> SPARE =
      new ThreadLocal<>();

  private byte @Nullable [] bytes;

  private SpareMemory() {}

  /** What this thread has given back, with anything in it; null if that is nothing. */
  public static byte @Nullable [] take() {
    SoftReference<SpareMemory> reference = SPARE.get();
    SpareMemory spare = reference == null ? null : reference.get();
    if (spare == null) {
      return null;
    }
    byte[] memory = spare.bytes;
    spare.bytes = null;
    return memory;
  }

  /**
   * Keeps {@code memory}, softly, until this thread asks for it, unless there is too much of it;
   * nothing else may refer to it.
   */
  public static void giveBack(byte[] memory) {
    if (memory.length < LEAST || memory.length > MOST) {
      return;
    }
    SoftReference<SpareMemory> reference = SPARE.get();
    SpareMemory spare = reference == null ? null : reference.get();
    if (spare == null) {
      spare = new SpareMemory();
      SPARE.set(new SoftReference<>(spare));
    }
    spare.bytes = memory;
  }
}
