package io.persistable.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a data set whose {@code __init__.py} doesn't tell. */
final class IndexRemains {

  /** As an entry begins, on a line of its own. */
  private static final Pattern ENTRY =
      Pattern.compile("\\s*(['\"])([^'\"\\\\]*)\\1\\s*:\\s*(.*?),?\\s*(?:#[^'\"]*)?");

  /** Stands for an info that can't be told; reading it is an error. */
  static final String UNKNOWN = "";

  /** The statement at the end of a module. */
  private static final Pattern GIVEN =
      Pattern.compile("_?sys\\.modules\\[__name__\\] = (\\S+)|_none_?\\((\\S+)\\)");

  private IndexRemains() {}

  /** A file that only a data set with content has, or null. */
  static @Nullable String any(Disk disk) throws IOException {
    for (String name : Disk.list(disk.directory())) {
      if (FileNames.journal(name) >= 0 ? isLiveJournal(disk, name) : isModule(disk, name)) {
        return name;
      }
    }
    return null;
  }

  /** A journal whose commits no {@code __init__.py} holds, or null. */
  static @Nullable String journal(Disk disk) throws IOException {
    for (String name : Disk.list(disk.directory())) {
      if (FileNames.journal(name) >= 0 && isLiveJournal(disk, name)) {
        return name;
      }
    }
    return null;
  }

  /** Whether it is a journal of ours with commits, and not folded into any {@code __init__.py}. */
  static boolean isLiveJournal(Disk disk, String name) throws IOException {
    byte[] bytes = Disk.readIfStarts(disk.file(name), Journal.STARTS);
    if (!Disposal.isJournal(name, bytes) || bytes == null) {
      return false;
    }
    Journal.Read read = Journal.start(name).read(bytes);
    boolean hasCommits =
        read.groups().stream().anyMatch(g -> !g.changes().isEmpty() || !g.put().isEmpty());
    return !read.isFolded() && (hasCommits || read.damage() != null);
  }

  /** Whether it is an item's module with a seal of its own. */
  static boolean isModule(Disk disk, String file) throws IOException {
    return item(disk, file) != null;
  }

  /** The item whose sealed module a file is, or null. */
  static @Nullable String item(Disk disk, String file) throws IOException {
    String name = file.endsWith(".py") ? file.substring(0, file.length() - 3) : "";
    return sealed(disk, name) == null ? null : name;
  }

  /** An item's module, if it is there with a seal of its own that fits. */
  static @Nullable ModuleFile sealed(Disk disk, String name) throws IOException {
    if (!ItemName.isItem(name)) {
      return null;
    }
    ModuleFile found = ModuleFile.readIfOurs(name, disk.file(FileNames.module(name)));
    return found != null && found.text().intact() ? found : null;
  }

  /**
   * Whether a module lies beside an info alone that makes it an item: one without a seal that gives
   * itself. The original package writes an item's info before its module, each under the lock by
   * itself, and another writer may come between them.
   */
  static boolean isLater(Disk disk, String name) throws IOException {
    if (!ItemName.isItem(name)) {
      return false;
    }
    ModuleFile found = ModuleFile.readIfOurs(name, disk.file(FileNames.module(name)));
    return found != null
        && found.bytes() != null
        && !found.text().signed()
        && name.equals(given(name, found));
  }

  /**
   * The item that a module gives whoever imports it, as its text ends; null if it doesn't say. A
   * large one, of which not all is read, is taken at its name.
   */
  static @Nullable String given(String name, ModuleFile module) {
    byte[] bytes = module.bytes();
    if (bytes == null) {
      return name;
    }
    String given = null;
    for (String line : InitFile.text(bytes).lines().toList()) {
      Matcher m = GIVEN.matcher(line);
      given = m.matches() ? m.group(1) == null ? m.group(2) : m.group(1) : given;
    }
    return given;
  }

  /**
   * The names with their infos that can be told from a text that isn't understood: the entries of
   * the dictionary, or, where its end isn't found, the lines that are entries by themselves; and
   * the items whose modules say that they are.
   */
  static Map<String, String> entries(Disk disk, String text, Map<String, ItemSeal> seals)
      throws IOException {
    Map<String, String> infos = new LinkedHashMap<>();
    List<DictionaryText.Entry> whole = DictionaryText.entriesIfClosed(text);
    for (DictionaryText.Entry entry : whole) {
      if (entry.name() != null) {
        infos.put(entry.name(), known(EditedInfos.onOneLine(entry.value())));
      }
    }
    for (String line : whole.isEmpty() ? text.lines().toList() : List.<String>of()) {
      Matcher m = ENTRY.matcher(line);
      if (m.matches() && ItemName.isItem(m.group(2))) {
        infos.put(m.group(2), known(m.group(3)));
      }
    }
    for (String name : seals.keySet()) {
      infos.putIfAbsent(name, UNKNOWN);
    }
    for (String file : Disk.list(disk.directory())) {
      String item = item(disk, file);
      if (item != null) {
        infos.putIfAbsent(item, UNKNOWN);
      }
    }
    return infos;
  }

  private static String known(String info) {
    return InfoText.isSingle(info) ? info : UNKNOWN;
  }
}
