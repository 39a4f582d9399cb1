package io.persistable.module;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  public static void write(Path path, byte[] content) throws IOException {
    boolean there = Files.exists(path);
    if (there && !Files.isRegularFile(path)) {
      Files.write(path, content);
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

  /** What a file is to hold, made as it goes. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * As {@link #write}, of a content that is too large to be in memory: drafted beside its place and
   * moved there in one step. What a content leaves that fails is deleted.
   */
  public static void stream(Path path, Content content) throws IOException {
    boolean there = Files.exists(path);
    if (there && !Files.isRegularFile(path)) {
      try (OutputStream out = Files.newOutputStream(path)) {
        content.writeTo(out);
      }
      return;
    }
    Path place = there ? path.toRealPath() : path.toAbsolutePath();
    Path directory = Objects.requireNonNull(place.getParent(), "a file's directory");
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(
          directory.toString(), null, "expected a directory to write into; create it first");
    }
    Place.refuseDataSet(directory);
    Path draft = Files.createTempFile(directory, place.getFileName() + ".", ".part");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        content.writeTo(Channels.newOutputStream(channel));
        channel.force(true);
      }
      Folder.replace(draft, place);
    } finally {
      Files.deleteIfExists(draft);
    }
    Folder.force(directory);
  }
}
