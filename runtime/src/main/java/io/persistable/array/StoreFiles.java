package io.persistable.array;

import io.persistable.array.file.ArrayNames;
import io.persistable.error.ArrayFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** What every {@link ArrayStore} does with names and files; for those who implement one. */
public final class StoreFiles {

  private StoreFiles() {}

  /**
   * Sees that arrays of these names can be stored as files on every system.
   *
   * @throws IllegalArgumentException if a name leads out of its directory, or is no file name on
   *     some system
   */
  public static void checkNames(Collection<String> names) {
    names.forEach(ArrayNames::check);
  }

  /**
   * Where a file is that was written with {@code target}.
   *
   * @throws ArrayFormatException if the name leads out of the directory of {@code target}
   */
  public static Path resolve(Path target, ArrayFile file) {
    for (String part : file.name().split("/", -1)) {
      String problem = ArrayNames.problemOfFile(part);
      if (!problem.isEmpty()) {
        throw new ArrayFormatException("file name '" + file.name() + "' " + problem);
      }
    }
    return target.resolveSibling(file.name());
  }

  /** What was kept of {@code file}, which belongs to {@code target}. */
  public static Optional<ArrayFile> expected(Path target, Path file, Collection<ArrayFile> files) {
    return files.stream().filter(known -> resolve(target, known).equals(file)).findFirst();
  }

  /**
   * The file, if it is no link.
   *
   * @throws ArrayFormatException if it is one, which may have been put there to lead out of the
   *     directory
   */
  public static Path refuseLink(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw new ArrayFormatException(
          file + ": expected a file or directory, found a symbolic link, which is never followed");
    }
    return file;
  }
}
