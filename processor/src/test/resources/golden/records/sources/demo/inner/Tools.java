package demo.inner;

import io.persistable.Persistable;

public final class Tools {

  private Tools() {}

  public static Object box() {
    return new Box(Tool.HAMMER);
  }

  public enum Tool {
    HAMMER,
    SAW {
      @Override
      public String toString() {
        return "saw";
      }
    }
  }

  /** Occurs in no component, and only this package sees it. */
  @Persistable
  enum Secret {
    A
  }

  @Persistable
  public enum Open {
    B
  }

  @Persistable
  record Box(Tool tool) {}
}
