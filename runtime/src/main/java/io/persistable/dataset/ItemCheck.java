package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.text.FormatMark;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares items, and backups of items, with what was written: modules, and the arrays they read.
 */
final class ItemCheck {

  private static final String BACKUP = ".py.bak";

  private final Disk disk;
  private final Index index;
  private final ItemLookup lookup;
  private final ForeignContents foreign;
  private final Problems problems;

  ItemCheck(Disk disk, Index index, ItemLookup lookup, ForeignContents foreign, Problems problems) {
    this.disk = disk;
    this.index = index;
    this.lookup = lookup;
    this.foreign = foreign;
    this.problems = problems;
  }

  /** Looks at all items. */
  void items() throws IOException {
    for (String name : List.copyOf(index.contents().entries().keySet())) {
      if (Objects.requireNonNull(index.contents().entries().get(name)).stored()) {
        String module = FileNames.module(name);
        try {
          problems.looking(module, () -> item(name, module));
        } catch (DataSetDamagedException e) {
          problems.add(Problem.Kind.MISSING, module, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private void item(String name, String module) throws IOException {
    FileVersion stamp = Disk.stamp(disk.file(module));
    if (stamp != null && stamp.kind() != FileVersion.Kind.FILE) {
      problems.add(Problem.Kind.LINKED, module, stamp.refusal());
      return;
    }
    // One that is what was written needs no more than its checksum, however large it is.
    Item seen =
        lookup.read(
            name, ModuleFile.WHOLE, item -> item.state() == Item.State.INTACT ? look(item) : item);
    if (seen.state() != Item.State.INTACT) {
      lookup.read(name, this::look);
    }
  }

  private Item look(Item item) throws IOException {
    item(item);
    return item;
  }

  private void item(Item item) throws IOException {
    String module = FileNames.module(item.name());
    ItemSeal seal = index.contents().seals().get(item.name());
    if (item.state() != Item.State.INTACT) {
      changed(item, module);
      return;
    }
    if (seal != null
        && !seal.arrays().equals(item.files())
        && !index.state().edited().contains("the text")) {
      problems.add(
          Problem.Kind.EDITED,
          FileNames.INIT,
          "what it says of the arrays of '" + item.name() + "' isn't what " + module + " says");
    }
    for (StoredFile expected : item.files()) {
      array(expected.name(), expected, "'" + item.name() + "'");
    }
  }

  /** A text that isn't what was written reads what it says now. */
  private void changed(Item item, String module) throws IOException {
    ForeignContents.Reads reads = foreign.reads(item);
    int before = problems.size();
    Map<String, @Nullable StoredFile> read = new LinkedHashMap<>();
    Set<String> arrays = reads.arrays();
    if (arrays != null) {
      arrays.forEach(file -> read.put(file, null));
    }
    for (StoredFile file : item.files()) {
      if (arrays == null
          ? item.name().equals(FileNames.owner(file.name()))
          : read.containsKey(file.name())) {
        read.put(file.name(), file);
      }
    }
    for (Map.Entry<String, @Nullable StoredFile> each : read.entrySet()) {
      array(each.getKey(), each.getValue(), "'" + item.name() + "'");
    }
    String other =
        read.keySet().stream()
            .filter(file -> !item.name().equals(FileNames.owner(file)))
            .findFirst()
            .map(file -> "; it reads " + file + ", which isn't its own: " + remedy(item.name()))
            .orElse("");
    boolean isWhole = problems.size() == before; // else that is why it can't be read
    String problem = isWhole ? reads.problem() : null;
    String unread = problem == null ? "" : "; as it is, it can't be read: " + problem;
    if (item.state() == Item.State.EDITED) {
      problems.add(
          Problem.Kind.EDITED,
          module,
          "is not what was written; edited by hand, written by another program, or damaged"
              + other
              + unread);
    } else if (!other.isEmpty()) {
      problems.add(Problem.Kind.EDITED, module, "is another item's module" + other);
    } else if (item.state() == Item.State.UNSEALED && !index.state().isOurs()) {
      problems.add(
          Problem.Kind.UNSEALED,
          module,
          "was sealed, and another program has rewritten __init__.py since; it is what its own"
              + " seal says, and the next commit seals it again");
    }
  }

  private static String remedy(String name) {
    return "put(\"" + name + "\", get(\"" + name + "\")) gives it files of its own";
  }

  /**
   * @param expected null where no record says what it must be
   */
  private void array(String name, @Nullable StoredFile expected, String whose) throws IOException {
    problems.looking(name, () -> compare(name, expected, whose));
  }

  private void compare(String name, @Nullable StoredFile expected, String whose)
      throws IOException {
    Path file = disk.file(name);
    FileVersion stamp = Disk.stamp(file);
    if (stamp == null) {
      problems.add(Problem.Kind.MISSING, name, whose + " needs it");
      return;
    }
    if (stamp.kind() != FileVersion.Kind.FILE) {
      problems.add(Problem.Kind.LINKED, name, stamp.refusal());
      return;
    }
    StoredFile found;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      found = Checksum.of(name, channel);
    } catch (NoSuchFileException e) {
      problems.add(Problem.Kind.MISSING, name, whose + " needs it");
      return;
    }
    if (expected != null && !found.equals(expected)) {
      problems.add(
          Problem.Kind.DAMAGED,
          name,
          "expected "
              + described(expected)
              + ", found "
              + described(found)
              + (whose.startsWith("'")
                  ? "; if it was rewritten on purpose, accept(\""
                      + FileNames.owner(name)
                      + "\") takes it as it is"
                  : "; " + whose + " needs it"));
    }
  }

  private static String described(StoredFile file) {
    return file.bytes() + " bytes with CRC-32C " + ItemText.hex(file.crc32c());
  }

  /**
   * Looks at the backups that lie beside items; others' files of such names say nothing of ours.
   */
  void backups() throws IOException {
    for (String file : Disk.list(disk.directory())) {
      String name = file.endsWith(BACKUP) ? file.substring(0, file.length() - BACKUP.length()) : "";
      if (ItemName.isItem(name)) {
        problems.looking(file, () -> backup(name, file));
      }
    }
  }

  private void backup(String name, String file) throws IOException {
    ModuleFile found = ModuleFile.readIfOurs(name, disk.file(file));
    if (found == null) {
      return;
    }
    ItemText text = found.text();
    if (text.intact()) {
      for (StoredFile expected : text.files()) {
        array(expected.name(), expected, "the backup " + file);
      }
      return;
    }
    Entry entry = index.contents().entries().get(name);
    byte[] bytes = found.bytes();
    boolean isOurs = text.signed() || bytes != null && isOfOurs(bytes);
    if (text.signed() || entry != null && entry.stored() && isOurs) {
      problems.add(
          Problem.Kind.EDITED,
          file,
          "is no backup as it was written; edited by hand, or damaged. The next put with backups"
              + " wants it moved away");
    }
  }

  /**
   * A text that this library began, whatever became of it; others keep backups under such names.
   */
  private static boolean isOfOurs(byte[] bytes) {
    int format = FormatMark.formatOf(bytes, bytes.length, FormatMark.BEGIN);
    return format != FormatMark.UNMARKED
        || FormatMark.isEmpty(bytes, bytes.length, FormatMark.BEGIN)
        || Disposal.hasZeros(bytes);
  }
}
