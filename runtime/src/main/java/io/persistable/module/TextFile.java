package io.persistable.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;

/**
 * A program in a file. It is written beside its place and moved there in one step, so that whoever
 * looks finds the old one or the new one, after a crash as well; and CPython never takes what it
 * compiled of the old one for the new one.
 */
public final class TextFile {

  private final Path place;
  private final Path staged;

  TextFile(Path place) {
    this.place = place;
    this.staged = place.resolveSibling(place.getFileName() + ".new");
  }

  /**
   * Writes a file or replaces it. A link stays, and what it leads to is replaced; what is no file,
   * such as a pipe, is written to.
   */
  public static void write(Path path, byte[] content) throws IOException {
    boolean there = Files.exists(path);
    if (there && !Files.isRegularFile(path)) {
      Files.write(path, content);
      return;
    }
    Path place = there ? path.toRealPath() : path.toAbsolutePath();
    Path directory = Objects.requireNonNull(place.getParent(), "a file's directory");
    TextFile file = new TextFile(place);
    boolean done = false;
    try {
      file.stage(content);
      Folder.force(directory);
      file.publish();
      done = true;
    } finally {
      if (!done) {
        file.discard();
      }
    }
    Folder.force(directory);
  }

  /** Writes the text beside its place, forced to the disk. */
  void stage(byte[] content) throws IOException {
    Files.deleteIfExists(staged);
    Folder.write(staged, content, successor());
  }

  /** Puts the staged text in its place. */
  void publish() throws IOException {
    forgetBytecode();
    Folder.replace(staged, place);
  }

  /** Deletes a staged text that did not come to its place. */
  void discard() throws IOException {
    Files.deleteIfExists(staged);
  }

  /**
   * The time stamp of the new text: a whole second later than the old one's at least. CPython takes
   * compiled code for current while the source has the same size and the same whole second.
   */
  private FileTime successor() throws IOException {
    Instant now = Instant.now();
    try {
      long old = Files.getLastModifiedTime(place).toInstant().getEpochSecond();
      return FileTime.from(
          now.getEpochSecond() > old ? now : Instant.ofEpochSecond(Math.addExact(old, 1)));
    } catch (NoSuchFileException e) {
      return FileTime.from(now);
    }
  }

  /** Compiled code of a program that was deleted here before may be in the cache still. */
  private void forgetBytecode() throws IOException {
    String name = String.valueOf(place.getFileName());
    if (!name.endsWith(".py")) {
      return;
    }
    Path cache = place.resolveSibling("__pycache__");
    String module = name.substring(0, name.length() - 2);
    for (String each : Folder.list(cache)) {
      if (each.startsWith(module) && each.endsWith(".pyc")) {
        Files.deleteIfExists(cache.resolve(each));
      }
    }
  }
}
