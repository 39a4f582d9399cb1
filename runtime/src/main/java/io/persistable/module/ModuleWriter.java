package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes an importable archive. First everything that the text names, under names never used
 * before, forced to the disk; then the text beside its place, forced; then the text is moved to its
 * place in one step: that is the commit. An interrupted save leaves the old archive whole.
 */
public final class ModuleWriter {

  private final ModuleLayout layout;
  private final boolean force;
  private final boolean backup;
  private final List<ArrayFile> parts = new ArrayList<>();
  private long generation;
  private boolean madeDirectory;

  /**
   * @param force whether an archive that is there may be replaced
   * @param backup whether a replaced archive is kept as {@code .bak}
   */
  public ModuleWriter(ModuleLayout layout, boolean force, boolean backup) {
    this.layout = layout;
    this.force = force;
    this.backup = backup;
  }

  /**
   * Makes the directory and finds names that were never used.
   *
   * @throws FileAlreadyExistsException if there is an archive and it may not be replaced
   */
  public void begin() throws IOException {
    Path directory = layout.directory();
    if (Files.isRegularFile(directory, LinkOption.NOFOLLOW_LINKS)) {
      refuse(directory);
      if (backup) {
        Files.move(directory, unused(directory), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(directory);
      }
    }
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      madeDirectory = true;
      Path parent = directory.toAbsolutePath().getParent();
      if (parent != null) {
        forceDirectory(parent);
      }
    }
    if (Files.exists(layout.text(), LinkOption.NOFOLLOW_LINKS)) {
      refuse(layout.text());
    }
    for (String name : list(directory)) {
      generation = Math.max(generation, layout.generationOf(name) + 1);
    }
  }

  private void refuse(Path there) throws FileAlreadyExistsException {
    if (!force) {
      throw new FileAlreadyExistsException(
          there.toString(),
          null,
          "expected no archive there, or leave to replace it (SaveOptions.force)");
    }
  }

  /** The name of the arrays' file or directory, relative to the text's, without the suffix. */
  public String arrays() {
    return layout.arrays(generation);
  }

  /** Where {@link #arrays} is. */
  public Path arraysPath(String suffix) {
    return layout.directory().resolve(arrays() + suffix);
  }

  /** The name of the directory of the parts, relative to the text's. */
  public String parts() {
    return ModuleLayout.parts(generation);
  }

  /** Writes a part of the text, forced to the disk. */
  public void part(String name, TextBuffer text) throws IOException {
    Path directory = layout.directory().resolve(parts());
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(directory);
    }
    Path file = directory.resolve(name + ".py");
    write(file, text.toByteArray(), FileTime.from(Instant.now()));
    parts.add(ArrayFile.of(file).in(parts()));
  }

  /** Takes back what was written for a text that was never committed. */
  public void abandon() throws IOException {
    for (String name : list(layout.directory())) {
      if (layout.generationOf(name) == generation) {
        delete(layout.directory().resolve(name));
      }
    }
    Files.deleteIfExists(staged());
    if (madeDirectory) {
      delete(layout.directory());
    }
  }

  private Path staged() {
    return layout.text().resolveSibling(layout.text().getFileName() + ".new");
  }

  /** Puts the text in its place, then takes away what only the old one needed. */
  public void commit(TextBuffer text, List<ArrayFile> files) throws IOException {
    List<ArrayFile> all = new ArrayList<>(parts);
    all.addAll(files);
    for (ArrayFile file : all) {
      text.ascii(layout.comment()).text(file.name()).ascii(' ').integer(file.size());
      text.ascii(" bytes crc32c ").ascii(file.crcText()).newline();
    }
    Path staged = staged();
    byte[] content = text.toByteArray();
    Files.deleteIfExists(staged);
    write(staged, content, successor());
    if (!parts.isEmpty()) {
      forceDirectory(layout.directory().resolve(parts()));
    }
    List<Path> obsolete = obsolete();
    if (backup && Files.exists(layout.text())) {
      Files.copy(layout.text(), unused(layout.text()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    forgetBytecode();
    replace(staged, layout.text());
    forceDirectory(layout.directory());
    if (!backup) {
      for (Path each : obsolete) {
        delete(each);
      }
    }
  }

  /**
   * The time stamp of the new text: a whole second later than the old one's at least. CPython takes
   * compiled code for current while the source has the same size and the same whole second.
   */
  private FileTime successor() throws IOException {
    Instant now = Instant.now();
    try {
      long old = Files.getLastModifiedTime(layout.text()).toInstant().getEpochSecond();
      return FileTime.from(
          now.getEpochSecond() > old ? now : Instant.ofEpochSecond(Math.addExact(old, 1)));
    } catch (NoSuchFileException e) {
      return FileTime.from(now);
    }
  }

  /** Compiled code of an archive that was deleted here before may be in the cache still. */
  private void forgetBytecode() throws IOException {
    Path cache = layout.text().resolveSibling("__pycache__");
    String module = layout.text().getFileName().toString().replaceFirst("py$", "");
    for (String name : list(cache)) {
      if (name.startsWith(module) && name.endsWith(".pyc")) {
        Files.deleteIfExists(cache.resolve(name));
      }
    }
  }

  /** The arrays of the old text, but for those that a backup names. */
  private List<Path> obsolete() throws IOException {
    List<Path> obsolete = new ArrayList<>();
    Set<String> backedUp = new HashSet<>();
    String textName = layout.text().getFileName().toString();
    for (String name : list(layout.directory())) {
      if (name.startsWith(textName) && name.endsWith(".bak")) {
        Path kept = layout.directory().resolve(name);
        for (ArrayFile file : ModuleReader.of(kept, Files.readAllBytes(kept)).files()) {
          backedUp.add(file.name().replaceFirst("/.*", ""));
        }
      }
    }
    for (String name : list(layout.directory())) {
      long found = layout.generationOf(name);
      if (found >= 0 && found < generation && !backedUp.contains(name)) {
        obsolete.add(layout.directory().resolve(name));
      }
    }
    return obsolete;
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      delete(path.resolve("__pycache__"));
      for (String name : list(path)) {
        if (name.endsWith(".npy") || name.endsWith(".py") || name.endsWith(".pyc")) {
          Files.deleteIfExists(path.resolve(name));
        }
      }
    }
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      return; // somebody keeps other files there
    }
  }

  /** {@code x.py.bak}, {@code x.py_1.bak} … */
  private static Path unused(Path path) {
    Path candidate = path.resolveSibling(path.getFileName() + ".bak");
    for (int n = 1; Files.exists(candidate, LinkOption.NOFOLLOW_LINKS); n++) {
      candidate = path.resolveSibling(path.getFileName() + "_" + n + ".bak");
    }
    return candidate;
  }

  private static void write(Path file, byte[] content, FileTime modified) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      Files.setLastModifiedTime(file, modified);
      channel.force(true);
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          "expected a file system that moves a file in one step, found one that can't, at "
              + to.getParent()
              + "; save the archive elsewhere and copy it",
          e);
    }
  }

  private static void forceDirectory(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static List<String> list(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    }
    names.sort(null);
    return names;
  }
}
