package io.persistable.java;

import io.persistable.array.NdArray;
import io.persistable.text.TextBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A source tree: one class, and the arrays that it loads.
 *
 * @param className the class with its package
 * @param arraysName the directory of the arrays, beside the source
 * @param text its source
 * @param arrays what stands in {@code .npy} files of these names
 */
public record JavaSource(
    String className, String arraysName, TextBuffer text, Map<String, NdArray> arrays) {

  public JavaSource {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /** The source's path below the root of the tree: {@code demo/Mod1.java}. */
  public String path() {
    return className.replace('.', '/') + ".java";
  }

  /** The path of an array's file: {@code demo/Mod1_arrays/array_0.npy}. */
  public String arrayPath(String name) {
    String home = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
    return home + arraysName + "/" + name + ".npy";
  }

  /** What stands at each path: the source as a {@link TextBuffer}, arrays as {@link NdArray}s. */
  public Map<String, Object> files() {
    Map<String, Object> files = new LinkedHashMap<>();
    arrays.forEach((name, array) -> files.put(arrayPath(name), array));
    files.put(path(), text);
    return files;
  }
}
