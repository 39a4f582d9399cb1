package demo;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.TreeMap;

/** What a collection holds is no component of a class that extends it. */
@Persistable
//! [PersistableLost] Names extends ArrayList, whose elements would be lost: keep them in a component of that type instead of extending it, or write a persister for it (@PersisterFor)
class Names extends ArrayList<String> {
  int count;

  @Persistable
  //! [PersistableLost] Names.Index extends TreeMap, whose elements would be lost: keep them in a component of that type instead of extending it, or write a persister for it (@PersisterFor)
  static final class Index extends TreeMap<String, Long> {}
}
