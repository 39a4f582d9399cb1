package io.persistable.read;

import io.persistable.array.ArrayFormat;
import java.util.List;

/**
 * What the loader function of an importable module says, taken from its text.
 *
 * @param format how the arrays are stored
 * @param location the file or directory that holds them, relative to the text's own directory
 * @param names the arrays, in order
 */
public record ArrayLoader(ArrayFormat format, String location, List<String> names) {

  public ArrayLoader {
    names = List.copyOf(names);
  }
}
