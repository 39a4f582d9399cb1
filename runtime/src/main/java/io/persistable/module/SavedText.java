package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a saved text records of files beside it, in comments behind its statements: before its last
 * line, after which a hand may have added more, or at the end of a text that has no such line.
 *
 * <pre>
 * # generation 3                                     the highest number that a name of this place had
 * # kept mod.py.bak 417 bytes crc32c 8c3f21d0        the backup, and the files that it needs
 * # mod_arrays_3/array_0.npy 208 bytes crc32c 600dee15
 * </pre>
 *
 * @param files that the text itself needs
 * @param kept that its backup is or needs, the backup first
 * @param generation -1 if the text doesn't say
 */
record SavedText(List<ArrayFile> files, List<ArrayFile> kept, long generation) {

  static final SavedText NONE = new SavedText(List.of(), List.of(), -1);

  private static final Pattern LINE =
      Pattern.compile(
          "(?:#|//) (?:generation (?<generation>[0-9]{1,18})"
              + "|sealed crc32c [0-9a-f]{8}" // below the files of a data set's item
              + "|(?<kept>kept )?(?<name>\\S(?:.*\\S)?) (?<size>[0-9]{1,18}) bytes crc32c"
              + " (?<crc>[0-9a-f]{8}))\\r?");

  static SavedText of(byte[] content) {
    int last = FormatMark.lastEnd(content, content.length);
    return above(content, 0, last < 0 ? content.length : last).saved();
  }

  /**
   * What the lines above a place record.
   *
   * @param from where the first of them was found
   */
  record Above(SavedText saved, int from) {}

  /** Looks at the lines that end before {@code last} and begin at {@code first} or later. */
  static Above above(byte[] content, int first, int last) {
    Deque<ArrayFile> files = new ArrayDeque<>();
    Deque<ArrayFile> kept = new ArrayDeque<>();
    long generation = -1;
    int end = last;
    while (end > first) {
      int start = lineStart(content, end);
      Matcher line = line(content, start, end);
      if (line == null) {
        break;
      }
      if (line.group("generation") != null) {
        generation = Math.max(generation, Long.parseLong(line.group("generation")));
      } else if (line.group("name") != null) {
        (line.group("kept") == null ? files : kept).addFirst(file(line));
      }
      end = start;
    }
    SavedText saved = new SavedText(new ArrayList<>(files), new ArrayList<>(kept), generation);
    return new Above(saved, end);
  }

  /** Where the last line before {@code end} starts. */
  private static int lineStart(byte[] content, int end) {
    int start = end - 1;
    while (start > 0 && content[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Only the lines behind the end are looked at, however long the text is. */
  private static @Nullable Matcher line(byte[] content, int start, int end) {
    int length = end - start - (content[end - 1] == '\n' ? 1 : 0);
    if (length > 2000) {
      return null;
    }
    Matcher line = LINE.matcher(new String(content, start, length, StandardCharsets.UTF_8));
    return line.matches() ? line : null;
  }

  private static ArrayFile file(Matcher line) {
    int crc = Integer.parseUnsignedInt(line.group("crc"), 16);
    return new ArrayFile(line.group("name"), Long.parseLong(line.group("size")), crc);
  }

  /** One line of what is recorded of a file. */
  static String line(ArrayFile file) {
    return file.name() + " " + file.size() + " bytes crc32c " + file.crcText();
  }

  /** The file that a line without its comment's mark is of; null if it is no such line. */
  static @Nullable ArrayFile parse(String line) {
    Matcher matcher = LINE.matcher("# " + line);
    return matcher.matches() && matcher.group("name") != null && matcher.group("kept") == null
        ? file(matcher)
        : null;
  }

  /** Writes the lines. */
  void append(String comment, TextBuffer out) {
    if (generation >= 0) {
      out.ascii(comment).ascii("generation ").integer(generation).newline();
    }
    for (ArrayFile file : kept) {
      out.ascii(comment).ascii("kept ").text(line(file)).newline();
    }
    for (ArrayFile file : files) {
      out.ascii(comment).text(line(file)).newline();
    }
  }
}
