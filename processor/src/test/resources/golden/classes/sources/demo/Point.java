package demo;

import io.persistable.Persistable;

/** Immutable, by its constructor. */
@Persistable(identity = false)
public final class Point {

  private final int x;
  private final int y;
  private transient int hash;

  public Point(int x) {
    this(x, 0);
  }

  public Point(int x, int y) {
    this.x = x;
    this.y = y;
  }

  public int x() {
    return x;
  }

  public int getY() {
    return y;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * x + y;
    }
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point that && x == that.x && y == that.y;
  }
}
