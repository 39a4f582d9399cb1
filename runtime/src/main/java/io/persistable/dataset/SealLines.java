package io.persistable.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seals of an index, line by line. A merge of two branches may leave two of one item: the one
 * that fits the module that is there is its seal.
 */
final class SealLines {

  /** Says of the module of an item what it is, or null if there is none. */
  interface ModuleLook {
    @Nullable StoredFile module(String name) throws IOException;
  }

  private final Map<String, ItemSeal> seals;
  private final Map<String, List<ItemSeal>> others = new HashMap<>();
  private @Nullable String last;

  /**
   * @param seals to be filled
   */
  SealLines(Map<String, ItemSeal> seals) {
    this.seals = seals;
  }

  /** Whether the line has a place: a module's, or an array file's below that of its item. */
  boolean add(StoredFile line) {
    String item = ItemSeal.item(line);
    if (item != null) {
      last = item;
      ItemSeal before = seals.get(item);
      if (before != null) {
        others.computeIfAbsent(item, name -> new ArrayList<>()).add(before);
      }
    }
    return ItemSeal.add(line, seals);
  }

  /** Drops the seal that was begun last: the text may have ended inside it. */
  void dropLast() {
    if (last != null) {
      seals.remove(last);
    }
  }

  /** Decides; returns the items that had different seals. */
  List<String> settle(ModuleLook look) throws IOException {
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, List<ItemSeal>> each : others.entrySet()) {
      String name = each.getKey();
      ItemSeal found = seals.get(name);
      if (found == null || each.getValue().stream().allMatch(found::equals)) {
        continue;
      }
      differing.add(name);
      StoredFile module = look.module(name);
      if (module != null && !found.fits(module)) {
        each.getValue().stream()
            .filter(seal -> seal.fits(module))
            .findFirst()
            .ifPresent(seal -> seals.put(name, seal));
      }
    }
    return differing;
  }
}
