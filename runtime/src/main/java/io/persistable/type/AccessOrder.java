package io.persistable.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a {@code LinkedHashMap} is in the order of access. The map does not say; but in that
 * order its first entry goes to the end when it is asked for. In that case all others are asked for
 * as well, which restores the order. A map in the order of insertion is only read.
 */
final class AccessOrder {

  private AccessOrder() {}

  static boolean isOf(LinkedHashMap<?, ?> map) {
    try {
      return map.size() < 2 ? isOfCopy(map) : isSeenIn(map);
    } catch (RuntimeException | StackOverflowError e) {
      return false; // a key that can't be hashed any more
    }
  }

  private static boolean isSeenIn(LinkedHashMap<?, ?> map) {
    Object first = map.keySet().iterator().next();
    map.get(first);
    if (map.keySet().iterator().next() == first) {
      return false;
    }
    List<Object> others = new ArrayList<>(map.size());
    Iterator<?> keys = map.keySet().iterator();
    for (int i = map.size() - 1; i > 0; i--) {
      others.add(keys.next());
    }
    for (Object key : others) {
      map.get(key);
    }
    return true;
  }

  /** One entry has no order; a copy, which keeps it, gets more. */
  @SuppressWarnings("unchecked") // a clone of a map whose keys are not asked for
  private static boolean isOfCopy(LinkedHashMap<?, ?> map) {
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    copy.put(0, 0);
    copy.put(1, 1);
    copy.get(0);
    return copy.keySet().iterator().next().equals(1);
  }
}
