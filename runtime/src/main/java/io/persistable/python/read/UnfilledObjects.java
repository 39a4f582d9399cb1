package io.persistable.python.read;

import io.persistable.read.LateHashes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Objects that were created without arguments and wait for {@code __init__}. Most texts never ask
 * for them, so they are only listed until one does.
 */
final class UnfilledObjects implements LateHashes.Unfilled {

  private final List<Object> created = new ArrayList<>(0);
  private final List<Object> filled = new ArrayList<>(0);
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int count;

  void created(Object object) {
    created.add(object);
    count++;
  }

  void filled(Object object) {
    filled.add(object);
    count--;
  }

  @Override
  public boolean any() {
    return count > 0;
  }

  @Override
  public boolean contains(Object object) {
    open.addAll(created);
    filled.forEach(open::remove);
    created.clear();
    filled.clear();
    return open.contains(object);
  }

  void forget() {
    created.clear();
    filled.clear();
    open.clear();
    count = 0;
  }
}
