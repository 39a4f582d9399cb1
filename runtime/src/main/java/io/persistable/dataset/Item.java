package io.persistable.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was found.
 *
 * @param name what the module defines
 * @param text the module's text in UTF-8; null if it has more bytes than any array
 * @param module the file the text is from, for messages
 * @param directory what the names of the array files are relative to
 * @param files the array files with their checksums, those of other items too that an edited text
 *     names; empty where nothing is known of them, as of those of the original Python package
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
   * @param seals what it has of other items, by their names
   */
  static Item of(
      String name,
      ModuleFile found,
      Path module,
      Path directory,
      @Nullable ItemSeal seal,
      Function<String, @Nullable ItemSeal> seals) {
    ItemText text = found.text();
    State state =
        seal != null
            ? seal.fits(found.whole()) ? State.INTACT : State.EDITED
            : !text.signed() ? State.FOREIGN : text.intact() ? State.UNSEALED : State.EDITED;
    byte[] content = found.bytes() == null ? null : text.text();
    return new Item(
        name, content, module, directory, files(name, found, seal, state, seals), state);
  }

  /**
   * What is known of the files that the text as it is now may read. A version that isn't the
   * index's knows its own, if it is whole; one that came from another item's place, or was edited,
   * may name another's, of which that one's seal speaks.
   */
  private static List<StoredFile> files(
      String name,
      ModuleFile found,
      @Nullable ItemSeal seal,
      State state,
      Function<String, @Nullable ItemSeal> seals) {
    ItemText text = found.text();
    if (state == State.INTACT && seal != null) {
      return text.signed() ? text.files() : seal.arrays(); // two checksums speak for them
    }
    Map<String, StoredFile> files = new LinkedHashMap<>();
    if (text.intact() || seal == null) {
      text.files().forEach(file -> files.put(file.name(), file));
    }
    if (seal != null) {
      seal.arrays().forEach(file -> files.putIfAbsent(file.name(), file));
    }
    byte[] bytes = found.bytes();
    for (String owner : bytes == null ? Set.<String>of() : owners(bytes)) {
      ItemSeal other = owner.equals(name) ? null : seals.apply(owner);
      if (other != null) {
        other.arrays().forEach(file -> files.putIfAbsent(file.name(), file));
      }
    }
    if (text.intact()) {
      text.others().forEach(file -> files.putIfAbsent(file.name(), file));
    }
    return List.copyOf(files.values());
  }

  private static Set<String> owners(byte[] module) {
    return TextNames.of(InitFile.text(module)).owners();
  }
}
