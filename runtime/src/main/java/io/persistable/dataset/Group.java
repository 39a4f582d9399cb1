package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One commit as the journal has it.
 *
 * <pre>
 * _info_dict['x'] = 'A list'
 * _info_dict.pop('y', None)
 * # commit 8 put x,z stale x_data/array_0.npy next 12 floor 0 crc32 8c3f21d0
 * </pre>
 *
 * {@code put} names the items whose modules this commit wrote (as {@code x.py.8}, moved over {@code
 * x.py} after the commit), {@code copied} after it that they were not forced one by one but as
 * {@link ModuleCopies}, {@code stale} the files that nothing needs any more, {@code next} the first
 * array number never used, {@code floor} the latest whole second of any module removed.
 */
record Group(
    long commit,
    List<Change> changes,
    Set<String> put,
    boolean copied,
    List<String> stale,
    long next,
    long floor) {

  /**
   * A line of the journal.
   *
   * @param info the new info, or null if the name goes
   */
  record Change(String name, @Nullable String info) {}

  static final String NOTHING = "None";
  private static final String SET = "_info_dict['";
  private static final String POP = "_info_dict.pop('";
  private static final String POP_END = "', None)";

  byte[] format(String chain) {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      if (change.info() == null) {
        text.append(POP).append(change.name()).append(POP_END).append('\n');
      } else {
        text.append(SET).append(change.name()).append("'] = ").append(change.info()).append('\n');
      }
    }
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] seal =
        new Seal(commit, List.copyOf(put), copied, stale, next, floor)
            .format(chain, body)
            .getBytes(StandardCharsets.UTF_8);
    byte[] group = new byte[body.length + seal.length];
    System.arraycopy(body, 0, group, 0, body.length);
    System.arraycopy(seal, 0, group, body.length, seal.length);
    return group;
  }

  /** A line before the seal, or null if it is none that a journal has. */
  static @Nullable Change parse(String line) {
    if (line.startsWith(POP) && line.endsWith(POP_END)) {
      return new Change(line.substring(POP.length(), line.length() - POP_END.length()), null);
    }
    int quote = line.startsWith(SET) ? line.indexOf('\'', SET.length()) : -1;
    if (quote < 0 || !line.startsWith("'] = ", quote)) {
      return null;
    }
    return new Change(line.substring(SET.length(), quote), line.substring(quote + 5));
  }
}
