package io.persistable.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code __init__.py}.
 *
 * <pre>
 * # The items of a data set …
 * _info_dict = {
 *     'a': 'A small array',
 *     'b': None,  # no data
 * }
 * # commit 7 next 3 floor 0 crc32 8c3f21d0
 * …forget loaded items on a reload…
 * …the journal's reader…
 * _g_replay('_journal_7')
 * </pre>
 *
 * The journal's reader and its call are there only while there may be a journal.
 */
final class InitFile {

  private static final String HEAD =
      "# The items of a data set, by name, with what is said of them. Each is in its own module.\n"
          + "_info_dict = {\n";
  private static final String CLOSE = "}\n";
  private static final String NO_DATA = "  # no data";
  private static final Pattern REPLAY =
      Pattern.compile("^_g_replay\\('(_journal_[0-9]{1,18})'\\)$", Pattern.MULTILINE);

  private static final String FORGET = resource("forget.py");
  private static final String REPLAYER = resource("replay.py");

  private InitFile() {}

  /**
   * What an {@code __init__.py} says.
   *
   * @param contents null if the text isn't this library's, or was edited
   * @param journal the journal to read on from, if one is named
   */
  record Parsed(@Nullable Contents contents, @Nullable Journal journal) {}

  static byte[] format(Contents contents, @Nullable String journal) {
    StringBuilder text = new StringBuilder(HEAD);
    contents
        .entries()
        .forEach(
            (name, entry) ->
                text.append("    '")
                    .append(name)
                    .append("': ")
                    .append(entry.info())
                    .append(entry.stored() ? ",\n" : "," + NO_DATA + "\n"));
    text.append(CLOSE);
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    String seal =
        new Seal(contents.commit(), List.of(), false, List.of(), contents.next(), contents.floor())
            .format(Layout.INIT, body);
    text.append(seal).append(FORGET);
    if (journal != null) {
      text.append(REPLAYER).append("\n\n_g_replay('").append(journal).append("')\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Parsed parse(byte[] bytes) {
    int brace = 0;
    int seal = -1;
    int end = 0;
    while (end < bytes.length) {
      int start = end;
      end = lineEnd(bytes, start);
      if (bytes[start] == '}' && end - start == CLOSE.length()) {
        seal = end;
        break;
      }
      brace = end;
    }
    int tail = seal < 0 ? 0 : seal;
    Matcher m =
        REPLAY.matcher(new String(bytes, tail, bytes.length - tail, StandardCharsets.UTF_8));
    Journal journal = null;
    while (m.find()) {
      journal = Journal.start(m.group(1));
    }
    Contents contents = seal < 0 ? null : own(bytes, brace, seal);
    return new Parsed(contents, journal);
  }

  private static int lineEnd(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static @Nullable Contents own(byte[] bytes, int brace, int start) {
    int end = lineEnd(bytes, start) - 1;
    if (end <= start) {
      return null;
    }
    Seal.@Nullable Sealed sealed = Seal.parse(Layout.INIT, bytes, 0, start, end);
    if (sealed == null) {
      return null;
    }
    String body = new String(bytes, 0, brace, StandardCharsets.UTF_8);
    if (!body.startsWith(HEAD)) {
      return null;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    int at = HEAD.length();
    while (at < body.length()) {
      int newline = body.indexOf('\n', at);
      int quote = body.indexOf('\'', at + 5);
      int last = newline;
      boolean stored = true;
      if (body.startsWith("," + NO_DATA, newline - NO_DATA.length() - 1)) {
        stored = false;
        last = newline - NO_DATA.length();
      }
      entries.put(
          body.substring(at + 5, quote), new Entry(body.substring(quote + 3, last - 1), stored));
      at = newline + 1;
    }
    Seal seal = sealed.seal();
    return new Contents(entries, seal.commit(), seal.next(), seal.floor());
  }

  private static String resource(String name) {
    try (InputStream in = InitFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks io/persistable/dataset/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("can't read io/persistable/dataset/" + name, e);
    }
  }
}
