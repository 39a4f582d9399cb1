package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The text of a save on its way to its place, and the backup of the one that it replaces. */
final class Replacement {

  private final ModuleLayout layout;
  private final Path directory;
  private final long generation;
  private final Draft draft;
  private final boolean keepsBackup;
  private final Path staged;
  private Backups known;

  /** The text of which the backup is, as it was when it was copied; null if none was. */
  private @Nullable ArrayFile backedUp;

  Replacement(ModuleLayout layout, long generation, Draft draft, boolean keepsBackup) {
    this.layout = layout;
    this.directory = layout.directory();
    this.generation = generation;
    this.draft = draft;
    this.keepsBackup = keepsBackup;
    this.staged = directory.resolve(layout.staged(generation));
    this.known = new Backups(layout, List.of());
  }

  /**
   * Writes the text beside its place, forced to the disk, and the backup of {@code old}.
   *
   * @param uses whether files have names of this save's number
   * @param others what saves know that haven't come to their end
   * @return the text's size and checksum
   */
  ArrayFile stage(
      Program program,
      List<ArrayFile> files,
      @Nullable SavedFile old,
      boolean uses,
      List<Draft.Mark> others)
      throws IOException {
    known = new Backups(layout, others);
    if (layout.kind() == ModuleLayout.Kind.TEXT) {
      return write(program, new byte[0]);
    }
    SavedText before = SavedFile.textOf(old);
    List<ArrayFile> kept = kept(before, old);
    List<ArrayFile> replaced = new ArrayList<>(before.files());
    replaced.addAll(before.kept());
    replaced.removeIf(file -> !layout.mayOwn(file.name()));
    draft.made(replaced);
    long highest = Math.max(layout.generation(before), uses ? generation : -1);
    SavedText record = new SavedText(files, kept, -1);
    if (layout.generation(record) < highest) {
      record = new SavedText(files, kept, highest);
    }
    TextBuffer lines = new TextBuffer(1024);
    record.append(layout.comment(), lines);
    if (layout.kind() != ModuleLayout.Kind.SOURCE) {
      FormatMark.end(lines);
    }
    return write(program, lines.toByteArray());
  }

  /** A program and lines behind it, in one write if the program is in memory. */
  private ArrayFile write(Program program, byte[] lines) throws IOException {
    byte[] bytes = program.bytes();
    if (bytes == null || bytes.length > Integer.MAX_VALUE - 8 - lines.length) {
      return stream(
          staged,
          out -> {
            program.writeTo(out);
            out.write(lines);
          },
          this::successor);
    }
    byte[] content = bytes;
    if (lines.length > 0) {
      content = Arrays.copyOf(bytes, bytes.length + lines.length);
      System.arraycopy(lines, 0, content, bytes.length, lines.length);
    }
    return write(staged, content, successor(content.length));
  }

  /** Whether the backup that was made is one of this text. */
  boolean isOf(@Nullable SavedFile old) {
    return backedUp == null || old != null && SavedFile.isSame(backedUp, old.sum());
  }

  /** What the new text says of the backup: the one it makes, or the one that was there. */
  private List<ArrayFile> kept(SavedText before, @Nullable SavedFile old) throws IOException {
    if (!keepsBackup || old == null) {
      backedUp = null;
      boolean isThere =
          !before.kept().isEmpty()
              && Folder.is(directory.resolve(before.kept().get(0).name()), before.kept().get(0));
      return isThere ? before.kept() : List.of();
    }
    Path backup = directory.resolve(layout.backupDraft(generation));
    FileTime modified = Files.getLastModifiedTime(layout.text());
    byte[] bytes = old.bytes();
    ArrayFile made =
        bytes == null
            ? stream(backup, this::copyOld, size -> modified)
            : write(backup, bytes, modified);
    backedUp = made;
    List<ArrayFile> kept = new ArrayList<>();
    kept.add(new ArrayFile(name(before), made.size(), made.crc32c()));
    draft.made(kept); // it goes again if another text is there in the end that names another
    before.files().stream().filter(file -> layout.mayOwn(file.name())).forEach(kept::add);
    return kept;
  }

  private void copyOld(OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(layout.text(), LinkOption.NOFOLLOW_LINKS)) {
      in.transferTo(out);
    }
  }

  /** The first name that is free, or has the backup that this one replaces. */
  private String name(SavedText before) throws IOException {
    for (int n = 0; ; n++) {
      String name = layout.backup(n);
      Path place = directory.resolve(name);
      if (!Folder.exists(place)
          || !before.kept().isEmpty()
              && before.kept().get(0).name().equals(name)
              && (Folder.is(place, before.kept().get(0)) || known.isFormer(place))) {
        return name;
      }
    }
  }

  private ArrayFile write(Path file, byte[] content, FileTime modified) throws IOException {
    make(
        file,
        () -> {
          Folder.write(file, content, modified);
          return file;
        });
    CRC32C crc = new CRC32C();
    crc.update(content);
    return made(file, content.length, (int) crc.getValue());
  }

  private ArrayFile stream(Path file, Folder.Content content, Folder.Dating modified)
      throws IOException {
    ArrayFile written = make(file, () -> Folder.stream(file, content, modified));
    return made(file, written.size(), written.crc32c());
  }

  private <T> T make(Path file, Draft.Making<T> making) throws IOException {
    String name = String.valueOf(file.getFileName());
    for (Draft.Mark mark : draft.marks()) {
      if (mark.name().equals(name) && mark.made() != null && Remains.isOurs(file, mark)) {
        Files.deleteIfExists(file); // this save made it a moment ago
      }
    }
    return draft.make(List.of(name), making);
  }

  private ArrayFile made(Path file, long size, int crc) throws IOException {
    ArrayFile made = new ArrayFile(String.valueOf(file.getFileName()), size, crc);
    draft.made(List.of(made));
    return made;
  }

  /**
   * The time stamp of the new text: a whole second later than the old one's at least. CPython takes
   * compiled code for current while the source has the same size and the same whole second.
   */
  private FileTime successor(long size) throws IOException {
    var old = Folder.attributes(layout.text());
    long last =
        Math.max(
            old == null ? 0 : old.lastModifiedTime().toInstant().getEpochSecond(),
            Remains.compiledSecond(layout.text(), size));
    Instant now = Instant.now();
    return FileTime.from(
        now.getEpochSecond() > last ? now : Instant.ofEpochSecond(Math.addExact(last, 1)));
  }

  /**
   * Puts the text in its place, in one step.
   *
   * @param force whether over what is there
   */
  void publish(boolean force) throws IOException {
    if (force) {
      Folder.replace(staged, layout.text());
      return;
    }
    try {
      Files.createLink(layout.text(), staged);
    } catch (FileAlreadyExistsException e) {
      throw Place.taken(layout);
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Folder.exists(layout.text())) {
        throw Place.taken(layout);
      }
      Folder.replace(staged, layout.text()); // a file system without links
    }
  }
}
