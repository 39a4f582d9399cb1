package io.persistable.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was found.
 *
 * @param name what the module defines
 * @param text the module's text in UTF-8; null if it has more bytes than any array
 * @param module the file the text is from, for messages
 * @param directory what the names of the array files are relative to
 * @param files the array files with their checksums; empty where nothing is known of them, as of
 *     those of the original Python package
 * @param state how the module was found
 */
public record Item(
    String name,
    byte @Nullable [] text,
    Path module,
    Path directory,
    List<StoredFile> files,
    State state) {

  /** How a module was found. */
  public enum State {
    /** It is what was written. */
    INTACT,
    /** It isn't. */
    EDITED,
    /** It has a seal of its own, but the index, which another program wrote, has none. */
    UNSEALED,
    /** It never had a seal. */
    FOREIGN
  }

  /**
   * What a module says.
   *
   * @param seal what the index has of it, or null
   */
  static Item of(
      String name, ModuleFile found, Path module, Path directory, @Nullable ItemSeal seal) {
    ItemText text = found.text();
    State state =
        seal != null
            ? seal.fits(found.whole()) ? State.INTACT : State.EDITED
            : !text.signed() ? State.FOREIGN : text.intact() ? State.UNSEALED : State.EDITED;
    byte[] content = found.bytes() == null ? null : text.text();
    return new Item(name, content, module, directory, files(text, seal, state), state);
  }

  /** A version that isn't the index's knows its own files, if it is whole. */
  private static List<StoredFile> files(ItemText text, @Nullable ItemSeal seal, State state) {
    if (seal == null) {
      return text.files();
    }
    if (state == State.INTACT && text.signed()) {
      return text.files(); // two checksums speak for them
    }
    if (!text.intact()) {
      return seal.arrays();
    }
    Map<String, StoredFile> files = new LinkedHashMap<>();
    text.files().forEach(file -> files.put(file.name(), file));
    seal.arrays().forEach(file -> files.putIfAbsent(file.name(), file));
    return List.copyOf(files.values());
  }
}
