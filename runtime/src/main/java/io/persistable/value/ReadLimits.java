package io.persistable.value;

/**
 * What reading may cost, so that no input exhausts memory or time. Passing a limit is an error that
 * names it. Unmodifiable.
 */
public final class ReadLimits {

  /** Generous enough for what fits into memory, tight enough against what is made to hurt. */
  public static final ReadLimits DEFAULT = builder().build();

  private final int depth;
  private final long bytes;
  private final long objects;
  private final int stringLength;
  private final long arrayBytes;

  private ReadLimits(Builder builder) {
    this.depth = builder.depth;
    this.bytes = builder.bytes;
    this.objects = builder.objects;
    this.stringLength = builder.stringLength;
    this.arrayBytes = builder.arrayBytes;
  }

  /** Limits to choose, which are those of {@link #DEFAULT} until then. */
  public static Builder builder() {
    return new Builder();
  }

  /** These limits, to change some. */
  public Builder toBuilder() {
    return new Builder()
        .depth(depth)
        .bytes(bytes)
        .objects(objects)
        .stringLength(stringLength)
        .arrayBytes(arrayBytes);
  }

  /** Brackets open at once. */
  public int depth() {
    return depth;
  }

  /** The size of one text, in bytes. */
  public long bytes() {
    return bytes;
  }

  /** Objects and collections made, elements of collections included. */
  public long objects() {
    return objects;
  }

  /** The length of one string, in UTF-16 code units. */
  public int stringLength() {
    return stringLength;
  }

  /** The bytes of all arrays that are read into memory. */
  public long arrayBytes() {
    return arrayBytes;
  }

  /** Limits to choose. Each is at least 1; less is an {@link IllegalArgumentException}. */
  public static final class Builder {

    private int depth = 200;
    private long bytes = Integer.MAX_VALUE - 8;
    private long objects = 1L << 31;
    private int stringLength = 1 << 30;
    private long arrayBytes = 1L << 40;

    private Builder() {}

    /** Brackets open at once; 200 unless set. */
    public Builder depth(int depth) {
      this.depth = (int) positive(depth);
      return this;
    }

    /** The size of one text, in bytes; what fits into an array unless set. */
    public Builder bytes(long bytes) {
      this.bytes = positive(bytes);
      return this;
    }

    /** Objects and collections made, elements of collections included; 2^31 unless set. */
    public Builder objects(long objects) {
      this.objects = positive(objects);
      return this;
    }

    /** The length of one string, in UTF-16 code units; 2^30 unless set. */
    public Builder stringLength(int stringLength) {
      this.stringLength = (int) positive(stringLength);
      return this;
    }

    /** The bytes of all arrays that are read into memory; 2^40 unless set. */
    public Builder arrayBytes(long arrayBytes) {
      this.arrayBytes = positive(arrayBytes);
      return this;
    }

    private static long positive(long limit) {
      if (limit < 1) {
        throw new IllegalArgumentException("expected limits of at least 1, found one of " + limit);
      }
      return limit;
    }

    public ReadLimits build() {
      return new ReadLimits(this);
    }
  }
}
