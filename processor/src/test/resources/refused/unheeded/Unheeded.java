package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;

/** An annotation that is not heeded is an error where it stands. */
class Unheeded {

  @Persistable
  static class Getters {
    private final int a;

    //! [PersistableUnheeded] @DefaultValue of 'a' says [1] here and [2] elsewhere: keep one of them
    Getters(@DefaultValue("1") int a) {
      this.a = a;
    }

    @DefaultValue("2")
    int a() {
      return a;
    }

    @RenamedFrom("b")
    //! [PersistableUnheeded] @RenamedFrom on 'withA' is not heeded for component 'a' of Unheeded.Getters: put it on the component, its field, its accessor, or the parameter or method that takes it where Unheeded.Getters is made
    //! [PersistableUnheeded] @DefaultValue on parameter 'a' of withA() is not heeded for component 'a' of Unheeded.Getters: put it on the component, its field, its accessor, or the parameter or method that takes it where Unheeded.Getters is made
    void withA(@DefaultValue("3") int a) {}
  }

  @Persistable
  @Removed({"gone", "gone"})
  //! [PersistableComponentName] 'gone' is removed twice: keep one of them
  record Factory(int a) {
    @Persistable.Creator
    //! [PersistableUnheeded] @Persistable.Creator says nothing on 'of': a record is made by its canonical constructor; remove it
    //! [PersistableUnheeded] @RenamedFrom on parameter 'a' of of() is not heeded for component 'a' of Unheeded.Factory: put it on the component, its field, its accessor, or the parameter or method that takes it where Unheeded.Factory is made
    static Factory of(@RenamedFrom("c") int a) {
      return new Factory(a);
    }
  }

  interface Named {
    @RenamedFrom("label")
    //! [PersistableUnheeded] @RenamedFrom says nothing on 'name': Unheeded.Named is no @Persistable.MixIn, and nothing is inherited; remove it
    String name();
  }

  @Persistable
  //! [PersistableUnheeded] @RenamedFrom on 'name' of Unheeded.Named is not inherited, and component 'name' of Unheeded.Person has none: repeat it there
  record Person(String name) implements Named {}

  @Removed("b")
  //! [PersistableUnheeded] @Removed says nothing on 'Unmarked': Unheeded.Unmarked is neither marked @Persistable nor imported, or a mix-in describes it; mark it, or remove the annotation
  //! [PersistableUnheeded] @DefaultValue says nothing on 'a': Unheeded.Unmarked is neither marked @Persistable nor imported, or a mix-in describes it; mark it, or remove the annotation
  record Unmarked(@DefaultValue("1") int a) {}
}
