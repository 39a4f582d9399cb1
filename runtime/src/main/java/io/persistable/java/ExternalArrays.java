package io.persistable.java;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The arrays that are kept outside the text, in the order in which the text loads them. */
final class ExternalArrays {

  private final long threshold;
  private final Map<String, Object> arrays = new LinkedHashMap<>();

  ExternalArrays(long threshold) {
    this.threshold = threshold;
  }

  /** Whether an array is kept outside; {@code byte[]} never is, as in the Python dialect. */
  boolean isExternal(Object array) {
    return !(array instanceof byte[]) && JavaArrays.length(array) > threshold;
  }

  /** Takes an array; gives its name. */
  String add(Object array) {
    String name = "array_" + arrays.size();
    arrays.put(name, array);
    return name;
  }

  /** The helper that loads arrays of an array's innermost type. */
  static JavaHelper loader(Object array) {
    String type = JavaType.innermost(array.getClass()).getName();
    return JavaHelper.valueOf((type + "s").toUpperCase(Locale.ROOT));
  }

  /** By name, such as {@code array_0}. */
  Map<String, Object> byName() {
    return Collections.unmodifiableMap(arrays);
  }
}
