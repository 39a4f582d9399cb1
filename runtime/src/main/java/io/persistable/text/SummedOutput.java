package io.persistable.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Passes on what is written, and knows the length and the CRC-32C of it. */
public final class SummedOutput extends OutputStream {

  private final OutputStream to;
  private final CRC32C crc = new CRC32C();
  private long bytes;

  public SummedOutput(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) throws IOException {
    to.write(source, from, length);
    crc.update(source, from, length);
    bytes += length;
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }

  /** Counts and sums from here on. */
  public void reset() {
    crc.reset();
    bytes = 0;
  }

  public long bytes() {
    return bytes;
  }

  public int crc32c() {
    return (int) crc.getValue();
  }
}
