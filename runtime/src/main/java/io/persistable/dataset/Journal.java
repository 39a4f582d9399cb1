package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a journal has been read. A journal is commits, one after the other, each closed by its
 * seal; what follows the last good seal was never committed.
 */
record Journal(String name, long end, String chain) {

  static Journal start(String name) {
    return new Journal(name, 0, name);
  }

  /** The journal with a commit behind it, whose last line is its seal. */
  Journal after(byte[] group) {
    return new Journal(name, end + group.length, Seal.chain(group));
  }

  /**
   * @param groups the commits after the place read up to before
   * @param torn whether bytes of an unfinished commit follow
   */
  record Read(List<Group> groups, Journal journal, boolean torn) {}

  /** Reads on, from {@code bytes}, which are those behind {@link #end}. */
  Read read(byte[] bytes) {
    List<Group> groups = new ArrayList<>();
    List<Group.Change> changes = new ArrayList<>();
    String chain = this.chain;
    int good = 0;
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (end == bytes.length) {
        break;
      }
      if (startsSeal(bytes, start, end)) {
        Seal.@Nullable Sealed sealed = Seal.parse(chain, bytes, good, start, end);
        if (sealed == null) {
          break;
        }
        Seal seal = sealed.seal();
        groups.add(
            new Group(
                seal.commit(),
                List.copyOf(changes),
                Collections.unmodifiableSet(new LinkedHashSet<>(seal.put())),
                seal.copied(),
                seal.stale(),
                seal.next(),
                seal.floor()));
        changes.clear();
        chain = sealed.chain();
        good = end + 1;
      } else {
        Group.@Nullable Change change =
            Group.parse(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        if (change == null) {
          break;
        }
        changes.add(change);
      }
      start = end + 1;
    }
    return new Read(groups, new Journal(name, this.end + good, chain), good < bytes.length);
  }

  private static boolean startsSeal(byte[] bytes, int start, int end) {
    return end > start && bytes[start] == '#';
  }
}
