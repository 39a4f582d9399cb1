package io.persistable.dataset;

import io.persistable.error.InvalidNameException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and what is said of them as a transaction would leave them. */
final class PendingEntries {

  private final Disk disk;
  private final Index index;
  private final Map<String, @Nullable Entry> entries = new HashMap<>();
  private final Map<String, @Nullable String> folded = new HashMap<>();

  /** Names with an info alone, by whether another program has written the item since. */
  private final Map<String, Boolean> later = new HashMap<>();

  PendingEntries(Disk disk, Index index) {
    this.disk = disk;
    this.index = index;
  }

  /** Whether the module of that name is the data set's as of the commit before. */
  boolean isItem(String name) {
    Entry entry = index.contents().entries().get(name);
    return entry != null && (entry.stored() || later.getOrDefault(name, false));
  }

  /** Whoever wrote an info may have written its item behind it. */
  void seeLater(String name) throws IOException {
    Entry known = index.contents().entries().get(name);
    if (known == null || known.stored() || later.containsKey(name)) {
      return;
    }
    boolean isThere = IndexRemains.isLater(disk, name);
    later.put(name, isThere);
    Entry now = get(name);
    if (isThere && now != null) {
      entries.put(name, new Entry(now.info(), true));
    }
  }

  void set(String name, @Nullable Entry entry) {
    entries.put(name, entry);
    folded.put(ItemName.fold(name), entry == null ? null : name);
  }

  @Nullable Entry get(String name) {
    return entries.containsKey(name) ? entries.get(name) : index.contents().entries().get(name);
  }

  /** Those that there are, this transaction's changes included. */
  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(index.contents().entries().keySet());
    entries.forEach((name, entry) -> names.add(name));
    names.removeIf(name -> get(name) == null);
    return names;
  }

  Entry known(String name) {
    Entry entry = get(name);
    if (entry == null) {
      throw Contents.lacks(name, disk.directory(), names());
    }
    return entry;
  }

  void checkName(String name, @Nullable Entry old) {
    if (old != null) {
      checkItem(name);
      return;
    }
    ItemName.check(name);
    String twin = twin(name);
    if (twin != null) {
      throw new InvalidNameException(
          "'"
              + name
              + "' can't be the name of an item beside '"
              + twin
              + "': on some systems they are the same file; choose another");
    }
  }

  /** Another program's names may be any text; no file is looked for under those. */
  static void checkItem(String name) {
    if (!ItemName.isItem(name)) {
      throw new InvalidNameException(
          "'"
              + name
              + "' is no name that an item can have, so no file is touched for it; its info"
              + " can be edited in __init__.py");
    }
  }

  @Nullable String twin(String name) {
    String fold = ItemName.fold(name);
    return folded.containsKey(fold) ? folded.get(fold) : index.twin(name);
  }
}
