package io.persistable.array.file;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a zip file, read from its central directory and checked against every byte that is
 * not a member's own.
 *
 * <pre>
 * local header, name, extra, data [, data descriptor]     once per member
 * central header, name, extra                             once per member
 * [end record 64, its locator]                            in large files
 * end record                                              22 bytes: no comment, nothing after
 * </pre>
 *
 * <p>Refused is what no writer of arrays makes and readers disagree on: members that overlap, share
 * a name or leave bytes between them, a local header that differs from the central one, encryption,
 * comments, data before the first or after the end record.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>
 */
public final class ZipDirectory {

  private static final int END_SIZE = 22;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int ANY_32 = 0xFFFFFFFF;

  private final FileChannel channel;
  private final String file;
  private final long fileSize;

  private ZipDirectory(FileChannel channel, String file) throws IOException {
    this.channel = channel;
    this.file = file;
    this.fileSize = channel.size();
  }

  /**
   * The members by name, in the order of the directory.
   *
   * @throws ArrayFormatException if the file breaks a rule above
   */
  public static Map<String, ZipMember> read(FileChannel channel, String file) throws IOException {
    return new ZipDirectory(channel, file).read();
  }

  private record Extent(long at, long size, long count) {}

  private Map<String, ZipMember> read() throws IOException {
    Extent directory = directory();
    Map<String, ZipMember> members = new LinkedHashMap<>();
    long at = directory.at();
    while (at < directory.at() + directory.size()) {
      ByteBuffer fixed = bytes(at, CENTRAL_SIZE, "central header");
      ZipMember member = member(at, fixed);
      if (members.put(member.name(), member) != null) {
        throw malformed(at, "two members named '" + member.name() + "'");
      }
      at += CENTRAL_SIZE + unsigned(fixed, 28) + unsigned(fixed, 30);
    }
    if (at != directory.at() + directory.size() || members.size() != directory.count()) {
      throw malformed(
          directory.at(),
          "expected a directory of "
              + directory.count()
              + " members in "
              + directory.size()
              + " bytes, found "
              + members.size()
              + " in "
              + (at - directory.at()));
    }
    checkTiling(
        members.values().stream().sorted(Comparator.comparing(ZipMember::headerAt)).toList(),
        directory.at());
    return members;
  }

  private Extent directory() throws IOException {
    long endAt = fileSize - END_SIZE;
    ByteBuffer end = endAt < 0 ? null : bytes(endAt, END_SIZE, "end record");
    if (end == null || end.getInt(0) != ZipMember.END_SIGNATURE || end.getShort(20) != 0) {
      throw malformed(
          Math.max(0, endAt),
          "expected the end record of a zip file here, found none; the file is cut short or has"
              + " data after it");
    }
    long locatorAt = endAt - 20;
    if (locatorAt >= 56) {
      ByteBuffer locator = bytes(locatorAt, 20, "locator");
      if (locator.getInt(0) == ZipMember.LOCATOR64_SIGNATURE) {
        return directory64(locator, locatorAt, end);
      }
    }
    Extent extent =
        new Extent(end.getInt(16) & 0xFFFFFFFFL, end.getInt(12) & 0xFFFFFFFFL, unsigned(end, 10));
    return checked(extent, endAt, endAt, end);
  }

  private Extent directory64(ByteBuffer locator, long locatorAt, ByteBuffer end)
      throws IOException {
    long at = locatorAt - 56;
    ByteBuffer end64 = bytes(at, 56, "zip64 end record");
    if (locator.getLong(8) != at
        || end64.getInt(0) != ZipMember.END64_SIGNATURE
        || end64.getLong(4) != 44
        || end64.getLong(24) != end64.getLong(32)) {
      throw malformed(at, "expected the zip64 end record that its locator names");
    }
    Extent extent = new Extent(end64.getLong(48), end64.getLong(40), end64.getLong(32));
    return checked(extent, at, locatorAt + 20, end);
  }

  private Extent checked(Extent extent, long expectedEnd, long endAt, ByteBuffer end) {
    boolean agrees =
        unsigned(end, 10) == Math.min(extent.count(), 0xFFFF)
            && unsigned(end, 8) == unsigned(end, 10)
            && saturated(end.getInt(12), extent.size())
            && saturated(end.getInt(16), extent.at())
            && end.getInt(4) == 0;
    if (!agrees) {
      throw malformed(endAt, "the end records disagree on the directory");
    }
    if (extent.at() < 0 || extent.size() < 0 || extent.at() != expectedEnd - extent.size()) {
      throw malformed(
          endAt,
          "expected a directory that ends at byte "
              + expectedEnd
              + ", found "
              + extent.size()
              + " bytes from "
              + extent.at());
    }
    return extent;
  }

  private static boolean saturated(int field, long value) {
    return field == ANY_32 || (field & 0xFFFFFFFFL) == value;
  }

  private ZipMember member(long at, ByteBuffer fixed) throws IOException {
    if (fixed.getInt(0) != ZipMember.CENTRAL_SIGNATURE) {
      throw malformed(at, "expected a central header");
    }
    int nameSize = unsigned(fixed, 28);
    int extraSize = unsigned(fixed, 30);
    int flags = unsigned(fixed, 8);
    int method = unsigned(fixed, 10);
    ByteBuffer variable = bytes(at + CENTRAL_SIZE, nameSize + extraSize, "central header");
    String name = name(at + CENTRAL_SIZE, variable.duplicate().limit(nameSize), flags);
    if ((flags & ZipMember.FLAG_ENCRYPTED) != 0
        || unsigned(fixed, 32) != 0
        || unsigned(fixed, 34) != 0) {
      throw malformed(at, "member '" + name + "' is encrypted, commented or on another disk");
    }
    if (method != ZipMember.STORED && method != ZipMember.DEFLATED) {
      throw malformed(at, "member '" + name + "' is compressed by unknown method " + method);
    }
    int crc32 = fixed.getInt(16);
    ByteBuffer zip64 = zip64(at, variable.order(ByteOrder.LITTLE_ENDIAN).position(nameSize));
    long size = wide(at, fixed.getInt(24), zip64);
    long dataSize = wide(at, fixed.getInt(20), zip64);
    long headerAt = wide(at, fixed.getInt(42), zip64);
    ZipMember member = new ZipMember(name, method, headerAt, 0, dataSize, size, crc32);
    return located(at, member, flags, variable.array(), nameSize);
  }

  private String name(long at, ByteBuffer bytes, int flags) {
    boolean utf8 = (flags & ZipMember.FLAG_UTF8) != 0;
    try {
      return (utf8 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII)
          .newDecoder()
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw new ArrayFormatException(file + ", byte " + at + ": a member's name is no text", e);
    }
  }

  /** The fields of the zip64 extra, if there is one. */
  private @Nullable ByteBuffer zip64(long at, ByteBuffer extra) {
    while (extra.remaining() >= 4) {
      int id = extra.getShort() & 0xFFFF;
      int length = extra.getShort() & 0xFFFF;
      if (length > extra.remaining()) {
        throw malformed(at, "an extra field of " + length + " bytes leaves its header");
      }
      if (id == ZipMember.EXTRA_ZIP64) {
        return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      extra.position(extra.position() + length);
    }
    return null;
  }

  private long wide(long at, int field, @Nullable ByteBuffer zip64) {
    if (field != ANY_32) {
      return field & 0xFFFFFFFFL;
    }
    if (zip64 == null || zip64.remaining() < 8) {
      throw malformed(at, "expected a zip64 field");
    }
    long value = zip64.getLong();
    if (value < 0 || value > (1L << 62)) {
      throw malformed(at, "a zip64 field out of range");
    }
    return value;
  }

  /** The member with its data's position, after its local header was seen to say the same. */
  private ZipMember located(long at, ZipMember member, int flags, byte[] central, int nameSize)
      throws IOException {
    String same = "member '" + member.name() + "': its local header differs from the directory in ";
    ByteBuffer local = bytes(member.headerAt(), LOCAL_SIZE, "local header");
    if (local.getInt(0) != ZipMember.LOCAL_SIGNATURE) {
      throw malformed(member.headerAt(), "expected the local header of '" + member.name() + "'");
    }
    if (unsigned(local, 6) != flags || unsigned(local, 8) != member.method()) {
      throw malformed(member.headerAt(), same + "flags or method");
    }
    int extraSize = unsigned(local, 28);
    if (unsigned(local, 26) != nameSize) {
      throw malformed(member.headerAt(), same + "name");
    }
    ByteBuffer variable =
        bytes(member.headerAt() + LOCAL_SIZE, nameSize + extraSize, "local header");
    if (!Arrays.equals(variable.array(), 0, nameSize, central, 0, nameSize)) {
      throw malformed(member.headerAt(), same + "name");
    }
    ByteBuffer zip64 =
        zip64(member.headerAt(), variable.order(ByteOrder.LITTLE_ENDIAN).position(nameSize));
    long size = wide(member.headerAt(), local.getInt(22), zip64);
    long dataSize = wide(member.headerAt(), local.getInt(18), zip64);
    boolean later = (flags & ZipMember.FLAG_DESCRIPTOR) != 0 && size == 0 && dataSize == 0;
    if (!later
        && (size != member.size()
            || dataSize != member.dataSize()
            || local.getInt(14) != member.crc32())) {
      throw malformed(member.headerAt(), same + "size or checksum");
    }
    long dataAt = member.headerAt() + LOCAL_SIZE + nameSize + extraSize;
    if (member.isStored() && member.dataSize() != member.size()) {
      throw malformed(at, "member '" + member.name() + "' is stored, but its sizes differ");
    }
    return new ZipMember(
        member.name(),
        member.method(),
        member.headerAt(),
        dataAt,
        member.dataSize(),
        member.size(),
        member.crc32());
  }

  private void checkTiling(List<ZipMember> inFileOrder, long directoryAt) throws IOException {
    long expected = 0;
    for (ZipMember member : inFileOrder) {
      if (member.headerAt() != expected) {
        throw malformed(
            member.headerAt(),
            "expected member '"
                + member.name()
                + "' to begin at byte "
                + expected
                + ", where the one before ends; members overlap or leave a gap");
      }
      long dataEnd = member.dataAt() + member.dataSize();
      if (dataEnd > directoryAt) {
        throw malformed(
            member.headerAt(), "member '" + member.name() + "' reaches into the directory");
      }
      expected = dataEnd + descriptorSize(member, dataEnd, directoryAt);
    }
    if (expected != directoryAt) {
      throw malformed(expected, (directoryAt - expected) + " bytes that belong to no member");
    }
  }

  private long descriptorSize(ZipMember member, long at, long directoryAt) throws IOException {
    int flags = unsigned(bytes(member.headerAt(), LOCAL_SIZE, "local header"), 6);
    if ((flags & ZipMember.FLAG_DESCRIPTOR) == 0) {
      return 0;
    }
    ByteBuffer descriptor = bytes(at, (int) Math.min(24, directoryAt - at), "data descriptor");
    if (descriptor.limit() >= 16
        && descriptor.getInt(0) == ZipMember.DESCRIPTOR_SIGNATURE
        && descriptor.getInt(4) == member.crc32()) {
      if (descriptor.limit() == 24
          && descriptor.getLong(8) == member.dataSize()
          && descriptor.getLong(16) == member.size()) {
        return 24;
      }
      if (descriptor.getInt(8) == member.dataSize() && descriptor.getInt(12) == member.size()) {
        return 16;
      }
    }
    throw malformed(at, "expected the data descriptor of member '" + member.name() + "'");
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private ByteBuffer bytes(long at, int count, String what) throws IOException {
    if (at < 0 || at > fileSize - count) {
      throw malformed(
          at, "expected " + count + " bytes of a " + what + ", found the end of the file");
    }
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw malformed(at, "the file became shorter while it was read");
      }
    }
    return bytes.flip();
  }

  private ArrayFormatException malformed(long at, String message) {
    return new ArrayFormatException(file + ", byte " + at + ": " + message);
  }
}
