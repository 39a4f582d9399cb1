package io.persistable.array.file;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The bytes that one member of a zip file holds, inflated if need be, checked at their end. */
public final class MemberChannel implements ReadableByteChannel {

  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel file;
  private final String name;
  private final ZipMember member;
  private final CRC32 crc = new CRC32();
  private final Inflater inflater = new Inflater(true);
  private final ByteBuffer packed;
  private long packedAt;
  private long read;

  public MemberChannel(FileChannel file, String name, ZipMember member) {
    this.file = file;
    this.name = name;
    this.member = member;
    this.packedAt = member.dataAt();
    this.packed =
        ByteBuffer.allocateDirect(
            member.isStored() ? 0 : (int) Math.min(BUFFER_BYTES, member.dataSize()));
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    int start = to.position();
    int count = member.isStored() ? readStored(to) : inflate(to);
    if (count > 0) {
      crc.update(to.slice(start, count));
      read += count;
    }
    return count;
  }

  private int readStored(ByteBuffer to) throws IOException {
    long left = member.dataAt() + member.dataSize() - packedAt;
    if (left == 0) {
      return -1;
    }
    int limit = to.limit();
    to.limit((int) Math.min(limit, to.position() + left));
    int count = file.read(to, packedAt);
    to.limit(limit);
    packedAt += Math.max(0, count);
    return count;
  }

  private int inflate(ByteBuffer to) throws IOException {
    int start = to.position();
    try {
      while (to.position() == start && to.hasRemaining()) {
        if (inflater.finished()) {
          return -1;
        }
        if (inflater.needsInput() && !refill()) {
          throw malformed("the compressed bytes end too early");
        }
        inflater.inflate(to);
      }
      return to.position() - start;
    } catch (DataFormatException e) {
      throw new ArrayFormatException(
          name + ", byte " + packedAt + ": the compressed bytes are damaged", e);
    }
  }

  private boolean refill() throws IOException {
    long left = member.dataAt() + member.dataSize() - packedAt;
    packed.clear().limit((int) Math.min(packed.capacity(), left));
    int count = left == 0 ? 0 : file.read(packed, packedAt);
    if (count <= 0) {
      return false;
    }
    packedAt += count;
    inflater.setInput(packed.flip());
    return true;
  }

  /** Sees that nothing is left and that the checksum is right. */
  public void checkEnd() throws IOException {
    boolean more = read(ByteBuffer.allocate(1)) > 0;
    boolean unused =
        !member.isStored()
            && (inflater.getRemaining() > 0
                || packedAt != member.dataAt() + member.dataSize()
                || !inflater.finished());
    if (more || unused || read != member.size()) {
      throw malformed("the member holds other than the " + member.size() + " bytes it declares");
    }
    if ((int) crc.getValue() != member.crc32()) {
      throw malformed(
          String.format(
              "expected the CRC-32 %08x, found %08x; the file is damaged",
              member.crc32(), (int) crc.getValue()));
    }
  }

  private ArrayFormatException malformed(String message) {
    return new ArrayFormatException(name + ", byte " + packedAt + ": " + message);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
