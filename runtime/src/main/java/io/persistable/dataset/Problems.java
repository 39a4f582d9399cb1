package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What isn't as it should be, each file once for each kind. A file that can't be read is one of
 * these, and no reason to say nothing of the others.
 */
final class Problems {

  /** Looks at something. */
  @FunctionalInterface
  interface Look {
    void run() throws IOException;
  }

  private record Key(Problem.Kind kind, String file) {}

  private final Disk disk;
  private final Map<Key, Problem> found = new LinkedHashMap<>();

  Problems(Disk disk) {
    this.disk = disk;
  }

  /** What is said first of a file counts. */
  void add(Problem.Kind kind, String file, String message) {
    found.putIfAbsent(new Key(kind, file), new Problem(kind, file, message));
  }

  /** Whether nothing is wrong. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  void clear() {
    found.clear();
  }

  List<Problem> list() {
    return List.copyOf(found.values());
  }

  /**
   * Looks at a file. If it can't be read that is said.
   *
   * @throws IOException if the thread was interrupted
   */
  void looking(String file, Look look) throws IOException {
    try {
      look.run();
    } catch (DataSetDamagedException e) {
      throw e;
    } catch (DataSetException e) {
      add(Problem.Kind.UNREADABLE, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      unreadable(file, e);
    }
  }

  /** Says that a file can't be read. */
  void unreadable(String file, IOException e) throws IOException {
    if (e instanceof ClosedByInterruptException || e instanceof InterruptedIOException) {
      throw e;
    }
    String named = named(e);
    add(Problem.Kind.UNREADABLE, named == null ? file : named, "can't be read: " + e);
  }

  /** The file that an exception says, if it is one of the data set's. */
  private @Nullable String named(IOException e) {
    String file = e instanceof FileSystemException f ? f.getFile() : null;
    String prefix = disk.directory() + disk.directory().getFileSystem().getSeparator();
    return file != null && file.startsWith(prefix)
        ? file.substring(prefix.length()).replace('\\', '/')
        : null;
  }
}
