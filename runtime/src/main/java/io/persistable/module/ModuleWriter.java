package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.WriteOptions;
import io.persistable.array.WriteProgress;
import io.persistable.error.CommitInDoubtException;
import io.persistable.error.CommittedException;
import io.persistable.text.Program;
import io.persistable.text.TextBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an importable archive. First everything that the text names, under names never used
 * before, forced to the disk; then the text beside its place, forced; then the text is moved to its
 * place in one step: that is the commit. An interrupted save leaves the old archive whole, and what
 * it leaves beside it is deleted by the next save, which its {@link Draft} tells. Several may save
 * to one place at once. Closing takes back what was not committed.
 */
public final class ModuleWriter implements Closeable {

  private final ModuleLayout layout;
  private final boolean force;
  private final boolean keepsBackup;
  private final int whole;
  private final Remains remains;
  private final List<ArrayFile> parts = new ArrayList<>();
  private final List<Draft> others = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private List<Path> made = List.of();
  private boolean hasArrays;

  /** Of the names of arrays and parts; -1 until it is known which were never used. */
  private long generation = -1;

  private @Nullable Draft draft;
  private @Nullable LargePart largePart;
  private boolean decided;

  /** The text that was there when it was looked at last. */
  private @Nullable SavedFile last;

  private ModuleWriter(ModuleLayout layout, boolean force, boolean keepsBackup, int whole) {
    this.whole = whole;
    this.layout = layout;
    this.force = force;
    this.keepsBackup = keepsBackup;
    this.remains = new Remains(layout);
  }

  /**
   * Makes the directory and finds names that were never used.
   *
   * @param force whether an archive that is there may be replaced
   * @param backup whether a replaced archive is kept as {@code .bak}
   * @throws FileAlreadyExistsException if there is an archive and it may not be replaced, or
   *     something that no save replaces
   */
  public static ModuleWriter begin(ModuleLayout layout, boolean force, boolean backup)
      throws IOException {
    return begin(layout, force, backup, SavedFile.WHOLE);
  }

  /**
   * As {@link #begin(ModuleLayout, boolean, boolean)}.
   *
   * @param whole the most bytes of a text that is there which are in memory at once
   */
  public static ModuleWriter begin(ModuleLayout layout, boolean force, boolean backup, int whole)
      throws IOException {
    Place.check(layout, force);
    ModuleWriter writer = new ModuleWriter(layout, force, backup, Math.min(whole, SavedFile.WHOLE));
    boolean done = false;
    try {
      writer.made = Folder.make(layout.directory());
      writer.sweep();
      writer.take();
      done = true;
      return writer;
    } finally {
      if (!done) {
        writer.close();
      }
    }
  }

  /** Clears away what dead saves left. */
  private void sweep() throws IOException {
    for (Draft each : drafts()) {
      if (each.isDead()) {
        remains.clear(each.marks());
        each.delete();
      }
    }
  }

  private List<Draft> drafts() throws IOException {
    List<Draft> drafts = new ArrayList<>();
    for (String name : Folder.list(layout.directory())) {
      if (layout.draftNumber(name) >= 0 && layout.draftNumber(name) != generation) {
        Draft found = Draft.read(layout, name);
        if (found != null) {
          drafts.add(found);
        }
      }
    }
    return drafts;
  }

  /** Takes a number that no save here had: the draft of that number is created exclusively. */
  private void take() throws IOException {
    while (draft == null) {
      long number = layout.generation(SavedFile.textOf(current())) + 1;
      while (!isFree(number)) {
        number++;
      }
      Draft begun;
      try {
        begun = Draft.begin(layout, number);
      } catch (FileAlreadyExistsException e) {
        continue; // another save has it
      }
      draft = begun;
      generation = number;
      List<String> names = new ArrayList<>(layout.names(number));
      names.remove(layout.draft(number));
      if (layout.generation(SavedFile.textOf(current())) >= number || !areFree(names)) {
        generation = -1;
        draft = null;
        begun.end();
        begun.delete();
      }
    }
  }

  private boolean isFree(long number) throws IOException {
    return areFree(layout.names(number));
  }

  private boolean areFree(List<String> names) throws IOException {
    for (String name : names) {
      if (Folder.exists(layout.directory().resolve(name))) {
        return false;
      }
    }
    return true;
  }

  /** The text that is there; null if there is none. A large one is not read again unchanged. */
  private @Nullable SavedFile current() throws IOException {
    last = SavedFile.read(layout.text(), whole, last);
    return last;
  }

  private Draft draft() {
    Draft begun = draft;
    if (begun == null) {
      throw new IllegalStateException("the save is over");
    }
    return begun;
  }

  /** The name of the arrays' file or directory, relative to the text's, without the suffix. */
  public String arrays() {
    return layout.arrays(generation);
  }

  /**
   * Writes arrays, forced to the disk.
   *
   * @return what was written
   */
  public List<ArrayFile> arrays(
      ArrayFormat format, Map<String, NdArray> arrays, WriteProgress progress) throws IOException {
    hasArrays = true;
    String place = arrays() + format.suffix();
    Path target = layout.directory().resolve(place);
    WriteOptions how = WriteOptions.builder().force(true).progress(progress).build();
    if (format != ArrayFormat.NPY) {
      return draft().make(List.of(place), () -> ArrayStore.of(format).write(target, arrays, how));
    }
    List<String> names = arrays.keySet().stream().map(name -> place + "/" + name + ".npy").toList();
    return draft()
        .make(
            names,
            () -> {
              makeFolder(target);
              return ArrayStore.of(format).write(target, arrays, how);
            });
  }

  /** One that is there is another's, with what is in it. */
  private void makeFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
    folders.add(folder);
  }

  /** The name of the directory of the parts, relative to the text's. */
  public String parts() {
    return ModuleLayout.parts(generation);
  }

  /** Writes a part of the text, forced to the disk. */
  public void part(String name, TextBuffer text) throws IOException {
    Path made =
        makePart(
            name,
            file -> {
              Folder.write(file, text.toByteArray(), FileTime.from(Instant.now()));
              return file;
            });
    endPart(ArrayFile.of(made));
  }

  /** As {@link #part}, of a part that is written as it is made; closing the stream ends it. */
  public OutputStream part(String name) throws IOException {
    largePart = makePart(name, file -> new LargePart(file, this::endPart));
    return largePart;
  }

  private interface Making<T> {
    T make(Path file) throws IOException;
  }

  private <T> T makePart(String name, Making<T> making) throws IOException {
    Path directory = layout.directory().resolve(parts());
    return draft()
        .make(
            List.of(parts() + "/" + name + ".py"),
            () -> {
              if (parts.isEmpty()) {
                makeFolder(directory);
              }
              return making.make(directory.resolve(name + ".py"));
            });
  }

  private void endPart(ArrayFile file) throws IOException {
    parts.add(file.in(parts()));
    draft().made(parts.subList(parts.size() - 1, parts.size()));
  }

  /**
   * Puts the text in its place, then takes away what nothing needs any more.
   *
   * @param program the text without its last line, which comes after what is said of the files; it
   *     may be written more than once
   * @throws FileAlreadyExistsException if meanwhile another saved there, and may not be replaced
   * @throws CommitInDoubtException if the new text is in its place, and may be lost with the power
   * @throws CommittedException if it is, for good, and what comes after that failed
   * @throws IOException if anything else failed: the old archive is there
   */
  public void commit(Program program, List<ArrayFile> files) throws IOException {
    List<ArrayFile> all = new ArrayList<>(parts);
    all.addAll(files);
    draft().made(files);
    if (!parts.isEmpty()) {
      Folder.force(layout.directory().resolve(parts()));
    }
    ArrayFile text = publish(program, all);
    decided = true;
    try {
      force();
      finish(text);
    } catch (CommitInDoubtException e) {
      throw e;
    } catch (IOException e) {
      throw new CommittedException(
          layout.text()
              + " is in its place, but its directory can't be put in order; the next save will: "
              + e.getMessage(),
          e,
          layout.text());
    } finally {
      draft().end();
    }
  }

  private void force() throws CommitInDoubtException {
    try {
      Folder.force(layout.directory());
    } catch (IOException e) {
      throw new CommitInDoubtException(
          layout.text()
              + " is in its place, but whether a loss of power leaves it there isn't known; save it"
              + " again: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Stages the text until it is one that replaces what is there now, and moves it. Each time that
   * it isn't, another save has come to its end.
   */
  private ArrayFile publish(Program program, List<ArrayFile> files) throws IOException {
    Replacement replacement = new Replacement(layout, generation, draft(), keepsBackup);
    while (true) {
      SavedFile old = current();
      boolean uses = hasArrays || !parts.isEmpty();
      ArrayFile text = replacement.stage(program, files, old, uses, marks(drafts()));
      draft().force(); // once the text is in its place, what is left to do is known for sure
      Folder.force(layout.directory());
      others.clear();
      others.addAll(drafts());
      if (SavedFile.same(old, current()) && replacement.isOf(old)) {
        replacement.publish(force);
        return text;
      }
    }
  }

  private void finish(ArrayFile text) throws IOException {
    Draft own = draft();
    List<Draft.Mark> known = new ArrayList<>(own.marks());
    known.addAll(marks(others));
    remains.clear(own.marks(), known);
    for (Draft other : others) {
      if (!other.isThere()) {
        remains.clear(other.marks()); // it ended, maybe with its text replaced by this one unseen
      }
    }
    own.end();
    own.delete();
    SavedFile now = current();
    if (now == null || !SavedFile.isSame(now.sum(), text)) {
      remains.clear(own.marks(), known); // another replaced it at once, maybe unseen
    }
  }

  private static List<Draft.Mark> marks(List<Draft> drafts) {
    List<Draft.Mark> marks = new ArrayList<>();
    drafts.forEach(draft -> marks.addAll(draft.marks()));
    return marks;
  }

  /** Takes back what was written for a text that did not come to its place. */
  @Override
  public void close() throws IOException {
    if (decided) {
      return;
    }
    decided = true;
    Draft own = draft;
    if (largePart != null) {
      largePart.discard();
    }
    if (own != null) {
      try {
        withdraw(own);
      } finally {
        own.end();
      }
    }
    for (int i = made.size() - 1; i >= 0; i--) {
      Folder.discard(made.get(i));
    }
  }

  /**
   * What is planned still could not be taken back by whoever failed to make it: if it is there, it
   * stays with the draft.
   */
  private void withdraw(Draft own) throws IOException {
    List<Draft.Mark> finished = new ArrayList<>();
    boolean unclear = false;
    for (Draft.Mark mark : own.marks()) {
      if (mark.made() != null) {
        finished.add(mark);
      } else {
        unclear |= Folder.exists(layout.directory().resolve(mark.name()));
      }
    }
    remains.clear(finished);
    for (Path folder : folders) {
      Folder.discard(folder);
    }
    if (!unclear) {
      own.delete();
    }
  }
}
