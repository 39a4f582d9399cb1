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
  //! [PersistableKnown] archives know NdArray already, and a persister would write it in a way of its own: remove it here
  io.persistable.array.NdArray.class
})
class Imports {}

//! [PersistableImport] Thread is a thread, stream, handle or lambda, which no text can rebuild: archive what is needed to make it anew (a name, a path, an enum) instead
//! [PersistableImport] FileInputStream is a thread, stream, handle or lambda, which no text can rebuild: archive what is needed to make it anew (a name, a path, an enum) instead
@Persistable.Import({Thread.class, java.io.FileInputStream.class})
class Handles {}
