package demo;

import io.persistable.Persistable;

/** Immutable and generic, by a static factory; its constructor is private. */
@Persistable
public final class Range<T extends Comparable<T>> {

  final T low;
  final T high;
  private final boolean _open;

  private Range(T low, T high, boolean open) {
    this.low = low;
    this.high = high;
    this._open = open;
  }

  public static <T extends Comparable<T>> Range<T> of(T low, T high, boolean open) {
    return new Range<>(low, high, open);
  }

  public boolean isOpen() {
    return _open;
  }

  @Override
  public int hashCode() {
    return low.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Range<?> that
        && low.equals(that.low)
        && high.equals(that.high)
        && _open == that._open;
  }
}
