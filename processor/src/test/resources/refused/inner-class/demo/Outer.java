package demo;

import io.persistable.Persistable;

class Outer {

  @Persistable
  //! [PersistableInner] Outer.Inner is an inner class, whose objects can't be made without an outer one: make it static
  class Inner {}
}
