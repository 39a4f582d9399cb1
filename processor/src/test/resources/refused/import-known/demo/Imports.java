package demo;

import io.persistable.Persistable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Optional;
import java.util.Properties;

@Persistable.Import({
  //! [PersistableKnown] archives know String already, and a persister would write it in a way of its own: remove it here
  String.class,
  //! [PersistableKnown] archives know Integer already, and a persister would write it in a way of its own: remove it here
  Integer.class,
  //! [PersistableKnown] archives know Object already, and a persister would write it in a way of its own: remove it here
  Object.class,
  //! [PersistableKnown] archives know BigDecimal already, and a persister would write it in a way of its own: remove it here
  BigDecimal.class,
  //! [PersistableKnown] archives know Path already, and a persister would write it in a way of its own: remove it here
  Path.class,
  //! [PersistableKnown] archives know ArrayList already, and a persister would write it in a way of its own: remove it here
  ArrayList.class,
  //! [PersistableKnown] archives know HashMap already, and a persister would write it in a way of its own: remove it here
  HashMap.class,
  //! [PersistableKnown] archives know Properties already, and a persister would write it in a way of its own: remove it here
  Properties.class,
  //! [PersistableKnown] archives know BitSet already, and a persister would write it in a way of its own: remove it here
  BitSet.class,
  //! [PersistableKnown] archives know Optional already, and a persister would write it in a way of its own: remove it here
  Optional.class,
  //! [PersistableKnown] archives know Range already, and a persister would write it in a way of its own: remove it here
  io.persistable.Range.class,
  //! [PersistableKnown] archives know TimeUnit already, and a persister would write it in a way of its own: remove it here
  java.util.concurrent.TimeUnit.class,
  //! [PersistableKnown] archives know Thread.State already, and a persister would write it in a way of its own: remove it here
  Thread.State.class,
  //! [PersistableKnown] archives know NdArray already, and a persister would write it in a way of its own: remove it here
  io.persistable.array.NdArray.class
})
class Imports {}

//! [PersistableImport] archives can't hold objects of Thread: it belongs to a running process; keep what it is made from (a name, a command)
//! [PersistableImport] archives can't hold objects of FileInputStream: it is a stream or a cursor, which knows only what is still to come; keep what it was made from, or what it has collected
//! [PersistableImport] archives can't hold objects of Random: it can't be asked for the state from which it goes on; keep the seed it began with
@Persistable.Import({Thread.class, java.io.FileInputStream.class, java.util.Random.class})
class Handles {}
