package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;

class Enums {

  @Persistable(version = 2)
  //! [PersistableEnum] Enums.Versioned is an enum, of which archives keep the names of constants: it has neither a version nor a choice of identity; say what has changed with @RenamedFrom on constants and @Removed(value = …, replacement = …)
  enum Versioned {
    A
  }

  @Persistable(identity = false, name = "a-b")
  //! [PersistableEnum] Enums.WithoutIdentity is an enum, of which archives keep the names of constants: it has neither a version nor a choice of identity; say what has changed with @RenamedFrom on constants and @Removed(value = …, replacement = …)
  enum WithoutIdentity {
    A
  }

  @Persistable(name = "a-b", formerNames = {"x.Y", "x.Y"})
  //! [PersistableName] the name 'a-b' is malformed: an archive's name of a type is identifiers joined by dots, such as demo.flights.Airport
  //! [PersistableName] the former name x.Y is given twice or is the name itself: remove it
  enum Named {
    A
  }

  @Persistable
  enum Former {
    //! [PersistableConstant] 'B' is a constant that the enum still has, so no archive's can mean A: correct the name, or remove it
    @RenamedFrom("B")
    A,
    //! [PersistableConstant] 'C' leads to B and again to B: an old archive's constant must lead to one; remove one of them
    @RenamedFrom({"C", "C"})
    B,
    //! [PersistableConstant] 'C' leads to B and again to D: an old archive's constant must lead to one; remove one of them
    @RenamedFrom("C")
    D
  }

  @Persistable
  @Removed("X")
  //! [PersistableConstant] the removed constants [X] need one that stands for them: give one of [A, B] as replacement; @Persistable.Fallback on a constant stands for all that are unknown
  enum WithoutReplacement {
    A,
    B
  }

  @Persistable
  @Removed(value = "X", replacement = "C")
  @Removed(value = "A", replacement = "B")
  //! [PersistableConstant] 'C' can't stand for [X]: give one of [A, B] as replacement; @Persistable.Fallback on a constant stands for all that are unknown
  //! [PersistableConstant] 'A' is a constant that the enum still has, so no archive's can mean B: correct the name, or remove it
  enum WrongReplacement {
    A,
    B
  }

  @Persistable
  enum Fallbacks {
    @Persistable.Fallback
    A,
    //! [PersistableConstant] only one constant can stand for unknown ones, and A is marked @Persistable.Fallback as well: remove one of the marks
    @Persistable.Fallback
    B
  }

  @Persistable
  enum Stray {
    //! [PersistableConstant] @DefaultValue says nothing on 'A': archives keep the names of an enum's constants, and nothing that these hold; remove it
    @DefaultValue("3")
    A,
    @RenamedFrom("OLD")
    B;

    //! [PersistableConstant] @Persistable.Fallback says nothing on 'C': it is no constant of the enum; remove it
    @Persistable.Fallback static final Stray C = A;

    @RenamedFrom("was")
    //! [PersistableConstant] @RenamedFrom says nothing on 'now': it is no constant of the enum; remove it
    int now;

    //! [PersistableConstant] @Persistable.Ignore says nothing on 'left': archives keep the names of an enum's constants, and nothing that these hold; remove it
    @Persistable.Ignore int left;

    @DefaultValue("3")
    //! [PersistableConstant] @DefaultValue says nothing on 'size': archives keep the names of an enum's constants, and nothing that these hold; remove it
    int size;

    @RenamedFrom("was")
    //! [PersistableConstant] @RenamedFrom says nothing on 'now': it is no constant of the enum; remove it
    int now() {
      return now;
    }

    @Persistable.Creator
    //! [PersistableConstant] @Persistable.Creator says nothing on 'of': archives keep the names of an enum's constants, and nothing that these hold; remove it
    //! [PersistableConstant] @DefaultValue says nothing on parameter 'name' of of(): archives keep the names of an enum's constants, and nothing that these hold; remove it
    static Stray of(@DefaultValue("a") String name) {
      return valueOf(name);
    }

    @Persistable
    record Inner(@DefaultValue("3") int size) {}
  }

  @Persistable
  //! [PersistableConstant] @Persistable.Fallback says nothing on 'size': only an enum's constant can be one; remove it
  record Standing(@Persistable.Fallback int size) {}

  enum Unmarked {
    @RenamedFrom("X")
    A
  }

  @Persistable
  //! [PersistableComponent] component 'unmarked' mentions Enums.Unmarked, of which no object can be archived: @RenamedFrom, @Removed and @Persistable.Fallback are read only if the enum is marked @Persistable: mark it
  record HasUnmarked(Unmarked unmarked) {}

  @Persistable
  @Removed(value = "gone", replacement = "id")
  //! [PersistableComponentName] removed components are read and dropped, and only constants of enums have a replacement: remove it, or say @RenamedFrom on the component that has the value now
  record Replaces(int id) {}
}
