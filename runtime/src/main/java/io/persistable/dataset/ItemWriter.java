package io.persistable.dataset;

import io.persistable.text.Program;
import java.io.IOException;

/** Writes an item: its arrays into files, the rest into the text of a module. */
@FunctionalInterface
public interface ItemWriter {

  /**
   * @return the module's text in UTF-8, which names the array files it needs; one that isn't in
   *     memory begins with the mark of the format
   */
  Program write(ItemFiles files) throws IOException;
}
