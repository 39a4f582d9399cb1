package io.persistable.module;

import io.persistable.array.ArrayFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Deletes what saves leave: the one place where files are deleted. It takes away what a draft or a
 * replaced text names and nothing needs any more, if it still is what was recorded; of what was
 * only going to be made there is no record, so it is taken as it is. Whatever else lies there is
 * somebody else's, whatever its name.
 */
final class Remains {

  private static final int PYC_HEADER = 16;
  private static final int LARGEST_TEXT = Integer.MAX_VALUE - 8;

  private final ModuleLayout layout;
  private final Path directory;

  Remains(ModuleLayout layout) {
    this.layout = layout;
    this.directory = layout.directory();
  }

  /** Finishes the backup of a text that came to its place, and deletes what nothing needs. */
  void clear(List<Draft.Mark> marks) throws IOException {
    if (marks.isEmpty()) {
      return;
    }
    settleBackup(marks);
    for (Draft.Mark mark : marks) {
      // A backup that no text names would keep alive what only it needs.
      if (mark.name().endsWith(".bak.new") && isOurs(directory.resolve(mark.name()), mark)) {
        Files.deleteIfExists(directory.resolve(mark.name()));
      }
    }
    Set<String> needed = needed();
    Set<String> folders = new TreeSet<>();
    for (Draft.Mark mark : marks) {
      if (needed.contains(mark.name())) {
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
        Files.deleteIfExists(file);
      }
    }
    for (String folder : folders) {
      Folder.discard(directory.resolve(folder).resolve("__pycache__"));
      Folder.discard(directory.resolve(folder));
    }
  }

  private static boolean isOurs(Path file, Draft.Mark mark) throws IOException {
    BasicFileAttributes found = Folder.attributes(file);
    if (found == null || !found.isRegularFile()) {
      return false;
    }
    ArrayFile made = mark.made();
    return made == null
        || found.size() == made.size() && ArrayFile.of(file).crc32c() == made.crc32c();
  }

  /** Names of files that the text or a backup needs, whoever made the backup. */
  private Set<String> needed() throws IOException {
    Set<String> needed = new HashSet<>();
    List<String> texts = new ArrayList<>(List.of(layout.textName()));
    for (String name : Folder.list(directory)) {
      boolean isBackup = name.startsWith(layout.textName()) && name.endsWith(".bak");
      long number = layout.backupDraftNumber(name);
      if (isBackup || number >= 0 && Folder.exists(directory.resolve(layout.draft(number)))) {
        texts.add(name); // a backup, or what another save is going to make one of
      }
    }
    for (String text : texts) {
      byte[] content = Folder.readIfFile(directory.resolve(text), LARGEST_TEXT);
      if (content != null) {
        SavedText saved = SavedText.of(content);
        saved.files().forEach(file -> needed.add(file.name()));
        if (text.equals(layout.textName())) {
          saved.kept().forEach(file -> needed.add(file.name()));
        }
      }
    }
    return needed;
  }

  /** A backup that the text names is moved to its name, unless another's file has it. */
  private void settleBackup(List<Draft.Mark> marks) throws IOException {
    Path text = directory.resolve(layout.textName());
    byte[] content = Folder.readIfFile(text, LARGEST_TEXT);
    List<ArrayFile> kept = content == null ? List.of() : SavedText.of(content).kept();
    if (kept.isEmpty() || !layout.isBackup(kept.get(0).name())) {
      return;
    }
    ArrayFile backup = kept.get(0);
    Path place = directory.resolve(backup.name());
    Map<String, Draft.Mark> known = new HashMap<>();
    marks.forEach(mark -> known.put(mark.name(), mark));
    for (Draft.Mark mark : marks) {
      ArrayFile made = mark.made();
      if (made == null
          || !mark.name().endsWith(".bak.new")
          || made.size() != backup.size()
          || made.crc32c() != backup.crc32c()) {
        continue;
      }
      Path drafted = directory.resolve(mark.name());
      Draft.Mark former = known.get(backup.name());
      if (isOurs(drafted, mark)
          && (Folder.attributes(place) == null || former != null && isOurs(place, former))) {
        Folder.replace(drafted, place);
        Folder.force(directory);
      }
    }
  }

  /** Compiled code that says it is of just this source. */
  private static void discardBytecode(Path source) throws IOException {
    String name = String.valueOf(source.getFileName());
    if (!name.endsWith(".py")) {
      return;
    }
    Path cache = source.resolveSibling("__pycache__");
    BasicFileAttributes found =
        Files.readAttributes(source, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
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
    for (String each : Folder.list(cache)) {
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
  static long compiledSecond(Path source, int size) throws IOException {
    long latest = 0;
    if (String.valueOf(source.getFileName()).endsWith(".py")) {
      for (Path compiled : bytecode(source)) {
        byte[] head = Folder.readHead(compiled, PYC_HEADER);
        if (head.length == PYC_HEADER && size(head) == size) {
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
