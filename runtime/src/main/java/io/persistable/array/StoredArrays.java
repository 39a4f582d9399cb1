package io.persistable.array;

import java.io.Closeable;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Set;

/** Arrays in an open store, read one at a time, by many threads if need be. */
public interface StoredArrays extends Closeable {

  /** In the order of the file, or sorted where that has none. */
  Set<String> names();

  /**
   * Reads one array to the heap.
   *
   * @throws NoSuchElementException if there is none of this name
   * @throws io.persistable.error.ArrayFormatException if it is damaged
   */
  NdArray read(String name) throws IOException;

  /**
   * Sees one array without reading it where the format allows that; else reads it.
   *
   * @throws NoSuchElementException if there is none of this name
   * @throws io.persistable.error.ArrayFormatException if it is damaged, as far as can be seen
   */
  NdArray map(String name) throws IOException;

  /** Arrays that were read or mapped stay valid. */
  @Override
  void close() throws IOException;
}
