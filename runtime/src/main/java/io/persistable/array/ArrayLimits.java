package io.persistable.array;

/** How much a reader may be made to take in by a file that it does not trust. Unmodifiable. */
public final class ArrayLimits {

  /** Headers of 10,000 bytes, arrays of any size that the file proves to hold. */
  public static final ArrayLimits DEFAULT = builder().build();

  private final int headerBytes;
  private final long arrayBytes;

  private ArrayLimits(Builder builder) {
    this.headerBytes = builder.headerBytes;
    this.arrayBytes = builder.arrayBytes;
  }

  /** Limits to choose, which are those of {@link #DEFAULT} until then. */
  public static Builder builder() {
    return new Builder();
  }

  /** The bytes of a npy header. */
  public int headerBytes() {
    return headerBytes;
  }

  /** The bytes of one array that is read to the heap; mapping has no limit. */
  public long arrayBytes() {
    return arrayBytes;
  }

  /** Limits to choose. Each is 0 or more; less is an {@link IllegalArgumentException}. */
  public static final class Builder {

    private int headerBytes = 10_000;
    private long arrayBytes = Long.MAX_VALUE;

    private Builder() {}

    /**
     * The bytes of a npy header; 10,000 unless set, as numpy has it. Tables of very many columns
     * need more.
     */
    public Builder headerBytes(int headerBytes) {
      this.headerBytes = (int) notNegative(headerBytes);
      return this;
    }

    /** The bytes of one array that is read to the heap; no limit unless set. */
    public Builder arrayBytes(long arrayBytes) {
      this.arrayBytes = notNegative(arrayBytes);
      return this;
    }

    private static long notNegative(long limit) {
      if (limit < 0) {
        throw new IllegalArgumentException("expected a limit of 0 or more, found " + limit);
      }
      return limit;
    }

    public ArrayLimits build() {
      return new ArrayLimits(this);
    }
  }
}
