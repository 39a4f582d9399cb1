package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes an importable archive. First everything that the text names, under names never used
 * before, forced to the disk; then the text beside its place, forced; then the text is moved to its
 * place in one step: that is the commit. An interrupted save leaves the old archive whole, and what
 * it leaves beside it is deleted by the next save. Closing takes back what was not committed.
 */
public final class ModuleWriter implements Closeable {

  private final ModuleLayout layout;
  private final boolean keepsBackup;
  private final Backup backup;
  private final TextFile text;
  private final List<ArrayFile> parts = new ArrayList<>();
  private List<Path> made = List.of();

  /** Of the names of arrays and parts; -1 until it is known which were never used. */
  private long generation = -1;

  private boolean decided;

  private ModuleWriter(ModuleLayout layout, boolean keepsBackup) {
    this.layout = layout;
    this.keepsBackup = keepsBackup;
    this.backup = new Backup(layout.text());
    this.text = new TextFile(layout.text());
  }

  /**
   * Makes the directory and finds names that were never used.
   *
   * @param force whether an archive that is there may be replaced
   * @param backup whether a replaced archive is kept as {@code .bak}
   * @throws FileAlreadyExistsException if there is an archive and it may not be replaced, or a file
   *     where its directory goes
   */
  public static ModuleWriter begin(ModuleLayout layout, boolean force, boolean backup)
      throws IOException {
    if (!force && Folder.exists(layout.text())) {
      throw new FileAlreadyExistsException(
          layout.text().toString(),
          null,
          "expected no archive there, or leave to replace it (SaveOptions.force)");
    }
    ModuleWriter writer = new ModuleWriter(layout, backup);
    boolean done = false;
    try {
      writer.made = Folder.make(layout.directory());
      writer.backup.settle();
      writer.generation = unused(layout);
      done = true;
      return writer;
    } finally {
      if (!done) {
        writer.close();
      }
    }
  }

  private static long unused(ModuleLayout layout) throws IOException {
    long generation = 0;
    for (String name : Folder.list(layout.directory())) {
      generation = Math.max(generation, layout.generationOf(name) + 1);
    }
    return generation;
  }

  /** The name of the arrays' file or directory, relative to the text's, without the suffix. */
  public String arrays() {
    return layout.arrays(generation);
  }

  /** Where {@link #arrays} is. */
  public Path arraysPath(String suffix) {
    return layout.directory().resolve(arrays() + suffix);
  }

  /** The name of the directory of the parts, relative to the text's. */
  public String parts() {
    return ModuleLayout.parts(generation);
  }

  /** Writes a part of the text, forced to the disk. */
  public void part(String name, TextBuffer text) throws IOException {
    Path directory = layout.directory().resolve(parts());
    if (!Folder.isDirectory(directory)) {
      Files.createDirectory(directory);
    }
    Path file = directory.resolve(name + ".py");
    Folder.write(file, text.toByteArray(), FileTime.from(Instant.now()));
    parts.add(ArrayFile.of(file).in(parts()));
  }

  /**
   * Puts the text in its place, then takes away what nothing needs any more.
   *
   * @param program the text without its last line, which comes after what is said of the files
   * @throws IOException if that failed: the old archive is there, unless the message says that the
   *     new one is
   */
  public void commit(TextBuffer program, List<ArrayFile> files) throws IOException {
    List<ArrayFile> all = new ArrayList<>(parts);
    all.addAll(files);
    for (ArrayFile file : all) {
      program.ascii(layout.comment()).text(file.name()).ascii(' ').integer(file.size());
      program.ascii(" bytes crc32c ").ascii(file.crcText()).newline();
    }
    if (layout.isPython()) {
      FormatMark.end(program);
    }
    text.stage(program.toByteArray());
    if (!parts.isEmpty()) {
      Folder.force(layout.directory().resolve(parts()));
    }
    if (keepsBackup) {
      backup.draft();
    }
    Folder.force(layout.directory());
    text.publish();
    decided = true;
    try {
      Folder.force(layout.directory());
      backup.settle();
      for (Path each : obsolete()) {
        Folder.delete(each);
      }
    } catch (IOException e) {
      throw new IOException(
          layout.text()
              + " is in its place, but its directory can't be put in order; the next save will: "
              + e.getMessage(),
          e);
    }
  }

  /** Arrays and parts of other generations, but for those that a backup names. */
  private List<Path> obsolete() throws IOException {
    Set<String> others = new TreeSet<>();
    for (String name : Folder.list(layout.directory())) {
      long found = layout.generationOf(name);
      if (found >= 0 && found < generation) {
        others.add(name);
      }
    }
    if (!others.isEmpty()) {
      others.removeAll(backup.needed(others));
    }
    return others.stream().map(layout.directory()::resolve).toList();
  }

  /** Takes back what was written for a text that did not come to its place. */
  @Override
  public void close() throws IOException {
    if (decided) {
      return;
    }
    decided = true;
    if (generation >= 0) {
      for (String name : Folder.list(layout.directory())) {
        if (layout.generationOf(name) == generation) {
          Folder.delete(layout.directory().resolve(name));
        }
      }
      text.discard();
      backup.settle();
    }
    for (int i = made.size() - 1; i >= 0; i--) {
      Folder.discard(made.get(i));
    }
  }
}
