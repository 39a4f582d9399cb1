package io.persistable.python.program;

import io.persistable.python.lex.Scanner;
import io.persistable.read.ReadOptions;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The preambles of the last texts that were read with some types; for use by many threads. Reading
 * one object again takes a small part of the time that its preamble took.
 *
 * <p>There are at most {@value #MOST}, held softly, and they go with the types. Each takes the
 * bytes of its text, {@value Preamble#MOST_BYTES} at most, and some fifty bytes for each of its
 * names.
 */
final class PreambleCache {

  private static final int MOST = 16;

  private final AtomicReferenceArray<@Nullable SoftReference<Preamble>> kept =
      new AtomicReferenceArray<>(MOST);
  private final AtomicInteger next = new AtomicInteger();

  /** The longest preamble that a text begins with. */
  @Nullable Preamble find(Scanner scanner, ReadOptions options) {
    Preamble longest = null;
    for (int i = 0; i < MOST; i++) {
      SoftReference<Preamble> reference = kept.get(i);
      if (reference == null) {
        break;
      }
      Preamble preamble = reference.get();
      if (preamble != null
          && (longest == null || preamble.bytes.length > longest.bytes.length)
          && preamble.startsTextOf(scanner, options)) {
        longest = preamble;
      }
    }
    return longest;
  }

  /** Keeps a preamble, instead of the oldest if there are many. */
  void keep(Preamble preamble) {
    kept.set(Math.floorMod(next.getAndIncrement(), MOST), new SoftReference<>(preamble));
  }
}
