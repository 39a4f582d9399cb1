package demo;

import io.persistable.PersisterFor;
import io.persistable.spi.Arguments;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;

public class Hands {

  public abstract static class OfString implements Persister<String> {

    @Override
    public PersistableType<String> type() {
      return PersistableType.of(String.class).build();
    }

    @Override
    public void walk(String value, References out) {}

    @Override
    public void represent(String value, Representation out) {}

    @Override
    public String restore(Arguments in) {
      return "";
    }
  }

  @PersisterFor(Number.class)
  //! [PersistableHandWritten] a persister for Number must implement Persister<Number>
  public static class Wrong extends OfString {}

  @PersisterFor(String.class)
  //! [PersistableHandWritten] the catalog can't get this persister: make it a public class with a public constructor without parameters, or a public constant INSTANCE
  static class Hidden extends OfString {}

  //! [PersistableHandWritten] int[].class needs no persister: remove this one
  @PersisterFor(int[].class)
  public static class OfArray extends OfString {}
}
