package io.persistable.dataset;

import io.persistable.error.UnknownNameException;
import io.persistable.text.Suggestions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a data set holds as of one commit.
 *
 * @param entries by name, in the order of {@code _info_dict}
 * @param seals of the items of which it is known how they were written
 * @param commit the number of the last commit, 0 before the first
 * @param next the first array number that was never used
 * @param floor the latest whole second of any module that was removed, 0 if none was
 */
record Contents(
    Map<String, Entry> entries, Map<String, ItemSeal> seals, long commit, long next, long floor) {

  /** A new one, to be filled. */
  static Contents empty() {
    return new Contents(new LinkedHashMap<>(), new HashMap<>(), 0, 0, 0);
  }

  /**
   * @throws UnknownNameException if there is no such name
   */
  Entry known(String name, Path directory) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw lacks(name, directory, entries.keySet());
    }
    return entry;
  }

  /** What to throw where a name isn't there: says which are. */
  static UnknownNameException lacks(String name, Path directory, Set<String> names) {
    return new UnknownNameException(Suggestions.missing(name, directory.toString(), names), name);
  }

  /** What to throw where an item is asked for that isn't there, though its info is. */
  static UnknownNameException infoOnly(String name, Path directory) {
    return new UnknownNameException(
        "'"
            + name
            + "' of "
            + directory
            + (ItemName.isItem(name)
                ? " has an info but no item; put an item under the name"
                : " has an info, and no item may have the name"),
        name);
  }

  /** A copy of its own, which no later commit changes. */
  Contents frozen() {
    return new Contents(
        Collections.unmodifiableMap(new LinkedHashMap<>(entries)),
        Map.copyOf(seals),
        commit,
        next,
        floor);
  }

  /** Changes {@link #entries} in place: the cost of a commit is that of the commit. */
  Contents apply(CommitRecord group) {
    for (CommitRecord.Change change : group.changes()) {
      String info = change.info();
      if (info == null) {
        entries.remove(change.name());
        seals.remove(change.name());
      } else {
        Entry old = entries.get(change.name());
        entries.put(change.name(), new Entry(info, old != null && old.stored()));
      }
    }
    for (String name : group.put()) {
      entries.computeIfPresent(name, (n, entry) -> new Entry(entry.info(), true));
      ItemSeal seal = group.seals().get(name);
      if (seal == null) {
        seals.remove(name);
      } else if (entries.containsKey(name)) {
        seals.put(name, seal);
      }
    }
    return new Contents(
        entries,
        seals,
        group.commit(),
        Math.max(next, group.next()),
        Math.max(floor, group.floor()));
  }
}
