package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
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
   * @return the text
   */
  byte[] stage(
      byte[] program,
      List<ArrayFile> files,
      byte @Nullable [] old,
      boolean uses,
      List<Draft.Mark> others)
      throws IOException {
    known = new Backups(layout, others);
    if (layout.kind() == ModuleLayout.Kind.TEXT) {
      write(staged, program, successor(program.length));
      return program;
    }
    SavedText before = old == null ? SavedText.NONE : SavedText.of(old);
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
    byte[] content = Arrays.copyOf(program, program.length + lines.size());
    System.arraycopy(lines.toByteArray(), 0, content, program.length, lines.size());
    write(staged, content, successor(content.length));
    return content;
  }

  /** What the new text says of the backup: the one it makes, or the one that was there. */
  private List<ArrayFile> kept(SavedText before, byte @Nullable [] old) throws IOException {
    if (!keepsBackup || old == null) {
      boolean isThere =
          !before.kept().isEmpty()
              && Folder.is(directory.resolve(before.kept().get(0).name()), before.kept().get(0));
      return isThere ? before.kept() : List.of();
    }
    Path backup = directory.resolve(layout.backupDraft(generation));
    write(backup, old, Files.getLastModifiedTime(layout.text()));
    List<ArrayFile> kept = new ArrayList<>();
    kept.add(new ArrayFile(name(before), old.length, crc(old)));
    draft.made(kept); // it goes again if another text is there in the end that names another
    before.files().stream().filter(file -> layout.mayOwn(file.name())).forEach(kept::add);
    return kept;
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

  private void write(Path file, byte[] content, FileTime modified) throws IOException {
    String name = String.valueOf(file.getFileName());
    for (Draft.Mark mark : draft.marks()) {
      if (mark.name().equals(name)) {
        Files.deleteIfExists(file); // this save made it a moment ago
      }
    }
    draft.plan(List.of(name));
    Folder.write(file, content, modified);
    draft.made(List.of(new ArrayFile(name, content.length, crc(content))));
  }

  private static int crc(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return (int) crc.getValue();
  }

  /**
   * The time stamp of the new text: a whole second later than the old one's at least. CPython takes
   * compiled code for current while the source has the same size and the same whole second.
   */
  private FileTime successor(int size) throws IOException {
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
