package io.persistable.python.program;

import io.persistable.python.value.LazyArray;
import io.persistable.read.ArrayLoader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text of an archive leaves behind.
 *
 * @param items the names and their values, in the order of the text, a map that the receiver may
 *     change. A {@link LazyArray} stands for an array that is not made yet
 * @param ignored what lenient reading passed over, each with its place; empty if strict
 * @param single the name of the item that replaces the module when it is imported, null if none
 *     does
 * @param loader what the text says of its arrays outside, null if it says nothing
 */
public record PythonModule(
    Map<String, @Nullable Object> items,
    List<String> ignored,
    @Nullable String single,
    @Nullable ArrayLoader loader) {

  public PythonModule {
    ignored = List.copyOf(ignored);
  }
}
