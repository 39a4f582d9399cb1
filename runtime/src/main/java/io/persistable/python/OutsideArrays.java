package io.persistable.python;

import io.persistable.array.NdArray;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arrays that are kept outside a text: those with more elements than a threshold, named {@code
 * array_0}, {@code array_1} … in the order in which the text has them. The text says {@code
 * _arrays['array_0']} in their place.
 */
public final class OutsideArrays {

  private final long threshold;
  private final String arraysName;
  private final long firstNumber;
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<String, NdArray> arrays = new LinkedHashMap<>();

  /**
   * @param threshold the largest number of elements that stands in the text
   * @param arraysName what the text calls the dictionary of these arrays
   * @param firstNumber the number of the first of them, 0 but where names mustn't be used again
   */
  public OutsideArrays(long threshold, String arraysName, long firstNumber) {
    this.threshold = threshold;
    this.arraysName = arraysName;
    this.firstNumber = firstNumber;
  }

  /** All arrays stand in the text. */
  public static OutsideArrays none() {
    return new OutsideArrays(Long.MAX_VALUE, "_arrays", 0);
  }

  public String arraysName() {
    return arraysName;
  }

  /** The arrays by name, in the order of the text that was written with this, unmodifiable. */
  public Map<String, NdArray> arrays() {
    return Collections.unmodifiableMap(arrays);
  }

  /** Starts again, for a text that is written again. */
  void forget() {
    names.clear();
    arrays.clear();
  }

  /**
   * The expression for an array that is kept outside; null for one that stands in the text.
   *
   * @param numbers the same array, or what the adapter for its class makes of it
   */
  @Nullable String nameOf(Object array, Object numbers) {
    if (threshold == Long.MAX_VALUE) {
      return null;
    }
    String name = names.get(array);
    if (name == null) {
      NdArray nd = NdArray.view(numbers);
      if (nd.size() <= threshold) {
        return null;
      }
      nd.checkSource();
      name = "array_" + (firstNumber + arrays.size());
      names.put(array, name);
      arrays.put(name, nd);
    }
    return arraysName + "['" + name + "']";
  }
}
