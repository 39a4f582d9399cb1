package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.StoredArrays;
import io.persistable.error.ArrayFormatException;
import io.persistable.text.FormatMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the text of an importable archive and the arrays that it names. */
public final class ModuleReader {

  private static final Pattern FILE =
      Pattern.compile("(?:#|//) (\\S(?:.*\\S)?) ([0-9]{1,18}) bytes crc32c ([0-9a-f]{8})\\r?");

  private final Path text;
  private final List<ArrayFile> files;

  private ModuleReader(Path text, List<ArrayFile> files) {
    this.text = text;
    this.files = files;
  }

  /**
   * The file with the text of an archive.
   *
   * @param path that file, or the directory of a package, or either without {@code .py}
   * @throws NoSuchFileException if there is none
   */
  public static Path find(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path init = path.resolve("__init__.py");
      if (Files.isRegularFile(init)) {
        return init;
      }
      throw new NoSuchFileException(
          path.toString(), null, "expected the package of an archive, found no __init__.py in it");
    }
    if (Files.isRegularFile(path)) {
      return path;
    }
    Path module = path.resolveSibling(path.getFileName() + ".py");
    if (Files.isRegularFile(module)) {
      return module;
    }
    throw new NoSuchFileException(
        path.toString(), null, "expected an archive: a package's directory or a .py file");
  }

  /**
   * What a text says of its files, in comments behind its statements: before its last line, after
   * which a hand may have added more, or at the end of a text that has no such line.
   */
  public static ModuleReader of(Path text, byte[] content) {
    Deque<ArrayFile> files = new ArrayDeque<>();
    int last = FormatMark.lastEnd(content, content.length);
    int end = last < 0 ? content.length : last;
    List<String> lines = new String(content, 0, end, StandardCharsets.UTF_8).lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher line = FILE.matcher(lines.get(i));
      if (!line.matches()) {
        break;
      }
      int crc = Integer.parseUnsignedInt(line.group(3), 16);
      files.addFirst(new ArrayFile(line.group(1), Long.parseLong(line.group(2)), crc));
    }
    return new ModuleReader(text, new ArrayList<>(files));
  }

  /** The bytes of all parts of the text; 0 if it has none, or doesn't say. */
  public long partBytes() {
    return files.stream()
        .filter(file -> file.name().endsWith(".py"))
        .mapToLong(ArrayFile::size)
        .sum();
  }

  /** The array files with their sizes and checksums; empty if the text doesn't say. */
  public List<ArrayFile> files() {
    return List.copyOf(files);
  }

  /**
   * Maps one array, or reads it where the format can't be mapped.
   *
   * @param location what the text says where the arrays are, relative to its own directory
   */
  public NdArray map(ArrayFormat format, String location, String name) throws IOException {
    try (StoredArrays arrays = open(format, location)) {
      return arrays.map(name);
    }
  }

  /** Reads one array and checks it against its checksum. */
  public NdArray read(ArrayFormat format, String location, String name) throws IOException {
    try (StoredArrays arrays = open(format, location)) {
      return arrays.read(name);
    }
  }

  private StoredArrays open(ArrayFormat format, String location) throws IOException {
    return ArrayStore.of(format).open(resolve(location), ArrayLimits.DEFAULT, files);
  }

  /**
   * The file of a part.
   *
   * @param location what the text says where the parts are
   * @throws NoSuchFileException if there is none of that name
   */
  public Path part(String location, String name) throws NoSuchFileException {
    Path file = resolve(location).resolve(plain(name) ? name + ".py" : "");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(file.toString());
    }
    return file;
  }

  /** Whether {@code name} is that of a file, and nothing else, on every system. */
  private static boolean plain(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
  }

  /** Archives come from others: what they name is looked for beside them and nowhere else. */
  private Path resolve(String location) {
    Path directory =
        Objects.requireNonNull(text.toAbsolutePath().getParent(), "the parent of a file");
    boolean plain = plain(location);
    Path path = plain ? directory.resolve(location) : directory;
    if (!plain || Files.isSymbolicLink(path)) {
      throw new ArrayFormatException(
          text
              + ": expected arrays in a file or directory beside the text, found '"
              + location
              + (plain ? "', a symbolic link" : "'"));
    }
    return path;
  }

  /**
   * Reads all array files and compares their checksums.
   *
   * @throws ArrayFormatException at the first that differs
   * @throws NoSuchFileException at the first that is gone
   */
  public void verify() throws IOException {
    for (ArrayFile file : files) {
      Path directory =
          Objects.requireNonNull(text.toAbsolutePath().getParent(), "the parent of a file");
      Path relative = directory.getFileSystem().getPath(file.name()).normalize();
      Path path = directory.resolve(relative);
      if (relative.isAbsolute() || relative.startsWith("..")) {
        throw new ArrayFormatException(
            text + ": expected a file beside the text, found '" + file.name() + "'");
      }
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new NoSuchFileException(path.toString(), null, "named by " + text);
      }
      file.verify(path);
    }
  }
}
