package demo;

import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;

class Named {

  @Persistable(name = "no name")
  //! [PersistableName] the name 'no name' is malformed: an archive's name of a type is identifiers joined by dots, such as demo.flights.Airport
  record A(int x) {}

  @Persistable(formerNames = {"demo.Old", "demo.Old", "demo..x"})
  //! [PersistableName] the former name demo.Old is given twice or is the name itself: remove it
  //! [PersistableName] the former name 'demo..x' is malformed: an archive's name of a type is identifiers joined by dots, such as demo.flights.Airport
  record B(int x) {}

  @Persistable
  @Removed("y")
  //! [PersistableComponentName] 'y' is removed and also component 'y': an old archive's component must lead to one place; remove one of them
  record C(
      //! [PersistableComponentName] 'y' is a former name of 'x' and also component 'y': an old archive's component must lead to one place; remove one of them
      @RenamedFrom("y") int x,
      @RenamedFrom("old") int y,
      //! [PersistableComponentName] 'old' is a former name of 'z' and also a former name of 'y': an old archive's component must lead to one place; remove one of them
      @RenamedFrom("old") int z) {}
}
