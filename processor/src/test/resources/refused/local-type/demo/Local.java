package demo;

import io.persistable.Persistable;

class Local {

  Object make() {
    @Persistable
    //! [PersistableLocal] Point is a local type, which generated code can't name: declare it at the top level or as a member
    record Point(int x) {}
    return new Point(1);
  }

  final Object field =
      new Object() {
        @Persistable
        //! [PersistableLocal] Member is a local type, which generated code can't name: declare it at the top level or as a member
        record Member(int x) {}
      };
}
