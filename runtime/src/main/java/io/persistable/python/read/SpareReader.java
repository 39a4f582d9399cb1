package io.persistable.python.read;

import io.persistable.graph.TypeRegistry;
import io.persistable.python.lex.Scanner;
import io.persistable.read.ArraySource;
import io.persistable.read.PartSource;
import io.persistable.read.ReadOptions;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has read a small text with, for its next one that begins with the same head: making
 * all of it anew takes longer than reading an object.
 */
final class SpareReader {

  /** Beside larger texts it doesn't matter. */
  static final int MOST_BYTES = 1 << 15;

  private static final ThreadLocal<@Nullable SoftReference<Kept>> KEPT = new ThreadLocal<>();

  private final Head head;
  private final TypeRegistry types;
  private final ReadOptions options;
  private final Scanner scanner;
  private final Values values;
  private final Statements statements;

  private final Kept kept;

  /** While it reads, since a constructor may read a text too. */
  private boolean inUse;

  private SpareReader(
      Kept kept,
      Head head,
      TypeRegistry types,
      Scanner scanner,
      Values values,
      Statements statements) {
    this.kept = kept;
    this.head = head;
    this.types = types;
    this.options = values.options;
    this.scanner = scanner;
    this.values = values;
    this.statements = statements;
  }

  /** Those of the last heads. */
  private static final class Kept {

    private final @Nullable SpareReader[] readers = new SpareReader[4];
    private int next;

    void keep(SpareReader reader) {
      readers[next] = reader;
      next = (next + 1) % readers.length;
    }

    void remove(SpareReader reader) {
      for (int i = 0; i < readers.length; i++) {
        if (readers[i] == reader) {
          readers[i] = null;
        }
      }
    }
  }

  /** One that reads this text; null if this thread has none. */
  static @Nullable SpareReader find(byte[] utf8, TypeRegistry types, ReadOptions options) {
    SoftReference<Kept> reference = KEPT.get();
    Kept kept = reference == null ? null : reference.get();
    if (kept == null) {
      return null;
    }
    for (SpareReader each : kept.readers) {
      if (each != null && each.types == types && each.options.equals(options) && each.reads(utf8)) {
        return each;
      }
    }
    return null;
  }

  private boolean reads(byte[] utf8) {
    return !inUse
        && utf8.length > head.bytes.length
        && scanner.canRestart(utf8)
        && head.starts(utf8);
  }

  /** Reads a text that it was found for; null, with nothing read, if its head is longer. */
  @Nullable PythonModule read(byte[] utf8, String source) {
    int start = head.bytes.length;
    scanner.restart(utf8, start, source);
    if (statements.startsDefinition(start)) {
      return null;
    }
    inUse = true;
    try {
      PythonModule module = statements.readAgain();
      if (statements.canReadAgain()) {
        values.forget();
        inUse = false;
      }
      return module;
    } finally {
      if (inUse) {
        kept.remove(this);
      }
    }
  }

  /** Keeps what a text was read with, if it can be used again. */
  static void keep(
      Head head, TypeRegistry types, Scanner scanner, Values values, Statements statements) {
    ReadOptions options = values.options;
    boolean outside = options.arrays() != ArraySource.NONE || options.parts() != PartSource.NONE;
    if (outside || options.asValues() || !statements.canReadAgain()) {
      return;
    }
    SoftReference<Kept> reference = KEPT.get();
    Kept kept = reference == null ? null : reference.get();
    if (kept == null) {
      kept = new Kept();
      KEPT.set(new SoftReference<>(kept));
    }
    values.forget();
    kept.keep(new SpareReader(kept, head, types, scanner, values, statements));
  }
}
