package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.RenamedFrom;
import java.util.List;

/** What is ignored has a default where something asks for one, and nothing else. */
class Ignored {

  @Persistable
  record Passed(
      //! [PersistableDefault] 'x' is no default for an int, which takes a whole number, such as 0 (the name x is no int)
      @Persistable.Ignore @DefaultValue("x") int number,
      //! [PersistableDefault] 'MIDDLE' is no default for an Ignored.Level, which takes one of its constants [LOW, HIGH] ('MIDDLE' is none)
      @Persistable.Ignore @DefaultValue("MIDDLE") Level level,
      //! [PersistableIgnore] '['a']' is no default for what is ignored, which takes a number, a text, a constant, None, and [] or {} for a List, Set or Map: correct it, or leave it out and let the constructor replace null
      @Persistable.Ignore @DefaultValue("['a']") List<String> list,
      //! [PersistableIgnore] '2018-02-07' is no default for what is ignored, which takes a number, a text, a constant, None, and [] or {} for a List, Set or Map: correct it, or leave it out and let the constructor replace null
      @Persistable.Ignore @DefaultValue("2018-02-07") java.time.LocalDate day,
      //! [PersistableIgnore] 'renamed' is ignored, so nothing is read for it: remove @RenamedFrom
      @Persistable.Ignore @RenamedFrom("was") String renamed,
      @Persistable.Ignore @DefaultValue("1") int right) {}

  enum Level {
    LOW,
    HIGH
  }

  @Persistable
  static class Bean {
    private int count;

    @Persistable.Ignore
    //! [PersistableIgnore] 'count' is ignored and keeps the value that new objects have: remove @DefaultValue
    @DefaultValue("1")
    public int getCount() {
      return count;
    }

    public void setCount(int count) {
      this.count = count;
    }
  }

  @Persistable
  static class Fields {
    //! [PersistableIgnore] 'text' is ignored and keeps the value that new objects have: remove @DefaultValue
    @Persistable.Ignore @DefaultValue("z") private String text = "own";
    @Persistable.Ignore private int number = 1;
    public int kept;

    @DefaultValue("1")
    //! [PersistableIgnore] 'number' is ignored and keeps the value that new objects have: remove @DefaultValue
    public int getNumber() {
      return number;
    }

    @Persistable.Ignore
    //! [PersistableIgnore] @Persistable.Ignore on 'foo' is not heeded, as no component of Ignored.Fields is made of it: remove it, or put it on the component, its field, its accessor, or the parameter or method that takes it where Ignored.Fields is made
    void foo() {}
  }

  interface Secretive {
    @Persistable.Ignore
    //! [PersistableIgnore] @Persistable.Ignore says nothing on 'secret': Ignored.Secretive is no @Persistable.MixIn, and nothing is inherited; remove it
    String secret();
  }

  @Persistable
  record Heir(
      //! [PersistableIgnore] @Persistable.Ignore on 'secret' of Ignored.Secretive is not inherited, and component 'secret' of Ignored.Heir would be stored: repeat it there
      String secret)
      implements Secretive {
    //! [PersistableIgnore] @Persistable.Ignore on parameter 'secret' of a constructor is not heeded, and component 'secret' of Ignored.Heir would be stored: put it on the component, its field, its accessor, or the parameter or method that takes it where Ignored.Heir is made
    Heir(@Persistable.Ignore String secret, int other) {
      this(secret);
    }
  }
}
