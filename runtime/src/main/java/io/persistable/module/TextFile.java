package io.persistable.module;

import io.persistable.file.WriteFailures;
import io.persistable.text.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A program in a file. It is written beside its place and moved there in one step, so that whoever
 * looks finds the old one or the new one, after a crash as well; and CPython never takes what it
 * compiled of the old one for the new one.
 */
public final class TextFile {

  private TextFile() {}

  /**
   * Writes a file or replaces it. A link stays, and what it leads to is replaced; what is no file,
   * such as a pipe, is written to.
   *
   * @throws java.nio.file.FileAlreadyExistsException inside the directory of a data set
   */
  public static void write(Path path, Program content) throws IOException {
    boolean there = Files.exists(path);
    if (there && !Files.isRegularFile(path)) {
      try (OutputStream out = Files.newOutputStream(path)) {
        WriteFailures.run(path, () -> content.writeTo(out));
      }
      return;
    }
    Path place = there ? path.toRealPath() : path.toAbsolutePath();
    Path directory = Objects.requireNonNull(place.getParent(), "a file's directory");
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(
          directory.toString(), null, "expected a directory to write into; create it first");
    }
    try (ModuleWriter writer =
        ModuleWriter.begin(ModuleLayout.ofText(place, directory), true, false)) {
      writer.commit(content, List.of());
    }
  }
}
