package io.persistable.dataset;

import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import io.persistable.text.SummedOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
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
 * # sealed crc32c 1a2b3c4d
 * # end of persistable 2
 * </pre>
 *
 * The CRC-32C is of all bytes above its line, with line feeds for line ends. Nothing in it changes
 * with the commit that takes it up. What has the mark of format 2 ends with that format's last
 * line; of the text, it is the last line too. In data sets of format 1 the seal is {@code # commit
 * 7 crc32c 1a2b3c4d}. A text without these comments, as the original Python package writes it, has
 * an unknown list of files.
 *
 * @param text the module without the comments
 * @param files its array files; empty if there are none or if they are unknown
 * @param others array files of other items that the comments name: it is a copy of another module
 * @param signed whether the comments are there
 * @param intact whether the text is what was written, as far as it says itself (false if unsigned)
 */
record ItemText(
    byte[] text, List<StoredFile> files, List<StoredFile> others, boolean signed, boolean intact) {

  private static final byte[] NONE = {};

  private static final Pattern LAST =
      Pattern.compile("# (?:sealed|commit [0-9]{1,18}) crc32c ([0-9a-f]{8})\\n?");

  static byte[] sign(byte[] text, List<StoredFile> files) {
    byte[] middle = fileLines(text.length == 0 || text[text.length - 1] == '\n', files);
    CRC32C crc = new CRC32C();
    crc.update(text);
    crc.update(middle);
    byte[] last = seal((int) crc.getValue(), isMarked(text));
    byte[] signed = Arrays.copyOf(text, text.length + middle.length + last.length);
    System.arraycopy(middle, 0, signed, text.length, middle.length);
    System.arraycopy(last, 0, signed, text.length + middle.length, last.length);
    return signed;
  }

  /** As above, of a text that is too large for memory; all of those have the format's mark. */
  static void sign(Program text, List<StoredFile> files, SummedOutput out) throws IOException {
    text.writeTo(out);
    out.write(fileLines(true, files));
    out.write(seal(out.crc32c(), true));
  }

  private static boolean isMarked(byte[] text) {
    return FormatMark.formatOf(text, text.length, FormatMark.BEGIN) == FormatMark.CURRENT;
  }

  private static byte[] fileLines(boolean atLineStart, List<StoredFile> files) {
    StringBuilder lines = new StringBuilder(atLineStart ? "" : "\n");
    for (StoredFile file : files) {
      lines.append(file.line()).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] seal(int crc, boolean marked) {
    String line = "# sealed crc32c " + hex(crc) + "\n";
    return (marked ? line + FormatMark.END + "\n" : line).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Files that aren't {@code item}'s by their name are kept apart: nothing of others is touched.
   */
  static ItemText parse(String item, byte[] found) {
    byte[] bytes = lineFeeds(found);
    return parse(item, bytes, new CRC32C(), bytes, true);
  }

  /**
   * As above, of what stands at the end of a module. All have line feeds for line ends.
   *
   * @param head the beginning of the module, for its first lines
   * @param above of what stands before {@code bytes}; is updated
   * @param bytes the end of the module
   * @param isAll whether {@code bytes} is all of it; else the result has no text
   */
  static ItemText parse(String item, byte[] head, CRC32C above, byte[] bytes, boolean isAll) {
    int end = bytes.length;
    int start = lineStart(bytes, end);
    boolean ended = FormatMark.isEnd(bytes, start, end);
    if (ended) {
      end = start;
      start = lineStart(bytes, end);
    }
    Matcher last = LAST.matcher(line(bytes, start, end));
    if (!last.matches()) {
      return new ItemText(isAll ? bytes : NONE, List.of(), List.of(), false, false);
    }
    above.update(bytes, 0, start);
    boolean intact =
        hex((int) above.getValue()).equals(last.group(1)) && !isCut(isAll ? bytes : head, ended);
    Deque<StoredFile> files = new ArrayDeque<>();
    Deque<StoredFile> others = new ArrayDeque<>();
    end = start;
    while (end > 0) {
      start = lineStart(bytes, end);
      StoredFile file = StoredFile.parse(line(bytes, start, end - 1));
      if (file == null) {
        break;
      }
      if (belongs(item, file.name())) {
        files.addFirst(file);
      } else if (FileNames.owner(file.name()) != null) {
        others.addFirst(file);
      }
      end = start;
    }
    if (!isAll) {
      return new ItemText(NONE, List.copyOf(files), List.copyOf(others), true, intact);
    }
    byte[] endLine = ended ? FormatMark.endLine() : NONE;
    byte[] text = Arrays.copyOf(bytes, Math.addExact(end, endLine.length));
    System.arraycopy(endLine, 0, text, end, endLine.length);
    return new ItemText(text, List.copyOf(files), List.copyOf(others), true, intact);
  }

  /**
   * What of a module is to be signed anew: all but the comments that signed it, which whoever
   * edited it may have left in its midst.
   */
  static byte[] body(byte[] found) {
    byte[] bytes = lineFeeds(found);
    int end = withoutEnd(bytes, bytes.length);
    for (int to = end; to > 0; to = lineStart(bytes, to)) {
      int start = lineStart(bytes, to);
      if (bytes[start] == '#' && LAST.matcher(line(bytes, start, to)).matches()) {
        return without(bytes, start, to, end);
      }
    }
    return Arrays.copyOf(bytes, end);
  }

  /** All up to {@code end} but the seal from {@code start} to {@code to} and what goes with it. */
  private static byte[] without(byte[] bytes, int start, int to, int end) {
    int from = start;
    while (from > 0 && StoredFile.parse(line(bytes, lineStart(bytes, from), from - 1)) != null) {
      from = lineStart(bytes, from);
    }
    int behind = to;
    int next = behind;
    while (next < end && bytes[next] != '\n') {
      next++;
    }
    if (behind < end && FormatMark.isEnd(bytes, behind, next)) {
      behind = Math.min(end, next + 1);
    }
    byte[] body = Arrays.copyOf(bytes, from + end - behind);
    System.arraycopy(bytes, behind, body, from, end - behind);
    return body;
  }

  private static int withoutEnd(byte[] bytes, int end) {
    int start = lineStart(bytes, end);
    return FormatMark.isEnd(bytes, start, end) ? start : end;
  }

  private static boolean isCut(byte[] bytes, boolean ended) {
    return !ended && FormatMark.isCut(bytes, bytes.length)
        || FormatMark.isEmpty(bytes, bytes.length, FormatMark.BEGIN);
  }

  /** A module as one file of the data set: text, whatever line ends a checkout gave it. */
  static StoredFile whole(String item, byte[] module) {
    byte[] bytes = lineFeeds(module);
    return new StoredFile(FileNames.module(item), bytes.length, crc(bytes, bytes.length));
  }

  /** With line feeds for line ends, as Python reads it. */
  static byte[] lineFeeds(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] != '\r') {
      at++;
    }
    if (at == bytes.length) {
      return bytes;
    }
    byte[] out = Arrays.copyOf(bytes, bytes.length);
    int to = at;
    for (; at < bytes.length; at++) {
      if (bytes[at] != '\r' || at + 1 == bytes.length || bytes[at + 1] != '\n') {
        out[to++] = bytes[at];
      }
    }
    return Arrays.copyOf(out, to);
  }

  private static int crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** Whether {@code file} is where the array files of {@code item} are. */
  static boolean belongs(String item, String file) {
    return item.equals(FileNames.owner(file));
  }

  private static int lineStart(byte[] bytes, int end) {
    int start = end - 1;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return Math.max(start, 0);
  }

  private static String line(byte[] bytes, int start, int end) {
    return new String(bytes, start, Math.max(0, end - start), StandardCharsets.UTF_8);
  }

  static String hex(int crc) {
    return HexFormat.of().toHexDigits(crc);
  }
}
