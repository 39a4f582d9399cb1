package demo;

import io.persistable.Persistable;
import java.awt.Point;
import java.util.concurrent.atomic.AtomicInteger;

class MixIns {

  @Persistable.MixIn(Point.class)
  //! [PersistableMixIn] NoInterface is no interface: a mix-in must be one
  static class NoInterface {}

  @Persistable.MixIn(Point.class)
  interface Unread {

    int x();

    //! [PersistableMixIn] Point has no accessor 'depth' of type int: add to the mix-in static int depth(Point value)
    int depth();

    //! [PersistableMixIn] nothing describes no component: give it a type and no parameters
    void nothing();
  }

  @Persistable.MixIn(AtomicInteger.class)
  interface WrongFactory {

    int get();

    //! [PersistableMixIn] of must take the components [get] by their names and types: 'value' is none of them
    static AtomicInteger of(int value) {
      return new AtomicInteger(value);
    }
  }

  record Pair(String a, String b) {}

  //! [PersistableConstruction] MixIns.Pair can't be built from its components: parameter 'b' has no accessor of that name and type; add to the mix-in a static method that makes a MixIns.Pair of its components
  @Persistable.MixIn(Pair.class)
  interface Half {

    String a();
  }
}
