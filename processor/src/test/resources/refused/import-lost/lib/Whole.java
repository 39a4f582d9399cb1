package lib;

/** Whose state is held, although its fields go by other names. */
public class Whole implements Comparable<Whole> {

  public static final int LIMIT = 1;
  private int _size;
  private transient int cache;

  public int getSize() {
    return _size;
  }

  public void setSize(int size) {
    _size = size;
  }

  @Override
  public int compareTo(Whole that) {
    return _size - that._size;
  }

  /** Which holds all that it has. */
  public record Pair(int a, int b) {
    static int count;
  }
}
