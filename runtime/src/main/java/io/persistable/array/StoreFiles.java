package io.persistable.array;

import io.persistable.error.ArrayFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** The files of a store, by the names that were kept of them. */
final class StoreFiles {

  private StoreFiles() {}

  /**
   * @throws ArrayFormatException if the name leads out of the directory of {@code target}
   */
  static Path resolve(Path target, ArrayFile file) {
    for (String part : file.name().split("/", -1)) {
      String problem = ArrayNames.problem(part);
      if (!problem.isEmpty()) {
        throw new ArrayFormatException("file name '" + file.name() + "' " + problem);
      }
    }
    return target.resolveSibling(file.name());
  }

  /** What was kept of {@code file}, which belongs to {@code target}. */
  static Optional<ArrayFile> expected(Path target, Path file, Collection<ArrayFile> files) {
    return files.stream().filter(known -> resolve(target, known).equals(file)).findFirst();
  }

  /**
   * @throws ArrayFormatException if {@code file} is a link, which may have been put there to lead
   *     out of the directory
   */
  static Path refuseLink(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw new ArrayFormatException(
          file + ": expected a file or directory, found a symbolic link, which is never followed");
    }
    return file;
  }
}
