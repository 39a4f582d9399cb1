package io.persistable.dataset;

import java.util.Map;

/**
 * Reads an {@code __init__.py} that this engine did not write: the original Python package's, or
 * one edited by hand. It takes a reader of Python text, which the engine doesn't know.
 */
@FunctionalInterface
public interface ForeignContents {

  /**
   * @param source where the text is from, for messages
   * @return for each name of {@code _info_dict}, in order, its value as one Python expression on
   *     one line
   * @throws io.persistable.error.PersistableException if the text can't be understood
   */
  Map<String, String> read(String source, String text);
}
