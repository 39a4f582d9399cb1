package demo;

import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;

class Former {

  @Persistable
  @Removed("fax, phone")
  //! [PersistableComponentName] 'fax, phone' (removed) is no name that a component can have had: correct it; several names are an array, {"a", "b"}
  record Contact(int id) {}

  @Persistable
  //! [PersistableComponentName] 'full-name' (a former name of 'name') is no name that a component can have had: correct it; several names are an array, {"a", "b"}
  record Renamed(@RenamedFrom("full-name") String name) {}

  @Persistable
  @Removed(value = "A B", replacement = "C")
  //! [PersistableConstant] 'A B' is no name that a constant can have had: correct it; several names are an array, {"A", "B"}
  enum Letter {
    C,
    //! [PersistableConstant] '' is no name that a constant can have had: correct it; several names are an array, {"A", "B"}
    @RenamedFrom("")
    D
  }
}
