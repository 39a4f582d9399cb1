package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicLong;

/** A default that can't be read, or does not fit, is found where it is written. */
@Persistable
record Settings(
    //! [PersistableDefault] 'a' is no default for an int, which takes a whole number, such as 0 (the name a is no int): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("a") int count,
    //! [PersistableDefault] '128' is no default for a byte, which takes a whole number, such as 0 (128 is no byte): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("128") byte small,
    //! [PersistableDefault] 'None' is no default for a long, which takes a whole number, such as 0 (None is no long): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("None") long whole,
    //! [PersistableDefault] 'true' is no default for a boolean, which takes True or False (the name true is no boolean): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("true") boolean on,
    //! [PersistableDefault] '0.1f' is no default for a float, which takes a number, such as 0.5 (expected a number, found '0.1f'): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("0.1f") float ratio,
    //! [PersistableDefault] 'ab' is no default for a char, which takes one character (the name ab is no char): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("ab") char letter,
    //! [PersistableDefault] '2018-02-30' is no default for a LocalDate, which takes the text that the class itself reads, such as 2018-02-07 (Text '2018-02-30' could not be parsed: Invalid date 'FEBRUARY 30'): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("2018-02-30") LocalDate day,
    //! [PersistableDefault] 'DARK' is no default for a Settings.Colour, which takes one of its constants [RED, GREEN] ('DARK' is none): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("DARK") Colour colour,
    //! [PersistableDefault] '[1, 'a']' is no default for a List, which takes elements in brackets, such as [], each value a whole number, such as 0 (the string 'a' is no Integer): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("[1, 'a']") List<Integer> numbers,
    //! [PersistableDefault] '{}' is no default for a List, which takes elements in brackets, such as [], each value a string (a map is no List): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("{}") List<String> names,
    //! [PersistableDefault] '[]' is no default for a Map, which takes entries in braces, such as {}, each value a whole number, such as 0 (a list is no Map): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("[]") Map<String, Integer> sizes,
    //! [PersistableDefault] '[None]' is no default for a SortedSet, which takes elements in brackets, such as [], each value a string (elements that a SortedSet refuses): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("[None]") SortedSet<String> sorted,
    //! [PersistableDefault] 'tomorrow' is no default for an Optional, which takes the text that the class itself reads, such as 2018-02-07, or None (Text 'tomorrow' could not be parsed at index 0): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("tomorrow") Optional<LocalDate> until,
    //! [PersistableDefault] 'Settings()' is no default for a Settings, which takes None (expected the end, found '()'): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("Settings()") Settings next,
    //! [PersistableDefault] '[1' is no default for an int[], which takes values in brackets, such as [] (expected ',' or ']', found the end): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("[1") int[] array,
    @DefaultValue("fine") String text) {

  enum Colour {
    RED,
    GREEN
  }

  /** On fields, accessors and parameters. */
  @Persistable
  static class Mutable {
    //! [PersistableDefault] 'x' is no default for an int, which takes a whole number, such as 0 (the name x is no int): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("x")
    int a;

    private int b;

    //! [PersistableDefault] 'y' is no default for an int, which takes a whole number, such as 0 (the name y is no int): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("y")
    int getB() {
      return b;
    }

    void setB(int b) {
      this.b = b;
    }
  }

  @Persistable
  static class Built {
    private final int a;

    //! [PersistableDefault] 'z' is no default for an int, which takes a whole number, such as 0 (the name z is no int): correct it, or leave it out and let a migrate method give older objects their value
    Built(@DefaultValue("z") int a) {
      this.a = a;
    }

    int a() {
      return a;
    }
  }

  @Persistable.MixIn(AtomicLong.class)
  interface AtomicLongMixIn {
    //! [PersistableDefault] 'zero' is no default for a long, which takes a whole number, such as 0 (the name zero is no long): correct it, or leave it out and let a migrate method give older objects their value
    @DefaultValue("zero")
    long get();
  }
}
