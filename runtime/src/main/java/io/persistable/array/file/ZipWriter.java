package io.persistable.array.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/**
 * Writes a zip file as Python's {@code zipfile} does for {@code numpy.savez}: every member with a
 * zip64 field and the date 1980-01-01, so that the same arrays give the same bytes.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>
 */
public final class ZipWriter implements Closeable {

  private static final byte[] NOTHING = {};
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int VERSION = 45;
  private static final int SYSTEM_UNIX = 3;
  private static final int DATE_1980_01_01 = 0x21;
  private static final int OWNER_READS_AND_WRITES = 0600 << 16;

  /** From here on Python writes 64-bit fields, well before the format forces it to. */
  private static final long ZIP64_LIMIT = Integer.MAX_VALUE;

  private final FileChannel channel;
  private final int method;
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final List<ZipMember> members = new ArrayList<>();
  private long position;
  private int crc32c;

  public ZipWriter(FileChannel channel, boolean compressed) {
    this.channel = channel;
    this.method = compressed ? ZipMember.DEFLATED : ZipMember.STORED;
  }

  /** Writes the bytes of one member. */
  @FunctionalInterface
  public interface Content {
    void writeTo(WritableByteChannel out) throws IOException;
  }

  public void add(String name, Content content) throws IOException {
    long headerAt = position;
    int headerSize = localHeader(new ZipMember(name, method, headerAt, 0, 0, 0, 0)).limit();
    channel.position(headerAt + headerSize);
    MemberOutput out = new MemberOutput();
    content.writeTo(out);
    out.end();
    ZipMember member =
        new ZipMember(
            name,
            method,
            headerAt,
            headerAt + headerSize,
            out.dataSize,
            out.size,
            (int) out.crc32.getValue());
    ByteBuffer header = localHeader(member);
    sum(header);
    while (header.hasRemaining()) {
      channel.write(header, headerAt + header.position());
    }
    crc32c = Crc32cSum.combine(crc32c, (int) out.crc32c.getValue(), out.dataSize);
    position = member.dataAt() + member.dataSize();
    members.add(member);
  }

  /** The bytes of one member on their way into the file. */
  private final class MemberOutput implements WritableByteChannel {
    private final CRC32 crc32 = new CRC32();
    private final CRC32C crc32c = new CRC32C();
    private final ByteBuffer deflated =
        ByteBuffer.allocateDirect(method == ZipMember.DEFLATED ? BUFFER_BYTES : 0);
    private long size;
    private long dataSize;

    MemberOutput() {
      deflater.reset();
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      int count = bytes.remaining();
      crc32.update(bytes.duplicate());
      size += count;
      if (method == ZipMember.STORED) {
        writeOut(bytes);
        return count;
      }
      deflater.setInput(bytes);
      while (!deflater.needsInput()) {
        deflate();
      }
      // The deflater keeps the buffer, and would take in again what its owner puts there next.
      deflater.setInput(NOTHING);
      return count;
    }

    private void deflate() throws IOException {
      deflater.deflate(deflated.clear());
      writeOut(deflated.flip());
    }

    void end() throws IOException {
      if (method == ZipMember.DEFLATED) {
        deflater.finish();
        while (!deflater.finished()) {
          deflate();
        }
      }
    }

    private void writeOut(ByteBuffer bytes) throws IOException {
      dataSize += bytes.remaining();
      crc32c.update(bytes.duplicate());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  private void sum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    crc32c = Crc32cSum.combine(crc32c, (int) crc.getValue(), bytes.remaining());
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int flags(String name) {
    return US_ASCII.newEncoder().canEncode(name) ? 0 : ZipMember.FLAG_UTF8;
  }

  private static ByteBuffer localHeader(ZipMember member) {
    byte[] name = member.name().getBytes(UTF_8);
    ByteBuffer out = allocate(30 + name.length + 20);
    out.putInt(ZipMember.LOCAL_SIGNATURE).putShort((short) VERSION);
    out.putShort((short) flags(member.name())).putShort((short) member.method());
    out.putShort((short) 0).putShort((short) DATE_1980_01_01).putInt(member.crc32());
    out.putInt(-1).putInt(-1).putShort((short) name.length).putShort((short) 20);
    out.put(name).putShort((short) ZipMember.EXTRA_ZIP64).putShort((short) 16);
    return out.putLong(member.size()).putLong(member.dataSize()).flip();
  }

  private static ByteBuffer centralHeader(ZipMember member) {
    byte[] name = member.name().getBytes(UTF_8);
    boolean large = member.size() > ZIP64_LIMIT || member.dataSize() > ZIP64_LIMIT;
    boolean far = member.headerAt() > ZIP64_LIMIT;
    int fields = (large ? 16 : 0) + (far ? 8 : 0);
    int extra = fields == 0 ? 0 : 4 + fields;
    ByteBuffer out = allocate(46 + name.length + extra);
    out.putInt(ZipMember.CENTRAL_SIGNATURE);
    out.put((byte) VERSION).put((byte) SYSTEM_UNIX).putShort((short) VERSION);
    out.putShort((short) flags(member.name())).putShort((short) member.method());
    out.putShort((short) 0).putShort((short) DATE_1980_01_01).putInt(member.crc32());
    out.putInt(large ? -1 : (int) member.dataSize()).putInt(large ? -1 : (int) member.size());
    out.putShort((short) name.length).putShort((short) extra).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0).putInt(OWNER_READS_AND_WRITES);
    out.putInt(far ? -1 : (int) member.headerAt()).put(name);
    if (extra > 0) {
      out.putShort((short) ZipMember.EXTRA_ZIP64).putShort((short) fields);
    }
    if (large) {
      out.putLong(member.size()).putLong(member.dataSize());
    }
    if (far) {
      out.putLong(member.headerAt());
    }
    return out.flip();
  }

  /** Writes the central directory; the file is whole then. Returns its CRC-32C. */
  public int finish() throws IOException {
    long start = position;
    channel.position(start);
    for (ZipMember member : members) {
      append(centralHeader(member));
    }
    long size = position - start;
    int count = members.size();
    if (count > 0xFFFF || start > ZIP64_LIMIT || size > ZIP64_LIMIT) {
      long end64At = position;
      ByteBuffer end64 = allocate(56).putInt(ZipMember.END64_SIGNATURE).putLong(44);
      end64.putShort((short) VERSION).putShort((short) VERSION).putInt(0).putInt(0);
      append(end64.putLong(count).putLong(count).putLong(size).putLong(start).flip());
      ByteBuffer locator = allocate(20).putInt(ZipMember.LOCATOR64_SIGNATURE).putInt(0);
      append(locator.putLong(end64At).putInt(1).flip());
    }
    ByteBuffer end = allocate(22).putInt(ZipMember.END_SIGNATURE).putInt(0);
    short shortCount = (short) Math.min(count, 0xFFFF);
    end.putShort(shortCount).putShort(shortCount);
    end.putInt((int) Math.min(size, 0xFFFFFFFFL)).putInt((int) Math.min(start, 0xFFFFFFFFL));
    append(end.putShort((short) 0).flip());
    return crc32c;
  }

  private void append(ByteBuffer bytes) throws IOException {
    sum(bytes);
    position += bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  public long size() {
    return position;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
