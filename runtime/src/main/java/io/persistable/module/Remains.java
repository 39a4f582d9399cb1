package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.FileStart;
import io.persistable.text.FormatMark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Deletes what saves leave; of backups {@link Backups} sees to that. It takes away what a draft or
 * a replaced text names and nothing needs any more, if it still is what was recorded; what was only
 * going to be made has to begin as such a file does. Whatever else lies there is somebody else's,
 * whatever its name.
 */
final class Remains {

  private static final int PYC_HEADER = 16;
  private static final int TRIES = 100;

  private final ModuleLayout layout;
  private final Path directory;

  Remains(ModuleLayout layout) {
    this.layout = layout;
    this.directory = layout.directory();
  }

  /** Finishes the backup of a text that came to its place, and deletes what nothing needs. */
  void clear(List<Draft.Mark> marks) throws IOException {
    clear(marks, marks);
  }

  /**
   * As above.
   *
   * @param known what other saves know of backups as well
   */
  void clear(List<Draft.Mark> marks, List<Draft.Mark> known) throws IOException {
    if (marks.isEmpty()) {
      return;
    }
    // A backup that no text names would keep alive what only it needs.
    new Backups(layout, known).settle(marks);
    Needed needed = needed();
    Set<String> folders = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    for (Draft.Mark mark : marks) {
      if (needed.has(mark)) {
        continue;
      }
      int slash = mark.name().indexOf('/');
      if (slash >= 0) {
        String folder = mark.name().substring(0, slash);
        if (!Folder.isOwnDirectory(directory.resolve(folder))) {
          continue; // a link, or nothing
        }
        folders.add(folder);
      }
      Path file = directory.resolve(mark.name());
      if (isOurs(file, mark)) {
        discardBytecode(file);
        if (Files.deleteIfExists(file)) {
          changed.add(slash < 0 ? "" : mark.name().substring(0, slash));
        }
      }
    }
    for (String folder : folders) {
      if (changed.contains(folder)) {
        Folder.forceIfThere(directory.resolve(folder));
      }
      Folder.discard(directory.resolve(folder).resolve("__pycache__"));
      Folder.discard(directory.resolve(folder));
    }
    if (!changed.isEmpty()) {
      Folder.force(directory); // the draft that goes next is the record of what was deleted
    }
  }

  static boolean isOurs(Path file, Draft.Mark mark) throws IOException {
    BasicFileAttributes found = Folder.attributes(file);
    if (found == null || !found.isRegularFile()) {
      return false;
    }
    ArrayFile made = mark.made();
    return made == null
        ? FileStart.isOurs(mark.name(), Folder.readHead(file, FileStart.LENGTH))
        : Folder.is(file, made);
  }

  /**
   * What texts need.
   *
   * @param recorded the files that they say are theirs
   * @param others the texts of other programs, which say nothing
   */
  private record Needed(Set<String> recorded, List<String> others) {

    boolean has(Draft.Mark mark) {
      return recorded.contains(mark.name())
          || mark.made() == null && others.stream().anyMatch(text -> speaksOf(mark.name(), text));
    }

    /** Whether a text has the name of a file of arrays in it, or of the directory. */
    private static boolean speaksOf(String file, String text) {
      String place = Pattern.quote(file.substring(0, (file + "/").indexOf('/')));
      return Pattern.compile("(?<![\\w.])" + place + "(?![\\w.])").matcher(text).find();
    }
  }

  /** What the text or a backup needs, whoever made the backup. */
  private Needed needed() throws IOException {
    List<String> texts = texts();
    for (int i = 0; ; i++) {
      Needed needed = needed(texts);
      List<String> now = texts();
      if (now.equals(texts) || i == TRIES) {
        return needed;
      }
      texts = now; // another save's backup came to its place between the listing and the reading
    }
  }

  /** The text, backups, and what other saves are going to make one of. */
  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(List.of(layout.textName()));
    for (String name : Folder.list(directory)) {
      boolean isBackup = name.startsWith(layout.textName()) && name.endsWith(".bak");
      long number = Math.max(layout.backupDraftNumber(name), layout.asideNumber(name));
      if (isBackup || number >= 0 && Folder.exists(directory.resolve(layout.draft(number)))) {
        texts.add(name);
      }
    }
    return texts;
  }

  private Needed needed(List<String> texts) throws IOException {
    Set<String> needed = new HashSet<>();
    List<String> others = new ArrayList<>();
    for (String text : texts) {
      SavedFile found = SavedFile.read(directory.resolve(text), SavedFile.WHOLE);
      SavedText saved = SavedFile.textOf(found);
      byte[] bytes = found == null ? null : found.bytes();
      if (bytes != null && isOfOther(bytes)) {
        others.add(new String(bytes, StandardCharsets.UTF_8));
      }
      saved.files().forEach(file -> needed.add(file.name()));
      if (text.equals(layout.textName())) {
        saved.kept().forEach(file -> needed.add(file.name()));
      }
    }
    return new Needed(needed, others);
  }

  private static boolean isOfOther(byte[] text) {
    String start =
        new String(text, 0, Math.min(text.length, FileStart.LENGTH), StandardCharsets.ISO_8859_1);
    return !start.startsWith(FormatMark.BEGIN)
        && !start.startsWith(FormatMark.JAVA)
        && FormatMark.lastEnd(text, text.length) < 0;
  }

  /** Compiled code that says it is of just this source. */
  private static void discardBytecode(Path source) throws IOException {
    String name = String.valueOf(source.getFileName());
    if (!name.endsWith(".py")) {
      return;
    }
    Path cache = source.resolveSibling("__pycache__");
    BasicFileAttributes found = Folder.attributes(source);
    if (found == null) {
      return; // another save deleted it
    }
    for (Path compiled : bytecode(source)) {
      byte[] head = Folder.readHead(cache.resolve(compiled), PYC_HEADER);
      if (head.length == PYC_HEADER
          && size(head) == (int) found.size()
          && seconds(head) == (int) found.lastModifiedTime().toInstant().getEpochSecond()) {
        Files.deleteIfExists(cache.resolve(compiled));
      }
    }
  }

  /** Files that have the name of a source's compiled code. */
  private static List<Path> bytecode(Path source) throws IOException {
    String name = String.valueOf(source.getFileName());
    String module = name.substring(0, name.length() - ".py".length());
    Path cache = source.resolveSibling("__pycache__");
    List<Path> found = new ArrayList<>();
    for (String each : Folder.listOwn(cache)) {
      if (each.startsWith(module + ".") && each.endsWith(".pyc")) {
        found.add(cache.resolve(each));
      }
    }
    return found;
  }

  /**
   * The latest second that compiled code of a source of that size names, or 0: code of a program
   * that was deleted may be in the cache still, and CPython would take it for the new one's.
   */
  static long compiledSecond(Path source, long size) throws IOException {
    long latest = 0;
    if (String.valueOf(source.getFileName()).endsWith(".py")) {
      for (Path compiled : bytecode(source)) {
        byte[] head = Folder.readHead(compiled, PYC_HEADER);
        if (head.length == PYC_HEADER && size(head) == (int) size) {
          latest = Math.max(latest, Integer.toUnsignedLong(seconds(head)));
        }
      }
    }
    return latest;
  }

  private static int seconds(byte[] head) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
  }

  private static int size(byte[] head) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
  }
}
