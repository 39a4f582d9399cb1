package io.persistable.dataset;

import java.io.IOException;

/**
 * What a writer notes before it creates files, so that it is known whose they are if it dies over
 * it.
 */
interface Intents {

  /** Sees to a place for notes and says which commit this is going to be. */
  long commit() throws IOException;

  /**
   * Notes names, relative to the data set, that are free and going to be created; a directory's
   * ends in a slash.
   */
  void making(String... names) throws IOException;
}
