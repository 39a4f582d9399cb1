package io.persistable.python.value;

import io.persistable.read.Slots;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Slots for the arguments of calls that stand inside each other, each used again and again. */
public final class CallSlots {

  private @Nullable Slots[] slots = new Slots[4];
  private int inUse;

  /** Slots for the arguments of one call, until {@link #giveBack}. */
  public Slots borrow(int count) {
    int level = inUse++;
    if (level == slots.length) {
      slots = Arrays.copyOf(slots, level * 2);
    }
    Slots found = slots[level];
    if (found == null) {
      found = new Slots(count);
      slots[level] = found;
    }
    found.clear(count);
    return found;
  }

  /** Ends the use of the slots that were borrowed last. */
  public void giveBack() {
    inUse--;
  }
}
