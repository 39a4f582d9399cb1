package io.persistable.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where data sets are made for a benchmark. What deletes a hundred thousand files slows down
 * whatever makes files in the minutes after: ext4 without a journal looks at each inode that was
 * deleted lately before it gives one out. So {@code Measure} says where, and deletes all of it when
 * everything has been measured; without its word they are temporary.
 */
final class Places {

  private static final String KEPT = System.getProperty("persistable.places", "");

  private Places() {}

  /** The place of that name, with what an earlier benchmark left there; or an empty one. */
  static Path of(String name) throws IOException {
    return KEPT.isEmpty() ? fresh(name) : Path.of(KEPT).resolve(name);
  }

  /** An empty place. */
  static Path fresh(String name) throws IOException {
    return KEPT.isEmpty()
        ? Files.createTempDirectory(name)
        : Files.createTempDirectory(Path.of(KEPT), name);
  }

  /** The place isn't needed by the one who asked for it. */
  static void leave(Path place) throws IOException {
    if (KEPT.isEmpty()) {
      delete(place);
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
