package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.process.Machine;
import io.persistable.text.ImportOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares every file with what was written. Takes no lock and changes nothing. */
final class Verification {

  private static final int TRIES = 3;

  private final Disk disk;
  private final Index index;
  private final Machine machine;
  private final Problems problems;
  private final ItemCheck check;

  Verification(Disk disk, ForeignContents foreign, Machine machine) {
    this.disk = disk;
    this.index = new Index(disk, foreign);
    this.machine = machine;
    this.problems = new Problems(disk);
    ItemLookup lookup = new ItemLookup(disk, index, new Object(), this::refresh);
    this.check = new ItemCheck(disk, index, lookup, foreign, problems);
  }

  private long refresh() throws IOException {
    index.refresh();
    return index.version();
  }

  List<Problem> run() throws IOException {
    for (int i = 1; ; i++) {
      problems.clear();
      long before;
      try {
        before = refresh();
      } catch (DataSetException | IOException e) {
        return withoutIndex(e);
      }
      index();
      copies();
      check.items();
      check.backups();
      if (index.state().damage() == null) {
        unnamed();
      }
      links();
      needless();
      inDoubt();
      if (problems.isEmpty() || i == TRIES || refresh() == before) {
        return problems.list();
      }
    }
  }

  /** Nothing is known of any item then. */
  private List<Problem> withoutIndex(Exception e) throws IOException {
    if (!Disk.isDirectory(disk.directory())) {
      throw rethrown(e);
    }
    links();
    if (e instanceof IOException failed) {
      problems.unreadable(unread(), failed);
    } else if (!Disk.exists(disk.file(FileNames.MARKER))) {
      problems.add(Problem.Kind.MISSING, FileNames.MARKER, String.valueOf(e.getMessage()));
    } else if (e instanceof DataSetDamagedException || problems.isEmpty()) {
      problems.add(Problem.Kind.DAMAGED, FileNames.INIT, String.valueOf(e.getMessage()));
    }
    return problems.list();
  }

  private static IOException rethrown(Exception e) throws IOException {
    if (e instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw (IOException) e;
  }

  /** Which of the files that make the index can't be read. */
  private String unread() throws IOException {
    for (String name : Disk.list(disk.directory())) {
      if (name.equals(FileNames.INIT) || FileNames.journal(name) >= 0) {
        try {
          Disk.readIfOurs(disk.file(name), Disk.LARGEST);
        } catch (IOException e) {
          return name;
        }
      }
    }
    return FileNames.INIT;
  }

  private void index() {
    IndexState state = index.state();
    String damage = state.damage();
    String unread = state.unread();
    if (damage != null) {
      String file = damage.substring(0, damage.indexOf(' '));
      problems.add(Problem.Kind.DAMAGED, file, damage + "; repair() keeps what can be kept");
    }
    if (unread != null) {
      problems.add(
          Problem.Kind.EDITED,
          FileNames.INIT,
          (state.isOurs() ? "was edited and " : "")
              + "isn't understood: "
              + unread
              + state.remedy(""));
    } else if (!state.edited().isEmpty()) {
      problems.add(
          Problem.Kind.EDITED,
          FileNames.INIT,
          "was edited since it was written: "
              + String.join(", ", state.edited())
              + "; the next commit takes it as it is");
    }
  }

  /** The modules of large commits once more, until they are forced themselves. */
  private void copies() throws IOException {
    for (long commit : index.copied().commits()) {
      String name = FileNames.copies(commit);
      problems.looking(
          name,
          () -> {
            if (Disk.stamp(disk.file(name)) == null) {
              problems.add(
                  Problem.Kind.MISSING,
                  name,
                  "the modules of commit "
                      + commit
                      + " were written there too, against a loss of power; those that are whole"
                      + " don't need it, and closing a data set that was opened for writing ends"
                      + " that");
            }
          });
    }
  }

  /** Those under names of ours; others are nobody's business. */
  private void links() throws IOException {
    for (String name : Disk.list(disk.directory())) {
      problems.looking(name, () -> link(name));
      problems.looking(name, () -> shadow(name));
    }
  }

  private void link(String name) throws IOException {
    FileVersion stamp = Disk.stamp(disk.file(name));
    if (stamp == null || stamp.kind() == FileVersion.Kind.FILE) {
      return;
    }
    boolean isFile =
        name.equals(FileNames.INIT)
            || name.equals(FileNames.MARKER)
            || name.equals(FileNames.LOCKED)
            || isJournal(name)
            || name.endsWith(".py.bak") && isItem(name.substring(0, name.length() - 7))
            || name.endsWith(".py") && isItem(name.substring(0, name.length() - 3));
    FileNames.Numbered data = FileNames.data(name);
    boolean isOurs =
        isFile
            || name.equals(FileNames.PINS)
            || name.equals(FileNames.KEPT)
            || data != null && ItemName.isItem(data.item()); // what was removed left it, perhaps
    if (isOurs && (isFile || stamp.kind() != FileVersion.Kind.DIRECTORY)) {
      problems.add(Problem.Kind.LINKED, name, stamp.refusal());
    }
  }

  /** What commits made needless goes with the next ones, unless it can't. */
  private void needless() throws IOException {
    if (!Files.isWritable(disk.directory())) {
      return; // whoever may not write there can't tell
    }
    for (Index.Stale stale : index.stale()) {
      String name = stale.file().name();
      problems.looking(
          name,
          () -> {
            Path file = disk.file(name);
            Path parent = file.getParent();
            FileVersion stamp = Disk.stamp(file);
            if (stamp != null
                && stamp.kind() == FileVersion.Kind.FILE
                && !(Files.isReadable(file) && parent != null && Files.isWritable(parent))) {
              problems.add(
                  Problem.Kind.ORPHAN,
                  name,
                  "nothing needs it since commit "
                      + stale.commit()
                      + ", and it can't be deleted: the permissions of the file or of its directory"
                      + " forbid it");
            }
          });
    }
  }

  private boolean isJournal(String name) {
    Journal journal = index.journal();
    return journal != null && journal.name().equals(name);
  }

  private void shadow(String name) throws IOException {
    String item = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    boolean isPackage = isItem(name) && Disk.isPackage(disk.file(name));
    if (isPackage || ImportOrder.isExtension(name, item) && isItem(item)) {
      problems.add(
          Problem.Kind.SHADOWING,
          name,
          "Python imports it instead of the item '" + item + "'; move it away");
    }
  }

  private boolean isItem(String name) {
    @Nullable Entry entry = index.contents().entries().get(name);
    return entry != null && entry.stored();
  }

  private void unnamed() throws IOException {
    for (Map.Entry<String, String> each : new Unnamed(disk, index).list().entrySet()) {
      String name = each.getKey();
      problems.add(
          Problem.Kind.UNNAMED,
          FileNames.module(name),
          "item '"
              + name
              + "' is there whole, and no entry of "
              + FileNames.INIT
              + " names it; "
              + (each.getValue().isEmpty()
                  ? "repair() takes it up again; if it isn't wanted, delete the file"
                  : "it can't be taken up again, since " + each.getValue()));
    }
  }

  private void inDoubt() throws IOException {
    problems.looking(
        FileNames.PINS,
        () ->
            new SnapshotPins(disk, machine)
                .dead()
                .forEach(
                    (pin, why) ->
                        problems.add(Problem.Kind.ORPHAN, FileNames.PINS + "/" + pin, why)));
    new InDoubt(disk, index, machine, problems)
        .list()
        .forEach((file, why) -> problems.add(Problem.Kind.IN_DOUBT, file, why));
  }
}
