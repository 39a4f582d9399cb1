package io.persistable.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The lines of {@code _info_dict}, of format 2: written and read here, so that what is written is
 * what is read.
 *
 * <pre>
 *     'a': 'A small array',  # 5e6f7a8b
 *     # a.py 417 bytes crc32c 1a2b3c4d
 *     'b': None,  # 8c3f21d0 no data
 * </pre>
 *
 * A merge of two branches may leave two lines of one key. Then the one with files counts, so that
 * no item gets lost; if what they say of it differs, nothing is written until one is deleted.
 */
final class IndexLines {

  private static final String INDENT = "    ";
  private static final String NO_DATA = " no data";
  private static final String UNSEALED = " unsealed";

  /** What follows the key, on one line. */
  private static final Pattern SAID =
      Pattern.compile(": (.*),(?:  # ([0-9a-f]{8})( no data| unsealed)?)?", Pattern.DOTALL);

  private final Contents contents = Contents.empty();
  private final SealLines seals = new SealLines(contents.seals());
  private final List<String> edited = new ArrayList<>();

  /** Names of which no line says whether there is a module. */
  private final List<String> asked = new ArrayList<>();

  /** By number, from 0. */
  private final Map<Integer, String> changed = new TreeMap<>();

  private int number;
  private @Nullable String conflict;

  static void append(StringBuilder text, String name, Entry entry, @Nullable ItemSeal seal) {
    String said = EntryKey.format(name) + ": " + entry.info();
    text.append(INDENT).append(said).append(",  # ").append(checksum(said));
    text.append(!entry.stored() ? NO_DATA : seal == null ? UNSEALED : "").append('\n');
    if (entry.stored() && seal != null) {
      seal.append(text, INDENT);
    }
  }

  private static String checksum(String said) {
    CRC32C crc = new CRC32C();
    crc.update(said.getBytes(StandardCharsets.UTF_8));
    return ItemText.hex((int) crc.getValue());
  }

  /** Whether every line is one that {@link #append} writes, though not as it was written. */
  boolean addAll(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (!add(text.substring(at, end), false)) {
        return false;
      }
      at = end + 1;
      number++;
    }
    return true;
  }

  /** Adds the lines of a text that was damaged which are whole and what was written. */
  void addWhole(String text) {
    int at = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      add(text.substring(at, end), true);
      at = end + 1;
    }
    seals.dropLast();
  }

  private boolean add(String line, boolean wholeOnly) {
    if (line.startsWith(INDENT + "# ")) {
      StoredFile file = StoredFile.parse(line.substring(INDENT.length()));
      return file != null && seals.add(file);
    }
    int key = line.startsWith(INDENT) ? EntryKey.end(line, INDENT.length()) : -1;
    Matcher m = SAID.matcher(line).region(Math.max(key, 0), line.length());
    if (key < 0 || !m.matches() || !InfoText.isSingle(m.group(1))) {
      return false;
    }
    String name = EntryKey.parse(line.substring(INDENT.length(), key));
    if (!line.startsWith(EntryKey.format(name), INDENT.length())) {
      return false;
    }
    boolean isSame = checksum(line.substring(INDENT.length(), m.end(1))).equals(m.group(2));
    if (wholeOnly && !isSame) {
      return false;
    }
    if (!isSame) {
      edited.add("'" + name + "'");
      changed.put(number, line);
    }
    boolean isStored = !NO_DATA.equals(m.group(3));
    if (m.group(3) == null || isStored && !ItemName.isItem(name)) {
      asked.add(name);
    }
    put(name, new Entry(m.group(1), isStored));
    return true;
  }

  private void put(String name, Entry entry) {
    Entry before = contents.entries().put(name, entry);
    if (before == null) {
      return;
    }
    edited.add("'" + name + "', which is there twice");
    contents.entries().put(name, new Entry(entry.info(), entry.stored() || before.stored()));
    if (!before.info().equals(entry.info())) {
      conflict = DictionaryText.conflict(name);
    }
  }

  /** What isn't as it was written. */
  List<String> edited() {
    return edited;
  }

  /**
   * The lines that say what wasn't written so, and an empty one for each of the others; or null.
   */
  @Nullable String changed() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, String> each : changed.entrySet()) {
      text.append("\n".repeat(each.getKey() - at)).append(each.getValue()).append('\n');
      at = each.getKey() + 1;
    }
    return changed.isEmpty() ? null : text.toString();
  }

  /** What two lines say differently, or null. */
  @Nullable String conflict() {
    return conflict;
  }

  /** To be asked once, when all lines are there. */
  Contents contents(SealLines.ModuleLook look) throws IOException {
    for (String name : asked) {
      if (!contents.seals().containsKey(name)
          && !(ItemName.isItem(name) && look.module(name) != null)) {
        contents.entries().computeIfPresent(name, (n, e) -> new Entry(e.info(), false));
        edited.add("'" + name + "'");
      }
    }
    for (String name : seals.settle(look)) {
      edited.add("'" + name + "', of which there are two seals");
    }
    if (!contents.entries().keySet().containsAll(contents.seals().keySet())) {
      contents.seals().keySet().retainAll(contents.entries().keySet());
      edited.add("names that are gone");
    }
    return contents;
  }
}
