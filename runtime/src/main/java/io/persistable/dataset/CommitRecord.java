package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One commit as the journal has it.
 *
 * <pre>
 * # making x.py.8
 * _info_dict['x'] = 'A list'
 * _info_dict.pop('y', None)
 * # x.py 512 bytes crc32c 1a2b3c4d
 * # x_data/array_1.npy 248 bytes crc32c 5e6f7a8b
 * # stale x_data/array_0.npy 248 bytes crc32c 8c3f21d0
 * # commit 8 put x,z next 12 floor 0 crc32 8c3f21d0
 * </pre>
 *
 * {@code put} names the items whose modules this commit wrote (as {@code x.py.8}, moved over {@code
 * x.py} after the commit), {@code copied} after it that they were not forced one by one but as
 * {@link ModuleCopies}, {@code next} the first array number never used, {@code floor} the latest
 * whole second of any module removed. {@code making} is noted before a file is created.
 *
 * @param seals what was written of each item put; none in a journal of format 1
 * @param stale the files that nothing needs any more
 * @param made the files that were going to be created
 */
record CommitRecord(
    long commit,
    List<Change> changes,
    Set<String> put,
    Map<String, ItemSeal> seals,
    boolean copied,
    List<StoredFile> stale,
    List<String> made,
    long next,
    long floor) {

  /**
   * A line of the journal.
   *
   * @param info the new info, or null if the name goes
   */
  record Change(String name, @Nullable String info) {}

  static final String NOTHING = "None";
  static final String MAKING = "# making ";
  static final String UNMADE = "# unmade ";
  static final String STALE = "# stale ";

  static final String SET = "_info_dict['";
  static final String POP = "_info_dict.pop('";
  private static final String POP_END = "', None)";

  /** A note of what is going to be created. */
  static byte[] making(String... names) {
    return notes(MAKING, List.of(names));
  }

  /** A note that what was going to be created isn't there, and will not be. */
  static byte[] unmade(Collection<String> names) {
    return notes(UNMADE, names);
  }

  private static byte[] notes(String what, Collection<String> names) {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      lines.append(what).append(name).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it takes a name away, which it may have again behind that. */
  boolean removes(String name) {
    return changes.stream().anyMatch(each -> each.name().equals(name) && each.info() == null);
  }

  /**
   * What closes the commit.
   *
   * @param noted what was noted since the commit before, which is in the journal already
   */
  byte[] format(String chain, byte[] noted) {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      if (change.info() == null) {
        text.append(POP).append(change.name()).append(POP_END).append('\n');
      } else {
        text.append(SET).append(change.name()).append("'] = ").append(change.info()).append('\n');
      }
    }
    seals.values().forEach(seal -> seal.append(text, ""));
    stale.forEach(file -> text.append(STALE).append(file.described()).append('\n'));
    byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] body = java.util.Arrays.copyOf(noted, noted.length + lines.length);
    System.arraycopy(lines, 0, body, noted.length, lines.length);
    byte[] seal =
        new CommitSeal(commit, List.copyOf(put), copied, List.of(), next, floor)
            .format(chain, body)
            .getBytes(StandardCharsets.UTF_8);
    byte[] group = java.util.Arrays.copyOf(lines, lines.length + seal.length);
    System.arraycopy(seal, 0, group, lines.length, seal.length);
    return group;
  }

  /** A line before the seal, or null if it is none that a journal has. */
  static @Nullable Change parse(String line) {
    if (line.startsWith(POP) && line.endsWith(POP_END)) {
      return change(line.substring(POP.length(), line.length() - POP_END.length()), null);
    }
    int quote = line.startsWith(SET) ? line.indexOf('\'', SET.length()) : -1;
    if (quote < 0 || !line.startsWith("'] = ", quote)) {
      return null;
    }
    return change(line.substring(SET.length(), quote), line.substring(quote + 5));
  }

  private static @Nullable Change change(String name, @Nullable String info) {
    return ItemName.isItem(name) ? new Change(name, info) : null;
  }
}
