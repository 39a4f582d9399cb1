package demo;

import io.persistable.Persistable;
import io.persistable.PersisterFor;
import io.persistable.spi.Arguments;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Of records and final classes without a persister it is said, of what may be extended nothing. */
@Persistable
@Persistable.Import({Order.Imported.class, Order.ByImport.class})
public record Order(
    //! [PersistableUnmarked] component 'line' mentions Order.Line, for which no persister is known: mark it @Persistable, or import it (@Persistable.Import); if its persister comes from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    Line line,
    //! [PersistableUnmarked] component 'lines' mentions Order.Line, for which no persister is known: mark it @Persistable, or import it (@Persistable.Import); if its persister comes from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    List<Line> lines,
    //! [PersistableUnmarked] component 'shapes' mentions Order.Sealed, of which Order.Middle, Order.Right have no persister that is known: mark them @Persistable, or import them (@Persistable.Import); if their persisters come from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    Map<String, ? extends Sealed[]> shapes,
    //! [PersistableUnmarked] component 'box' mentions Order.Box, for which no persister is known: mark it @Persistable, or import it (@Persistable.Import); if its persister comes from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    Box<? extends Line> box,
    //! [PersistableUnmarked] component 'stamp' mentions Timestamp, for which no persister is known: import it (@Persistable.Import), or describe it (@Persistable.MixIn); if its persister comes from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    java.security.Timestamp stamp,
    @SuppressWarnings("PersistableUnmarked") Line silenced,
    //! [PersistableUnmarked] component 'half' mentions Order.Half, of which Order.Middle, Order.Right have no persister that is known: mark them @Persistable, or import them (@Persistable.Import); if their persisters come from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    Half half,
    Known known,
    //! [PersistableUnmarked] component 'whole' mentions Order.Whole, of which Order.Concrete, Order.Leaf have no persister that is known: mark them @Persistable, or import them (@Persistable.Import); if their persisters come from elsewhere, say @SuppressWarnings("PersistableUnmarked")
    Whole whole,
    Imported imported,
    ByHand byHand,
    Described described,
    Marked marked,
    Open open,
    Interface anything,
    UUID uuid,
    StringBuilder text,
    AbstractMap.SimpleEntry<String, Long> entry,
    ProcessHandle.Info info,
    Object object,
    Order next) {

  public record Line(int count) {}

  public record Box<T>(T value) {}

  @Persistable
  public record Marked(int count) {}

  public record Imported(int count) {}

  public record ByHand(int count) {}

  public record Described(int count) {}

  public static class Open {}

  public interface Interface {}

  public sealed interface Sealed permits Known, Half {}

  /** Everything that it permits is known. */
  public sealed interface Known extends Sealed {}

  @Persistable
  record Fit(int a) implements Known {}

  record ByImport(int a) implements Known {}

  enum Colour implements Known {
    RED,
    GREEN {}
  }

  public sealed interface Half extends Sealed {}

  @Persistable
  record Left(Colour colour) implements Half {}

  record Right(int a) implements Half {}

  enum Middle implements Half {
    CENTRE
  }

  public abstract static sealed class Whole implements Interface {}

  non-sealed static class Extended extends Whole {}

  static sealed class Concrete extends Whole {}

  static final class Leaf extends Concrete {}

  @Persistable.MixIn(Described.class)
  interface DescribedMixIn {
    int count();
  }

  @PersisterFor(ByHand.class)
  public static final class ByHandPersister implements Persister<ByHand> {

    public static final ByHandPersister INSTANCE = new ByHandPersister();

    @Override
    public PersistableType<ByHand> type() {
      return PersistableType.of(ByHand.class).build();
    }

    @Override
    public void walk(ByHand value, References out) {}

    @Override
    public void represent(ByHand value, Representation out) {}

    @Override
    public ByHand restore(Arguments in) {
      return new ByHand(0);
    }
  }
}

/** All of a class is silenced. */
@Persistable
@SuppressWarnings("PersistableUnmarked")
class Silenced {
  Order.Line line;

  @Persistable
  static class Nested {
    Order.Line line;
  }
}

@Persistable
class Fields {
  //! [PersistableUnmarked] component 'line' mentions Order.Line, for which no persister is known: mark it @Persistable, or import it (@Persistable.Import); if its persister comes from elsewhere, say @SuppressWarnings("PersistableUnmarked")
  Order.Line line;

  @SuppressWarnings({"unused", "PersistableUnmarked"})
  Order.Line silenced;

  private Order.Line lined;

  Order.Line getLined() {
    return lined;
  }

  @SuppressWarnings("PersistableUnmarked")
  void setLined(Order.Line lined) {
    this.lined = lined;
  }
}
