package io.persistable.python.value;

import io.persistable.array.NdArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An item that is an array outside the text and nothing else refers to: what its place would make
 * of it, a {@code double[]} say, is only made when it is asked for.
 */
public final class LazyArray {

  private final NdArray array;
  private final Supplier<Object> maker;
  private @Nullable Object made;

  public LazyArray(NdArray array, Supplier<Object> maker) {
    this.array = array;
    this.maker = maker;
  }

  /** The array as it is stored, mapped where its format allows that. */
  public NdArray array() {
    return array;
  }

  /** What reading it in full makes; the same object at each call. */
  public synchronized Object value() {
    Object known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
