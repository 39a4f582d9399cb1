package io.persistable.java.value;

import io.persistable.java.lex.JavaScanner;
import io.persistable.read.LateHashes;
import io.persistable.read.Slots;
import io.persistable.read.UserCode;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that setters build: what was set is kept until it is all there, then the object is
 * filled.
 */
public final class PendingSetters implements LateHashes.Unfilled {

  private record Pending(Persister<?> persister, Slots slots, int at) {}

  private final JavaScanner scanner;
  private final MissingComponents missing;
  private final Map<Object, Pending> pending = new IdentityHashMap<>();

  PendingSetters(JavaScanner scanner, MissingComponents missing) {
    this.scanner = scanner;
    this.missing = missing;
  }

  /** Notes an object that was created without arguments. */
  void created(Object object, Persister<?> persister, int at) {
    Slots slots = new Slots();
    slots.clear(persister.type().components().size());
    if (!persister.type().components().isEmpty()) {
      pending.put(object, new Pending(persister, slots, at));
    }
  }

  @Override
  public boolean any() {
    return !pending.isEmpty();
  }

  @Override
  public boolean contains(Object object) {
    return pending.containsKey(object);
  }

  /** The persister of an object that is being set; null if all of it is set. */
  public @Nullable Persister<?> persister(Object object) {
    Pending known = pending.get(object);
    return known == null ? null : known.persister;
  }

  /** Sets a component, and fills the object if it was the last. */
  public void set(Object object, int component, @Nullable Object value, int at) {
    Pending known = pending.get(object);
    if (known == null) {
      throw scanner.expected(at, "an object that is not complete", "one that is");
    }
    if (known.slots.has(component)) {
      throw scanner.expected(at, "each component once", "one again");
    }
    PlaceChecks.store(scanner, known.persister, known.slots, component, value, at);
    if (known.slots.complete(known.persister.type().components().size())) {
      fill(object, known, at);
    }
  }

  private void fill(Object object, Pending known, int at) {
    pending.remove(object);
    try {
      fill((MutablePersister<?>) known.persister, object, known.slots);
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw scanner.error(
          at,
          "expected values that " + known.persister.type().name() + " accepts, but it threw " + e,
          e);
    }
  }

  private static <T> void fill(MutablePersister<T> persister, Object target, Slots slots) {
    persister.fill(persister.type().javaClass().cast(target), slots);
  }

  /** Completes the objects of which the text leaves something out, or refuses it. */
  public void finish() {
    List<Map.Entry<Object, Pending>> left = new ArrayList<>(pending.entrySet().size());
    pending.forEach((object, known) -> left.add(Map.entry(object, known)));
    left.sort(Comparator.comparingInt(each -> each.getValue().at));
    for (Map.Entry<Object, Pending> each : left) {
      Pending known = each.getValue();
      missing.complete(known.persister, known.slots, each.getKey(), known.at);
      fill(each.getKey(), known, known.at);
    }
  }
}
