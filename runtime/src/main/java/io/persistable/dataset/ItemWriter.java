package io.persistable.dataset;

import java.io.IOException;

/** Writes an item: its arrays into files, the rest into the text of a module. */
@FunctionalInterface
public interface ItemWriter {

  /**
   * @return the module's text in UTF-8, which names the array files it needs
   */
  byte[] write(ItemFiles files) throws IOException;
}
