package io.persistable.dataset;

import io.persistable.text.FormatMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code __init__.py}, format 2.
 *
 * <pre>
 * # Persistable data set, format 2: the items …
 * _info_dict = {
 *     'a': 'A small array',  # 5e6f7a8b
 *     # a.py 417 bytes crc32c 1a2b3c4d
 *     'b': None,  # 8c3f21d0 no data
 * }
 * # journal _journal_7
 * …forget loaded items on a reload…
 * …the journal's reader…
 *
 *
 * _g_replay("_journal_7")
 * </pre>
 *
 * The journal's reader and what names it are there only while there may be a journal. Each line
 * says of itself alone what it should be, so that two branches that each added an item differ in
 * these lines and no others. A line's number is the CRC-32C of what stands before the comma.
 */
final class InitFile {

  static final String MARK = FormatMark.INDEX.get(0) + "2:";

  /** An entry of ours, whatever quotes an editor has given it, with what its comment says. */
  private static final Pattern WITHOUT_ITEM =
      Pattern.compile("(['\"])(\\w+)\\1\\s*:.*#\\s*[0-9a-f]{8} no data");

  private static final String HEAD =
      MARK
          + " the items by name, with what is said of them and\n"
          + "# the files they have. Each is in its own module. What is said may be edited.\n"
          + "_info_dict = {\n";
  private static final String HEAD_LINES = "\n".repeat((int) HEAD.lines().count() - 1);
  private static final String CLOSE = "}\n";
  private static final String JOURNAL = "# journal ";

  private static final Pattern REPLAY =
      Pattern.compile(
          "^_g_replay\\(\\s*['\"](_journal_[0-9]{1,18})['\"]\\s*,?\\s*\\)", Pattern.MULTILINE);

  /** The same in both formats. A string that doesn't end may hold it, so it isn't read. */
  private static final Pattern FORGET_END =
      Pattern.compile("^except NameError:\\s*(#.*\\s*)?pass\\b", Pattern.MULTILINE);

  private static final Pattern JOURNAL_LINE =
      Pattern.compile("^# journal (_journal_[0-9]{1,18})\\b.*$", Pattern.MULTILINE);

  /** By so many characters lines differ whose bytes were changed. */
  private static final int LINE_ENDS = 2;

  private static final Pattern DICTIONARY = Pattern.compile("\\b_info_dict\\s*(=[^=]|:)");

  private static final String FORGET = "\n\n" + resource("forget.py");
  private static final String REPLAYER = "\n\n" + resource("replay.py");

  /** Made when it is asked for, which few texts do. */
  private static final class Code {
    static final List<CodeLines> ALL =
        Stream.of(FORGET, REPLAYER, InitFileOne.FORGET, InitFileOne.REPLAYER)
            .map(CodeLines::of)
            .toList();
  }

  private InitFile() {}

  /**
   * What an {@code __init__.py} says.
   *
   * @param contents null if the text isn't in this form
   * @param journal the journal to read on from, if one is named
   * @param edited what isn't as it was written, if it is in this form
   * @param isCurrent whether it is in the form that would be written now, to the byte
   * @param conflict what it says in two ways, or null; nothing is written until that is settled
   * @param changed the entries that were edited, in a text of as many lines, or null; nobody has
   *     read them yet
   */
  record Parsed(
      @Nullable Contents contents,
      @Nullable Journal journal,
      List<String> edited,
      boolean isCurrent,
      @Nullable String conflict,
      @Nullable String changed) {}

  static byte[] format(Contents contents, @Nullable String journal) {
    StringBuilder text = new StringBuilder(HEAD);
    contents
        .entries()
        .forEach((name, entry) -> IndexLines.append(text, name, entry, contents.seals().get(name)));
    text.append(CLOSE).append(code(journal));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What stands below the dictionary. */
  private static String code(@Nullable String journal) {
    return journal == null
        ? FORGET
        : JOURNAL + journal + "\n" + FORGET + REPLAYER + "\n\n_g_replay(\"" + journal + "\")\n";
  }

  /** Whether a text is this library's, of any format, whatever was done to it since. */
  static boolean isOurs(String text) {
    return text.contains(MARK)
        || text.contains(InitFileOne.HEAD)
        || text.contains("\ndef _g_forget():")
        || text.contains(" bytes crc32c ");
  }

  /**
   * @param look where the text doesn't say it, or says it twice
   */
  static Parsed parse(byte[] bytes, SealLines.ModuleLook look) throws IOException {
    String text = text(bytes);
    Journal journal = journal(text);
    InitFile.@Nullable Parsed one = InitFileOne.parse(text, bytes, journal);
    if (one != null) {
      return one;
    }
    String dictionary = dictionary(text, journal);
    IndexLines lines = new IndexLines();
    if (dictionary == null || !lines.addAll(dictionary)) {
      return new Parsed(null, journal, List.of(), false, null, null);
    }
    Contents contents = numbered(lines.contents(look));
    List<String> edited = lines.edited();
    String changed = lines.changed();
    return new Parsed(
        contents,
        journal,
        edited,
        edited.isEmpty(),
        lines.conflict(),
        changed == null ? null : HEAD_LINES + "_info_dict = {\n" + changed + CLOSE);
  }

  /** What a text that was cut short says as far as it goes. */
  static Contents beginning(String text, SealLines.ModuleLook look) throws IOException {
    IndexLines lines = new IndexLines();
    lines.addWhole(text);
    return lines.contents(look);
  }

  /** Whether a text of this library's, which isn't understood, lacks its end. */
  static boolean isCut(String text, @Nullable Journal journal) {
    boolean hasEnd = FORGET_END.matcher(text).find();
    return !hasEnd || journal != null && !REPLAY.matcher(text).find();
  }

  /** Whether Python finds an {@code _info_dict} in a text. */
  static boolean hasDictionary(String text) {
    return DICTIONARY.matcher(text).find();
  }

  /**
   * A text of this library's with the code that it should have below the dictionary; null if the
   * dictionary isn't as it was written, or if the code isn't this library's with some lines lost or
   * doubled, or some bytes of them changed. What somebody has added is theirs, and makes the lines
   * longer.
   */
  static @Nullable String mended(String text) {
    int close = text.indexOf("\n" + CLOSE) + 1;
    Journal journal = journal(text);
    if (!text.startsWith(HEAD)
        || close == 0
        || !new IndexLines().addAll(text.substring(HEAD.length(), close))) {
      return null;
    }
    int end = close + CLOSE.length();
    String code = code(journal == null ? null : journal.name());
    List<String> expected = code.lines().filter(InitFile::isCode).toList();
    List<String> missing = new ArrayList<>(expected);
    List<String> foreign = new ArrayList<>();
    for (String line : text.substring(end).lines().filter(InitFile::isCode).toList()) {
      if (!missing.remove(line) && !expected.contains(line)) {
        foreign.add(line);
      }
    }
    boolean isDamage =
        foreign.isEmpty() || Math.abs(length(foreign) - length(missing)) <= LINE_ENDS;
    return isDamage && 2 * missing.size() < expected.size() ? text.substring(0, end) + code : null;
  }

  /** With their ends; of changed bytes some may have been one, or have become one. */
  private static long length(List<String> lines) {
    return lines.stream().mapToLong(line -> line.length() + 1L).sum();
  }

  /** A single character was a line's end. */
  private static boolean isCode(String line) {
    return line.length() > 1 && !line.isBlank();
  }

  /** As Python reads it: with line feeds, without a byte order mark. */
  static String text(byte[] bytes) {
    String text = new String(ItemText.lineFeeds(bytes), StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static @Nullable Journal journal(String text) {
    String name = null;
    for (Pattern pattern : List.of(JOURNAL_LINE, REPLAY)) {
      Matcher m = pattern.matcher(text);
      while (name == null && m.find()) {
        name = m.group(1);
      }
    }
    return name == null ? null : Journal.start(name);
  }

  /** The lines of the dictionary, if what is around them is as {@link #format} writes it. */
  private static @Nullable String dictionary(String text, @Nullable Journal journal) {
    int close = text.indexOf("\n" + CLOSE) + 1;
    if (!text.startsWith(HEAD) || close == 0) {
      return null;
    }
    return text.substring(close + CLOSE.length())
            .equals(code(journal == null ? null : journal.name()))
        ? text.substring(HEAD.length(), close)
        : null;
  }

  /** The next number is above those that are used. */
  static Contents numbered(Contents contents) {
    long next = contents.next();
    for (ItemSeal seal : contents.seals().values()) {
      next = Math.max(next, next(seal.arrays()));
    }
    return new Contents(
        contents.entries(), contents.seals(), contents.commit(), next, contents.floor());
  }

  static long next(List<StoredFile> files) {
    long next = 0;
    for (StoredFile file : files) {
      int slash = file.name().indexOf('/');
      FileNames.Numbered data = slash < 0 ? FileNames.data(file.name()) : null;
      long number =
          data != null ? data.number() : FileNames.array(file.name().substring(slash + 1));
      next = Math.max(next, FileNames.above(number));
    }
    return next;
  }

  /**
   * The names of which an edited text of ours still says that they have an info and no item: a
   * module of that name is somebody else's.
   */
  static Set<String> withoutItem(String text) {
    Set<String> names = new HashSet<>();
    for (String line : text.lines().toList()) {
      Matcher m = WITHOUT_ITEM.matcher(line.strip());
      if (m.matches()) {
        names.add(m.group(2));
      }
    }
    return names;
  }

  /**
   * The seals that a text carries in comments, wherever an editor has put them.
   *
   * @return the items that have several
   */
  static List<String> seals(String text, Map<String, ItemSeal> seals, SealLines.ModuleLook look)
      throws IOException {
    SealLines lines = new SealLines(seals);
    text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("# "))
        .map(StoredFile::parse)
        .forEach(
            file -> {
              if (file != null) {
                lines.add(file);
              }
            });
    return lines.settle(look);
  }

  /** The line, from 1, of a statement that Python runs after the journal's commits; 0 if none. */
  static int lineBehindJournal(String text) {
    Matcher m = REPLAY.matcher(text);
    if (!m.find()) {
      return 0;
    }
    List<PythonTokens.Token> rest = PythonTokens.of(text.substring(m.end()));
    if (rest.size() < 2) {
      return 0;
    }
    int at = m.end() + rest.get(rest.get(0).text().isEmpty() ? 1 : 0).start();
    return (int) text.substring(0, at).lines().count();
  }

  /**
   * The text without what this library puts below the dictionary, of any format, as long and with
   * the same lines. What is known are its statements: its layout is an editor's.
   */
  static String withoutCode(String text) {
    String rest = text;
    for (CodeLines code : Code.ALL) {
      rest = CodeLines.of(rest).without(code);
    }
    Matcher m = REPLAY.matcher(rest);
    return m.replaceAll(call -> call.group().replaceAll("[^\n]", " "));
  }

  static String resource(String name) {
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
