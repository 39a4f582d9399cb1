package io.persistable.java.write;

import io.persistable.array.NdArray;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source tree: one class, and the arrays that it loads. A source that is too large for memory is
 * written anew each time that it is asked for.
 */
public final class JavaSource {

  /** Writes a source that isn't in memory. */
  @FunctionalInterface
  interface Rewriting {
    void writeTo(TextBuffer out);
  }

  private final String className;
  private final String arraysName;
  private final Map<String, NdArray> arrays;
  private final @Nullable TextBuffer text;
  private final Rewriting rewriting;

  /**
   * @param className the class with its package
   * @param arraysName the directory of the arrays, beside the source
   * @param arrays what stands in {@code .npy} files of these names
   * @param text the source; null if it is too large for memory
   */
  JavaSource(
      String className,
      String arraysName,
      Map<String, NdArray> arrays,
      @Nullable TextBuffer text,
      Rewriting rewriting) {
    this.className = className;
    this.arraysName = arraysName;
    this.arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    this.text = text;
    this.rewriting = rewriting;
  }

  /** The class with its package. */
  public String className() {
    return className;
  }

  /** The directory of the arrays, beside the source. */
  public String arraysName() {
    return arraysName;
  }

  /** What stands in {@code .npy} files of these names. */
  public Map<String, NdArray> arrays() {
    return arrays;
  }

  /** The source's path below the root of the tree: {@code demo/Mod1.java}. */
  public String path() {
    return className.replace('.', '/') + ".java";
  }

  /** The source, if it is small; null if it has to be {@linkplain #writeTo written}. */
  public @Nullable TextBuffer text() {
    return text;
  }

  /**
   * Writes a source that isn't in memory.
   *
   * @throws io.persistable.error.NotPersistableException if the objects are not what they were
   */
  public void writeTo(OutputStream out) throws IOException {
    try {
      TextBuffer buffer = TextBuffer.streaming(out);
      rewriting.writeTo(buffer);
      buffer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
