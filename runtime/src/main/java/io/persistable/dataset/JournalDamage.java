package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells damage in a journal from the end that a crash left. A crash leaves the beginning of a
 * commit, perhaps with blocks of zeros in it: it has no seal. A commit that has one, or that others
 * follow, was whole.
 */
final class JournalDamage {

  /** As the end of a seal, wherever it stands outside of strings. */
  private static final Pattern SEAL = Pattern.compile(" crc32 ([0-9a-f]{8})(?s:.)");

  /** What a damaged seal may leave of the digits that the next one is chained to. */
  private static final Pattern DIGITS = Pattern.compile("([0-9a-f]{8})(?s:.)");

  private JournalDamage() {}

  /**
   * @param at where in the journal the tail begins, for the message
   * @param tail what follows the last good commit
   * @return what is wrong, or null
   */
  static @Nullable String find(long at, String chain, byte[] tail) {
    String text = new String(tail, StandardCharsets.ISO_8859_1);
    if (!SEAL.matcher(withoutStrings(text)).find() && isBeginning(tail)) {
      return null;
    }
    if (text.indexOf('\0') == text.lastIndexOf('\0')) { // blocks of zeros are no single one
      return "is damaged at byte " + at + ": a commit isn't what its checksum says";
    }
    List<CommitRecord> later = new ArrayList<>();
    salvage(chain, tail, later, new ArrayList<>());
    return later.isEmpty()
        ? null
        : "is damaged at byte "
            + at
            + ": a commit isn't what its checksum says, and good ones follow";
  }

  /** What is said of an item may read like a seal; strings end with their line at the latest. */
  private static String withoutStrings(String text) {
    StringBuilder left = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '\'' || c == '"' ? end(text, at) : -1;
      if (end < 0) {
        left.append(c);
        at++;
      } else {
        at = end;
      }
    }
    return left.toString();
  }

  /** Behind the quote that closes the string at {@code start}; -1 if its line has none. */
  private static int end(String text, int start) {
    char quote = text.charAt(start);
    for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == quote) {
        return at + 1;
      }
      if (text.charAt(at) == '\\' && !text.startsWith("\n", at + 1)) {
        at++;
      }
    }
    return -1;
  }

  /** Whether all lines but the last, which needn't be whole, are those of a commit. */
  private static boolean isBeginning(byte[] tail) {
    Journal.Lines inside = new Journal.Lines();
    int start = 0;
    for (int end = Journal.lineEnd(tail, 0);
        end < tail.length;
        end = Journal.lineEnd(tail, start)) {
      String line = new String(tail, start, end - start, StandardCharsets.UTF_8);
      if (!inside.add(line)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  /**
   * The commits that are whole behind one that isn't, each by the checksum it is chained to.
   *
   * @param later what was found whole
   * @param lost lines that are in none of these
   */
  static void salvage(String chain, byte[] tail, List<CommitRecord> later, List<String> lost) {
    String text = new String(tail, StandardCharsets.ISO_8859_1);
    int from = 0;
    int start = 0;
    while (start < tail.length) {
      int end = Journal.lineEnd(tail, start);
      String line = text.substring(start, end);
      if (line.startsWith(CommitSeal.START) && end < tail.length) {
        int begin = beginning(tail, text, from, start, end);
        if (begin >= 0) {
          lines(tail, from, begin).forEach(lost::add);
          Journal.Lines inside = new Journal.Lines();
          lines(tail, begin, start).forEach(inside::add);
          CommitSeal.@Nullable Sealed sealed =
              CommitSeal.parse(text.substring(begin - 9, begin - 1), tail, begin, start, end);
          if (sealed != null) {
            later.add(inside.group(sealed.seal()));
          }
          from = end + 1;
        }
      }
      start = end + 1;
    }
    lines(tail, from, tail.length).forEach(lost::add);
  }

  /** Where the commit begins that the seal at {@code start} closes, or -1. */
  private static int beginning(byte[] tail, String text, int from, int start, int end) {
    Matcher digits = DIGITS.matcher(text).region(Math.max(0, from - 9), start);
    while (digits.find()) {
      int begin = digits.end();
      if (begin >= from && CommitSeal.parse(digits.group(1), tail, begin, start, end) != null) {
        return begin;
      }
      digits.region(digits.start() + 1, start);
    }
    return -1;
  }

  private static List<String> lines(byte[] bytes, int from, int to) {
    return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8).lines().toList();
  }
}
