package io.persistable.dataset;

import io.persistable.text.FormatMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The module of an item as it lies on the disk: the text, then comments that say which array files
 * belong to it.
 *
 * <pre>
 * …text…
 * # x_data/array_0.npy 248 bytes crc32c 8c3f21d0
 * # commit 7 crc32c 1a2b3c4d
 * # end of persistable 2
 * </pre>
 *
 * The CRC-32C is of all bytes above its line. What has the mark of format 2 ends with that format's
 * last line; of the text, it is the last line too. A text without these comments, as the original
 * Python package writes it, has no commit (0) and an unknown list of files.
 *
 * @param text the module without the comments
 * @param commit the commit that wrote it, 0 if unknown
 * @param files its array files; empty if there are none or if they are unknown
 * @param signed whether the comments are there
 * @param intact whether the text is byte for byte what was written; if unsigned, whether it isn't
 *     known to be cut
 */
record ItemText(byte[] text, long commit, List<StoredFile> files, boolean signed, boolean intact) {

  private static final Pattern LAST =
      Pattern.compile("# commit ([0-9]{1,18}) crc32c ([0-9a-f]{8})\\n?");
  private static final Pattern FILE =
      Pattern.compile("# ([^ ]+) ([0-9]{1,18}) bytes crc32c ([0-9a-f]{8})\\n");

  static byte[] sign(byte[] text, List<StoredFile> files, long commit) {
    StringBuilder lines = new StringBuilder();
    if (text.length > 0 && text[text.length - 1] != '\n') {
      lines.append('\n');
    }
    for (StoredFile file : files) {
      lines
          .append("# ")
          .append(file.name())
          .append(' ')
          .append(file.bytes())
          .append(" bytes crc32c ")
          .append(hex(file.crc32c()))
          .append('\n');
    }
    byte[] middle = lines.toString().getBytes(StandardCharsets.UTF_8);
    CRC32C crc = new CRC32C();
    crc.update(text);
    crc.update(middle);
    byte[] last =
        ("# commit " + commit + " crc32c " + hex((int) crc.getValue()) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] end =
        FormatMark.formatOf(text, text.length, FormatMark.BEGIN) == FormatMark.CURRENT
            ? FormatMark.endLine()
            : new byte[0];
    byte[] signed = new byte[text.length + middle.length + last.length + end.length];
    System.arraycopy(text, 0, signed, 0, text.length);
    System.arraycopy(middle, 0, signed, text.length, middle.length);
    System.arraycopy(last, 0, signed, text.length + middle.length, last.length);
    System.arraycopy(end, 0, signed, signed.length - end.length, end.length);
    return signed;
  }

  /** Files that aren't {@code item}'s by their name are left out: nothing of others is touched. */
  static ItemText parse(String item, byte[] bytes) {
    int end = bytes.length;
    int start = lineStart(bytes, end);
    boolean ended = FormatMark.isEnd(bytes, start, end);
    if (ended) {
      end = start;
      start = lineStart(bytes, end);
    }
    Matcher last = LAST.matcher(line(bytes, start, end));
    if (!last.matches()) {
      return new ItemText(bytes, 0, List.of(), false, !isCut(bytes));
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, start);
    boolean intact = hex((int) crc.getValue()).equals(last.group(2)) && !isCut(bytes);
    Deque<StoredFile> files = new ArrayDeque<>();
    end = start;
    while (end > 0) {
      start = lineStart(bytes, end);
      Matcher file = FILE.matcher(line(bytes, start, end));
      if (!file.matches()) {
        break;
      }
      if (belongs(item, file.group(1))) {
        files.addFirst(
            new StoredFile(
                file.group(1),
                Long.parseLong(file.group(2)),
                Integer.parseUnsignedInt(file.group(3), 16)));
      }
      end = start;
    }
    byte[] endLine = ended ? FormatMark.endLine() : new byte[0];
    byte[] text = java.util.Arrays.copyOf(bytes, end + endLine.length);
    System.arraycopy(endLine, 0, text, end, endLine.length);
    return new ItemText(text, Long.parseLong(last.group(1)), List.copyOf(files), true, intact);
  }

  /** Whether the text has lost its end, or everything. */
  private static boolean isCut(byte[] bytes) {
    return FormatMark.isCut(bytes, bytes.length)
        || FormatMark.isEmpty(bytes, bytes.length, FormatMark.BEGIN);
  }

  /** Whether {@code file} is where the array files of {@code item} are. */
  static boolean belongs(String item, String file) {
    int slash = file.indexOf('/');
    Layout.Numbered data = Layout.data(slash < 0 ? file : file.substring(0, slash));
    if (data == null || !data.item().equals(item)) {
      return false;
    }
    return slash < 0 ? file.lastIndexOf('.') > 0 : Layout.array(file.substring(slash + 1)) >= 0;
  }

  private static int lineStart(byte[] bytes, int end) {
    int start = end - 1;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return Math.max(start, 0);
  }

  private static String line(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  static String hex(int crc) {
    return HexFormat.of().toHexDigits(crc);
  }
}
