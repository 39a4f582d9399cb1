package io.persistable.python.program;

import io.persistable.python.lex.Scanner;
import io.persistable.read.ReadOptions;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The heads of the last texts that were read with some types; for use by many threads. */
final class Heads {

  private static final int MOST = 16;

  private final AtomicReferenceArray<@Nullable SoftReference<Head>> kept =
      new AtomicReferenceArray<>(MOST);
  private final AtomicInteger next = new AtomicInteger();

  /** The longest head that a text begins with. */
  @Nullable Head find(Scanner scanner, ReadOptions options) {
    Head longest = null;
    for (int i = 0; i < MOST; i++) {
      SoftReference<Head> reference = kept.get(i);
      if (reference == null) {
        break;
      }
      Head head = reference.get();
      if (head != null
          && (longest == null || head.bytes.length > longest.bytes.length)
          && head.startsTextOf(scanner, options)) {
        longest = head;
      }
    }
    return longest;
  }

  /** Keeps a head, instead of the oldest if there are many. */
  void keep(Head head) {
    kept.set(Math.floorMod(next.getAndIncrement(), MOST), new SoftReference<>(head));
  }
}
