package demo;

import io.persistable.Persistable;
import java.util.LinkedList;

class Hiders {

  static class Base {
    public int x;
  }

  interface Constant {
    int x = 5;
  }

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Base, which Hiders.Same extends, would be lost, as the one of Hiders.Same has its name: rename one of them, or make it transient if it need not be kept
  static class Same extends Base {
    public int x;
  }

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Base, which Hiders.OtherType extends, would be lost, as the one of Hiders.OtherType has its name: rename one of them, or make it transient if it need not be kept
  static class OtherType extends Base {
    public String x;
  }

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Base, which Hiders.ByStatic extends, would be lost, as the one of Hiders.ByStatic has its name: rename one of them, or make it transient if it need not be kept
  static class ByStatic extends Base {
    public static int x;
  }

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Base, which Hiders.ByTransient extends, would be lost, as the one of Hiders.ByTransient has its name: rename one of them, or make it transient if it need not be kept
  static class ByTransient extends Base {
    public transient int x;
  }

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Base, which Hiders.ByConstant extends, would be lost, as a constant of an interface has its name: rename one of them, or make it transient if it need not be kept
  static class ByConstant extends Base implements Constant {}

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Base, which Hiders.TwiceRemoved extends, would be lost, as the one of Hiders.Same has its name: rename one of them, or make it transient if it need not be kept
  static class TwiceRemoved extends Same {}

  static class Generic<T> {
    private T x;

    public T getX() {
      return x;
    }

    public void setX(T x) {
      this.x = x;
    }
  }

  @Persistable
  //! [PersistableLost] field 'x' of Hiders.Generic, which Hiders.ByGeneric extends, would be lost, as the one of Hiders.ByGeneric has its name: rename one of them, or make it transient if it need not be kept
  static class ByGeneric<T> extends Generic<T> {
    T x;
  }

  /** A transient one need not be kept. */
  static class Forgetful {
    transient int x;
  }

  @Persistable
  static class OfForgetful extends Forgetful {
    int x;
  }

  /** The hidden one has an accessor of another name. */
  @Persistable
  static class Apart extends Base {
    private final int x;

    Apart(int x, int baseX) {
      this.x = x;
      super.x = baseX;
    }

    int x() {
      return x;
    }

    int baseX() {
      return super.x;
    }
  }

  /** Accessors of the superclass reach what a constant of an interface makes ambiguous. */
  @Persistable
  static class Reached extends Generic<String> implements Constant {}

  @Persistable
  //! [PersistableLost] Hiders.Prices extends LinkedList, whose elements would be lost: keep them in a component of that type instead of extending it, or write a persister for it (@PersisterFor)
  static class Prices extends LinkedList<Double> {
    String currency;
  }
}
