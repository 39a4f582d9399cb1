package io.persistable.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Texts that were replaced: {@code x.py.bak}, {@code x.py_1.bak} … A backup is drafted as {@code
 * x.py.bak.new} before the new text takes the old one's place, and gets its name after. So a save
 * that never came to its end leaves no backup of what it didn't replace; one that died in between
 * is finished by the next.
 */
final class Backup {

  private static final String SUFFIX = ".bak";
  private static final String DRAFT = SUFFIX + ".new";

  private final Path text;
  private final Path draft;

  /** A draft that isn't whole yet. */
  private final Path part;

  Backup(Path text) {
    this.text = text;
    this.draft = text.resolveSibling(text.getFileName() + DRAFT);
    this.part = text.resolveSibling(text.getFileName() + SUFFIX + ".part");
  }

  /** Keeps the text that is there, its content forced to the disk; nothing if there is none. */
  void draft() throws IOException {
    if (Folder.exists(text)) {
      Folder.write(part, Files.readAllBytes(text), Files.getLastModifiedTime(text));
      Folder.replace(part, draft);
    }
  }

  /** Finishes the backup of a text that was replaced, and forgets that of one that wasn't. */
  void settle() throws IOException {
    Files.deleteIfExists(part);
    if (!Folder.exists(draft)) {
      return;
    }
    if (Folder.exists(text) && Arrays.equals(Files.readAllBytes(draft), Files.readAllBytes(text))) {
      Files.delete(draft);
    } else {
      Folder.replace(draft, unused());
    }
  }

  private Path unused() throws IOException {
    Path candidate = text.resolveSibling(text.getFileName() + SUFFIX);
    for (int n = 1; Folder.exists(candidate); n++) {
      candidate = text.resolveSibling(text.getFileName() + "_" + n + SUFFIX);
    }
    return candidate;
  }

  /** The files and directories of arrays and parts that backups need, of those given. */
  Set<String> needed(Set<String> candidates) throws IOException {
    Set<String> needed = new HashSet<>();
    String start = String.valueOf(text.getFileName());
    Path directory = Objects.requireNonNull(text.toAbsolutePath().getParent(), "a file's parent");
    for (String name : Folder.list(directory)) {
      if (name.startsWith(start) && (name.endsWith(SUFFIX) || name.endsWith(DRAFT))) {
        byte[] content = Files.readAllBytes(text.resolveSibling(name));
        needed.addAll(named(content, candidates));
      }
    }
    return needed;
  }

  /** A text that doesn't say which files are its own is one of the original Python package's. */
  private Set<String> named(byte[] content, Set<String> candidates) {
    Set<String> named = new HashSet<>();
    ModuleReader.of(text, content)
        .files()
        .forEach(file -> named.add(file.name().replaceFirst("/.*", "")));
    if (named.isEmpty()) {
      String code = new String(content, StandardCharsets.UTF_8);
      candidates.stream().filter(name -> code.contains("'" + name + "'")).forEach(named::add);
    }
    return named;
  }
}
