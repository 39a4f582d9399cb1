package io.persistable.java.write;

import io.persistable.array.NdArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The arrays that are kept outside the text, in the order in which the text loads them. */
final class ExternalArrays {

  private final long threshold;
  private final String directory;
  private final Map<String, NdArray> arrays = new LinkedHashMap<>();

  ExternalArrays(long threshold, String directory) {
    this.threshold = threshold;
    this.directory = directory;
  }

  /** Whether an array is kept outside; {@code byte[]} never is, as in the Python dialect. */
  boolean isExternal(Object array) {
    return !(array instanceof byte[]) && JavaArrays.length(array) > threshold;
  }

  /** Takes an array; gives its path, beside the class and without its suffix. */
  String add(Object array) {
    String name = "array_" + arrays.size();
    arrays.put(name, view(array));
    return directory + "/" + name;
  }

  private static NdArray view(Object array) {
    return array instanceof NdArray nd ? new NdArrayForm(nd).inFile() : NdArray.view(array);
  }

  /** The helper that loads arrays of an array's innermost type. */
  static SourceMethod loader(Object array) {
    String type = JavaType.innermost(array.getClass()).getName();
    return SourceMethod.valueOf((type + "s").toUpperCase(Locale.ROOT));
  }

  /** By name, such as {@code array_0}. */
  Map<String, NdArray> byName() {
    return Collections.unmodifiableMap(arrays);
  }
}
