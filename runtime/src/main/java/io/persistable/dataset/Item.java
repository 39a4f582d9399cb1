package io.persistable.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * An item as it was found.
 *
 * @param name what the module defines
 * @param text the module's text in UTF-8
 * @param module the file the text is from, for messages
 * @param directory what the names of the array files are relative to
 * @param files the array files with their checksums; empty where the text carries none, as the
 *     original Python package's
 * @param commit the commit that wrote it, 0 if unknown
 * @param intact whether the module is what was written, as far as it says
 */
public record Item(
    String name,
    byte[] text,
    Path module,
    Path directory,
    List<StoredFile> files,
    long commit,
    boolean intact) {

  /** What the bytes of a module say. */
  static Item of(String name, byte[] bytes, Path module, Path directory) {
    ItemText text = ItemText.parse(name, bytes);
    return new Item(
        name, text.text(), module, directory, text.files(), text.commit(), text.intact());
  }
}
