package io.persistable.spi;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * In which order the statements of a text made and filled its objects, if some were filled. What a
 * class's {@code hashCode} looks at is not known without the class; but the text that its objects
 * are from has its statements in an order that is right for it, so that what is written again keeps
 * it. Whoever reads a text notes them; after that it is not changed. It holds the objects that have
 * names in the text, for as long as one of its values without a class is held.
 */
public final class StatementOrder {

  private final Map<Object, Step> steps = new IdentityHashMap<>(0);
  private int count;
  private boolean fills;

  /**
   * The statements about an object.
   *
   * @param made the number of the one that makes it; -1 if there is none
   * @param filled the number of the last one that fills it; -1 if there is none
   * @param known how many elements it had before
   */
  public record Step(int made, int filled, int known) {}

  /** Notes that a statement makes an object. */
  public void made(Object object) {
    if (!steps.containsKey(object)) { // else it only gets another name
      steps.put(object, new Step(count++, -1, 0));
    }
  }

  /** Notes that a statement fills an object that has some elements already. */
  public void filled(Object object, int known) {
    fills = true;
    Step last = steps.get(object);
    if (last == null || last.filled < 0) {
      steps.put(object, new Step(last == null ? -1 : last.made, count++, known));
    } else {
      steps.put(object, new Step(last.made, count++, last.known));
    }
  }

  /** Says that the text has ended: of one that fills nothing, nothing is kept. */
  public void end() {
    if (!fills) {
      steps.clear();
    }
  }

  /** Whether nothing was filled, so that nothing is known. */
  public boolean isEmpty() {
    return !fills;
  }

  /** How many objects there are of which something is known. */
  public int size() {
    return steps.size();
  }

  /** What is known of an object; null if nothing is. */
  public @Nullable Step of(Object object) {
    return steps.get(object);
  }

  /** Gives all objects of which something is known, in no order. */
  public void each(BiConsumer<Object, Step> found) {
    steps.forEach(found);
  }
}
