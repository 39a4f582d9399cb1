package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item as its files are now: the text without its seal, and the array files that it reads. What
 * is no whole item can't be taken for one.
 *
 * @param text what is to be sealed
 * @param files as they are now
 */
record Accepted(Program text, List<StoredFile> files) {

  /**
   * Looks at an item.
   *
   * @param item its module
   * @param module the module's bytes
   * @param foreign reads its text
   * @throws DataSetDamagedException if its text can't be read, or a file that it reads is missing
   * @throws DataSetException if it reads what isn't its own
   */
  static Accepted of(Disk disk, Item item, byte[] module, ForeignContents foreign)
      throws IOException {
    byte[] body = ItemText.body(module);
    if (FormatMark.isEmpty(body, body.length, FormatMark.BEGIN)) {
      throw refused(item, "its text is empty");
    }
    ForeignContents.Reads reads = foreign.reads(item);
    Set<String> arrays = reads.arrays();
    for (String file : arrays == null ? Set.<String>of() : arrays) {
      checkOwn(item, file);
    }
    List<StoredFile> files = new ArrayList<>();
    for (String file : arrays == null ? named(item, body) : arrays) {
      files.add(ArrayFiles.asItIs(disk, file));
    }
    String problem = reads.problem();
    if (problem != null) {
      throw refused(item, "it can't be read: " + problem);
    }
    return new Accepted(Program.of(body), files);
  }

  /** Where it isn't known what a text reads, what it names of what is on record. */
  private static Collection<String> named(Item item, byte[] body) {
    TextNames names = TextNames.of(InitFile.text(body));
    Set<String> named = new LinkedHashSet<>();
    for (StoredFile file : item.files()) {
      if (ItemText.belongs(item.name(), file.name()) && names.has(file.name())) {
        named.add(file.name());
      }
    }
    return named;
  }

  private static void checkOwn(Item item, String file) {
    @Nullable String owner = FileNames.owner(file);
    if (!item.name().equals(owner)) {
      throw new DataSetException(
          "item '"
              + item.name()
              + "' can't be accepted: its text reads "
              + item.directory().resolve(file)
              + (owner == null
                  ? ", which has no name that a data set gives an array file"
                  : ", a file of item '" + owner + "', which goes when that is replaced")
              + "; put(\""
              + item.name()
              + "\", get(\""
              + item.name()
              + "\")) gives it files of its own");
    }
  }

  private static DataSetDamagedException refused(Item item, String why) {
    return new DataSetDamagedException(
        "item '"
            + item.name()
            + "' can't be accepted, "
            + why
            + "; mend "
            + item.module()
            + ", or put the item anew");
  }
}
