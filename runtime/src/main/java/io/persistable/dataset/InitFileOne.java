package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code __init__.py} in format 1: read, never written.
 *
 * <pre>
 * # The items of a data set …
 * _info_dict = {
 *     'a': 'A small array',
 *     'b': None,  # no data
 * }
 * # commit 7 next 3 floor 0 crc32 8c3f21d0
 * …
 * </pre>
 */
final class InitFileOne {

  static final String HEAD =
      "# The items of a data set, by name, with what is said of them. Each is in its own module.\n"
          + "_info_dict = {\n";

  static final String FORGET = InitFile.resource("forget-1.py");
  static final String REPLAYER = InitFile.resource("replay-1.py");

  private static final String NO_DATA = "  # no data";

  private InitFileOne() {}

  /** Null if the text isn't in this form, or was edited. */
  static InitFile.@Nullable Parsed parse(String text, byte[] bytes, @Nullable Journal journal) {
    int close = text.startsWith(HEAD) ? text.indexOf("\n}\n") + 1 : 0;
    if (close == 0) {
      return null;
    }
    int start = text.substring(0, close + 2).getBytes(StandardCharsets.UTF_8).length;
    int end = Journal.lineEnd(bytes, start);
    CommitSeal.@Nullable Sealed sealed =
        end <= start ? null : CommitSeal.parse(FileNames.INIT, bytes, 0, start, end);
    if (sealed == null) {
      return null;
    }
    Contents contents = Contents.empty();
    for (String line : text.substring(HEAD.length(), close).lines().toList()) {
      int quote = line.indexOf('\'', 5);
      boolean stored = !line.endsWith("," + NO_DATA);
      int last = line.length() - (stored ? 0 : NO_DATA.length()) - 1;
      contents
          .entries()
          .put(line.substring(5, quote), new Entry(line.substring(quote + 3, last), stored));
    }
    CommitSeal seal = sealed.seal();
    return new InitFile.Parsed(
        new Contents(
            contents.entries(), contents.seals(), seal.commit(), seal.next(), seal.floor()),
        journal,
        List.of(),
        false,
        null,
        null);
  }
}
