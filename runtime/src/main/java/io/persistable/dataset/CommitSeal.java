package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The line that closes a commit in the journal, and the dictionary in {@code __init__.py}. Its
 * CRC-32 (the one CPython's zlib has) is of the seal before it (8 hexadecimal digits; for the first
 * the file's name), the bytes since, and this line up to the digits. Chained so, what is left of an
 * abandoned commit never passes for the continuation of another.
 */
record CommitSeal(
    long commit, List<String> put, boolean copied, List<String> stale, long next, long floor) {

  static final String START = "# commit ";
  private static final int DIGITS = 8;
  private static final Pattern LINE =
      Pattern.compile(
          "# commit ([0-9]{1,18})(?: put ([^ ]+))?( copied)?(?: stale ([^ ]+))?"
              + " next ([0-9]{1,18}) floor ([0-9]{1,18}) crc32 ([0-9a-f]{8})");

  String format(String chain, byte[] body) {
    StringBuilder line = new StringBuilder(START).append(commit);
    if (!put.isEmpty()) {
      line.append(" put ").append(String.join(",", put)).append(copied ? " copied" : "");
    }
    if (!stale.isEmpty()) {
      line.append(" stale ").append(String.join(",", stale));
    }
    line.append(" next ").append(next).append(" floor ").append(floor).append(" crc32 ");
    byte[] head = line.toString().getBytes(StandardCharsets.UTF_8);
    return line.append(crc(chain, body, 0, body.length, head, 0, head.length))
        .append('\n')
        .toString();
  }

  /**
   * Reads the seal at {@code start} (its line ends before {@code end}) over the bytes from {@code
   * from}; null if it is no seal or not the right one.
   */
  static @Nullable Sealed parse(String chain, byte[] bytes, int from, int start, int end) {
    Matcher m = LINE.matcher(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    if (!m.matches()) {
      return null;
    }
    String crc = crc(chain, bytes, from, start - from, bytes, start, end - start - DIGITS);
    if (!crc.equals(m.group(7))) {
      return null;
    }
    CommitSeal seal =
        new CommitSeal(
            Long.parseLong(m.group(1)),
            list(m.group(2)),
            m.group(3) != null,
            list(m.group(4)),
            Long.parseLong(m.group(5)),
            Long.parseLong(m.group(6)));
    return new Sealed(seal, crc);
  }

  /** What the seal at the end of {@code group} chains the next one to. */
  static String chain(byte[] group) {
    return new String(group, group.length - 1 - DIGITS, DIGITS, StandardCharsets.US_ASCII);
  }

  /** A good seal and what chains the next one to it. */
  record Sealed(CommitSeal seal, String chain) {}

  private static List<String> list(@Nullable String names) {
    return names == null ? List.of() : List.of(names.split(","));
  }

  private static String crc(
      String chain, byte[] body, int at, int length, byte[] head, int headAt, int headLength) {
    CRC32 crc = new CRC32();
    crc.update(chain.getBytes(StandardCharsets.UTF_8));
    crc.update(body, at, length);
    crc.update(head, headAt, headLength);
    return ItemText.hex((int) crc.getValue());
  }
}
