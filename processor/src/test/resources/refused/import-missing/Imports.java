package demo;

import io.persistable.Persistable;

/** A class that is nowhere, alone and beside one that is there. */
@Persistable.Import(Nowhere.class)
//! [PersistableMissingType] Imports mentions a class in an annotation, which no source, class path or annotation processor provides: correct the name, or add what provides it
class Imports {

  record There(int x) {}

  @Persistable.Import({There.class, other.Elsewhere.class})
  //! [PersistableMissingType] Several mentions a class in an annotation, which no source, class path or annotation processor provides: correct the name, or add what provides it
  interface Several {}

  @Persistable.MixIn(Gone.class)
  //! [PersistableMissingType] Mixed mentions a class in an annotation, which no source, class path or annotation processor provides: correct the name, or add what provides it
  interface Mixed {
    int x();
  }
}
