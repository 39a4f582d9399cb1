package demo;

import io.persistable.Persistable;

//! [PersistableImport] int.class is a primitive type or an array, which needs no persister: remove it
//! [PersistableImport] java.lang.String[].class is a primitive type or an array, which needs no persister: remove it
//! [PersistableInterface] Runnable is an interface: annotate the records and classes that implement it; as the type of a component it needs no annotation
//! [PersistableConstruction] Hidden can't be built from its components: describe it by a @Persistable.MixIn
@Persistable.Import({int.class, String[].class, Runnable.class, a.Hidden.class})
class Imports {}

class Sub extends a.Base {

  //! [PersistablePrivate] Base.Kind is not public, and its persister in package demo can't name it: make it public, or import it in its own package
  @Persistable.Import(Kind.class)
  static class OfAnotherPackage {}
}
