package io.persistable.projects;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What these tests see, of which each project gets its part. */
final class ClassPath {

  static final List<Path> ALL =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private ClassPath() {}

  /** The entries whose file or directory's path has one of these texts in it, in their order. */
  static List<Path> of(String... parts) {
    return Stream.of(parts)
        .flatMap(part -> ALL.stream().filter(entry -> entry.toString().contains(part)))
        .distinct()
        .toList();
  }

  static String text(List<Path> entries) {
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }
}
