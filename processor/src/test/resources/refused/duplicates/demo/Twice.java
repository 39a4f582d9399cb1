package demo;

import io.persistable.Persistable;
import java.awt.Point;

//! [PersistableDuplicate] java.awt.Point gets one persister from demo.Twice.PointMixIn and another from demo.Twice: remove one of them
//! [PersistableDuplicate] java.awt.Point gets one persister from demo.Twice.PointMixIn and another from demo.Twice: remove one of them
@Persistable.Import({Point.class, Point.class})
class Twice {

  @Persistable.MixIn(Point.class)
  interface PointMixIn {

    int x();

    int y();

    static int x(Point point) {
      return point.x;
    }

    static int y(Point point) {
      return point.y;
    }
  }
}
