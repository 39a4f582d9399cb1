package io.persistable.dataset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index and the journal hold of an item's files: that they were sealed, and how.
 *
 * @param module {@code x.py}, whole; length and checksum with line feeds for line ends
 * @param arrays its array files
 */
record ItemSeal(StoredFile module, List<StoredFile> arrays) {

  private static final String MODULE = ".py";

  ItemSeal {
    arrays = List.copyOf(arrays);
  }

  /**
   * The seal of a module that was sealed and isn't what it was: it fits nothing, so that this isn't
   * forgotten.
   */
  static ItemSeal broken(String item, List<StoredFile> arrays) {
    return new ItemSeal(new StoredFile(FileNames.module(item), 0, 0x0bad5ea1), arrays);
  }

  /** Whether a module is the one that was sealed. */
  boolean fits(StoredFile found) {
    return module.equals(found);
  }

  /** Its lines, the module's first. */
  void append(StringBuilder text, String indent) {
    text.append(indent).append(module.line()).append('\n');
    for (StoredFile file : arrays) {
      text.append(indent).append(file.line()).append('\n');
    }
  }

  /** The item whose module's line this is, or null. */
  static @Nullable String item(StoredFile line) {
    String name = line.name();
    return name.endsWith(MODULE) && name.indexOf('/') < 0
        ? name.substring(0, name.length() - MODULE.length())
        : null;
  }

  /**
   * Adds a line to the seals that are being read: a module's begins one, an array file's belongs to
   * the one of its item.
   *
   * @return whether it has a place
   */
  static boolean add(StoredFile line, Map<String, ItemSeal> seals) {
    String item = item(line);
    if (item != null) {
      seals.put(item, new ItemSeal(line, List.of()));
      return ItemName.isItem(item);
    }
    int slash = line.name().indexOf('/');
    FileNames.Numbered data =
        FileNames.data(slash < 0 ? line.name() : line.name().substring(0, slash));
    ItemSeal seal = data == null ? null : seals.get(data.item());
    if (seal == null || data == null || !ItemText.belongs(data.item(), line.name())) {
      return false;
    }
    List<StoredFile> arrays = new java.util.ArrayList<>(seal.arrays);
    arrays.add(line);
    seals.put(data.item(), new ItemSeal(seal.module, arrays));
    return true;
  }
}
