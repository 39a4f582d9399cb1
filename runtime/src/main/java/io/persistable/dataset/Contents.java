package io.persistable.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a data set holds as of one commit.
 *
 * @param entries by name, in the order of {@code _info_dict}
 * @param commit the number of the last commit, 0 before the first
 * @param next the first array number that was never used
 * @param floor the latest whole second of any module that was removed, 0 if none was
 */
record Contents(Map<String, Entry> entries, long commit, long next, long floor) {

  static final Contents EMPTY = new Contents(Map.of(), 0, 0, 0);

  /** A copy of its own, which no later commit changes. */
  Contents frozen() {
    return new Contents(
        Collections.unmodifiableMap(new LinkedHashMap<>(entries)), commit, next, floor);
  }

  /** Changes {@link #entries} in place: the cost of a commit is that of the commit. */
  Contents apply(Group group) {
    for (Group.Change change : group.changes()) {
      String info = change.info();
      if (info == null) {
        entries.remove(change.name());
      } else {
        Entry old = entries.get(change.name());
        entries.put(change.name(), new Entry(info, old != null && old.stored()));
      }
    }
    for (String name : group.put()) {
      entries.computeIfPresent(name, (n, entry) -> new Entry(entry.info(), true));
    }
    return new Contents(
        entries, group.commit(), Math.max(next, group.next()), Math.max(floor, group.floor()));
  }
}
