package io.persistable.module;

import io.persistable.array.ArrayFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the backup that the text names to its name. Several saves may do so at once, and none may
 * lose what another has put there: the name is taken only while it is free, by a link, and made
 * free by moving what has it aside, where it is looked at once more and put back if it is newer.
 */
final class Backups {

  private static final int TRIES = 100;

  private final ModuleLayout layout;
  private final Path directory;
  private final List<Draft.Mark> known;

  /**
   * @param known what saves know of backups that are, or were, at their names
   */
  Backups(ModuleLayout layout, List<Draft.Mark> known) {
    this.layout = layout;
    this.directory = layout.directory();
    this.known = known;
  }

  /**
   * @param marks of a save that came to its end: what it drafted is brought to its name, if the
   *     text that is there names it; a backup that it knows and no text names goes
   */
  void settle(List<Draft.Mark> marks) throws IOException {
    List<Path> drafts = new ArrayList<>();
    for (Draft.Mark mark : marks) {
      Path draft = directory.resolve(mark.name());
      if (layout.backupDraftNumber(mark.name()) >= 0 && Remains.isOurs(draft, mark)) {
        drafts.add(draft);
      }
    }
    for (Path draft : drafts) {
      Path aside = layout.aside(draft);
      for (int i = 0; i < TRIES && step(draft, aside); i++) {
        continue;
      }
      giveBack(aside);
      Files.deleteIfExists(draft);
    }
    for (Draft.Mark mark : marks) {
      ArrayFile backup = named();
      boolean isNamed = backup != null && backup.name().equals(mark.name());
      Path place = directory.resolve(mark.name());
      if (layout.isBackup(mark.name()) && !isNamed && isFormer(place)) {
        Files.deleteIfExists(place);
      }
    }
  }

  /** Whether it has to be looked at again. */
  private boolean step(Path draft, Path aside) throws IOException {
    ArrayFile backup = named();
    if (backup == null) {
      return false;
    }
    Path place = directory.resolve(backup.name());
    Path source = Folder.is(draft, backup) ? draft : Folder.is(aside, backup) ? aside : null;
    if (source == null || Folder.is(place, backup)) {
      return false;
    }
    if (Folder.exists(aside) && source != aside) {
      giveBack(aside);
      return !Folder.exists(aside);
    }
    if (!Folder.exists(place)) {
      link(source, place);
      Folder.force(directory);
      return true; // the text may name another by now
    }
    if (source == aside || !isFormer(place)) {
      return false; // somebody else's file
    }
    try {
      Folder.replace(place, aside);
    } catch (NoSuchFileException e) {
      return true; // another save moved it aside
    }
    return true;
  }

  /** The backup as the text that is there names it; null if it names none. */
  private @Nullable ArrayFile named() throws IOException {
    SavedFile text = SavedFile.read(layout.text(), SavedFile.WHOLE);
    List<ArrayFile> kept = SavedFile.textOf(text).kept();
    return kept.isEmpty() || !layout.isBackup(kept.get(0).name()) ? null : kept.get(0);
  }

  /** Whether a file is a backup that is known, so that it may be replaced. */
  boolean isFormer(Path file) throws IOException {
    for (Draft.Mark mark : known) {
      if (layout.isBackup(mark.name()) && mark.made() != null && Folder.is(file, mark.made())) {
        return true;
      }
    }
    return false;
  }

  /** What was moved aside goes if it is the one that was replaced, and back if it isn't. */
  private void giveBack(Path aside) throws IOException {
    if (!Folder.exists(aside)) {
      return;
    }
    ArrayFile backup = named();
    boolean isNamed = backup != null && Folder.is(aside, backup);
    if (!isNamed && isFormer(aside)) {
      Files.deleteIfExists(aside);
      return;
    }
    String name = backup != null ? backup.name() : layout.backup(0);
    Path place = directory.resolve(name);
    if (!Folder.exists(place)) {
      link(aside, place);
      Folder.force(directory);
    }
    if (backup != null && isNamed && Folder.is(place, backup)) {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Nothing is replaced; a file that is gone, or a name that was taken meanwhile, is no failure.
   */
  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      return; // another save was here
    } catch (UnsupportedOperationException | FileSystemException e) {
      move(from, to); // a file system without links
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      return;
    }
  }
}
