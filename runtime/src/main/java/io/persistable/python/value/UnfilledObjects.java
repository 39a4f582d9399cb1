package io.persistable.python.value;

import io.persistable.read.LateHashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects that were created without arguments and wait for {@code __init__}. Most are filled in the
 * order in which they were created, so only those that are not, and those of which it is asked, get
 * into the table.
 */
public final class UnfilledObjects implements LateHashes.Unfilled {

  private static final int[] NOTHING = {};

  /** In order of creation; from {@code next} on they are unfilled. */
  private final List<Object> created = new ArrayList<>(0);

  private int[] positions = NOTHING;
  private int next;

  /** The others that are unfilled, with their positions in the text. */
  private Map<Object, Integer> open = Map.of();

  public void created(Object object, int at) {
    if (created.size() == positions.length) {
      positions = Arrays.copyOf(positions, Math.max(8, 2 * positions.length));
    }
    positions[created.size()] = at;
    created.add(object);
  }

  public void filled(Object object) {
    if (next < created.size() && created.get(next) == object) {
      next++;
    } else {
      Map<Object, Integer> unfilled = table();
      if (!unfilled.isEmpty()) {
        unfilled.remove(object);
      }
    }
  }

  private Map<Object, Integer> table() {
    if (next < created.size() && open.isEmpty()) {
      open = new IdentityHashMap<>();
    }
    for (; next < created.size(); next++) {
      open.put(created.get(next), positions[next]);
    }
    created.clear();
    next = 0;
    return open;
  }

  @Override
  public boolean any() {
    return next < created.size() || !open.isEmpty();
  }

  @Override
  public boolean contains(Object object) {
    Map<Object, Integer> unfilled = table();
    return !unfilled.isEmpty() && unfilled.containsKey(object);
  }

  /** Those that are unfilled, in the order of their positions, which are the values. */
  public List<Map.Entry<Object, Integer>> left() {
    List<Map.Entry<Object, Integer>> left = new ArrayList<>();
    table().forEach((object, at) -> left.add(Map.entry(object, at)));
    left.sort(Map.Entry.comparingByValue());
    return left;
  }
}
