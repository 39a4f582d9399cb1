package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.StoredArrays;
import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Finds the text of an importable archive and the arrays that it names. */
public final class ModuleReader {

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
    BasicFileAttributes found = Folder.attributes(path);
    if (found != null && found.isDirectory()) {
      Path init = path.resolve("__init__.py");
      BasicFileAttributes text = Folder.attributes(init);
      if (text == null) {
        throw new NoSuchFileException(
            path.toString(),
            null,
            "expected the package of an archive, found no __init__.py in it");
      }
      return file(init, text);
    }
    if (found != null) {
      return file(path, found);
    }
    Path module = path.resolveSibling(path.getFileName() + ".py");
    BasicFileAttributes text = Folder.attributes(module);
    if (text == null) {
      throw new NoSuchFileException(
          path.toString(), null, "expected an archive: a package's directory or a .py file");
    }
    return file(module, text);
  }

  /** A link might lead to a text whose arrays are elsewhere; a pipe would be waited for. */
  private static Path file(Path path, BasicFileAttributes found) throws FileSystemException {
    if (!found.isRegularFile()) {
      throw new FileSystemException(
          path.toString(),
          null,
          "expected an archive, which is a file or a package's directory, found "
              + Place.kind(found)
              + (found.isSymbolicLink() ? ", which is not followed; name what it leads to" : ""));
    }
    return path;
  }

  /** What tells the version of a text: it changes whenever the text is replaced. */
  public static Object version(Path text) throws IOException {
    BasicFileAttributes found = Folder.attributes(text);
    return found == null ? List.of() : version(found);
  }

  static Object version(BasicFileAttributes found) {
    return Arrays.asList(found.fileKey(), found.lastModifiedTime(), found.size());
  }

  /** What a text says of its files, in comments behind its statements. */
  public static ModuleReader of(Path text, byte[] content) {
    return new ModuleReader(text, SavedText.of(content).files());
  }

  /**
   * As {@link #of(Path, byte[])}, of a text of any size, which is read in pieces if it is large.
   */
  public static ModuleReader of(Path text) throws IOException {
    SavedFile saved = SavedFile.read(text, SavedFile.WHOLE);
    if (saved == null) {
      throw new NoSuchFileException(text.toString());
    }
    return new ModuleReader(text, saved.text().files());
  }

  /**
   * The beginning of a text of any size, and its last line if it has one: all that tells whether it
   * was cut short.
   */
  public static byte[] outline(Path text) throws IOException {
    return Files.size(text) <= SavedFile.WHOLE
        ? Files.readAllBytes(text)
        : SavedFile.outline(text, SavedFile.PIECE);
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
    Path place = resolve(location);
    if (format == ArrayFormat.NPY && plain(name)) {
      checkFile(place.resolve(name + ".npy"));
    } else if (format != ArrayFormat.NPY) {
      checkFile(place);
    }
    try (StoredArrays arrays =
        ArrayStore.of(format).open(place, ArrayLimits.DEFAULT, List.copyOf(files))) {
      NdArray array = arrays.map(name);
      String file = file(format, location, name);
      for (ArrayFile recorded : files) {
        array = recorded.name().equals(file) ? array.recordedAs(recorded) : array;
      }
      return array;
    }
  }

  private static String file(ArrayFormat format, String location, String name) {
    return location + (format == ArrayFormat.NPY ? "/" + name + ".npy" : "");
  }

  /**
   * Compares the file of an array, which was read in full, with what the text says of it.
   *
   * @throws ArrayFormatException if it differs
   */
  public void check(ArrayFormat format, String location, String name) throws IOException {
    String file = file(format, location, name);
    for (ArrayFile recorded : files) {
      if (recorded.name().equals(file)) {
        recorded.verify(path(recorded));
      }
    }
  }

  /**
   * The file of a part.
   *
   * @param location what the text says where the parts are
   * @throws NoSuchFileException if there is none of that name
   */
  public Path part(String location, String name) throws IOException {
    Path file = resolve(location).resolve(plain(name) ? name + ".py" : "");
    checkFile(file);
    return file;
  }

  /**
   * Sees that a file is one: the opening of a pipe would wait for ever.
   *
   * @throws NoSuchFileException if there is nothing
   */
  private void checkFile(Path file) throws IOException {
    BasicFileAttributes found = Folder.attributes(file);
    if (found == null) {
      throw new NoSuchFileException(file.toString(), null, "named by " + text);
    }
    if (!found.isRegularFile()) {
      throw new ArrayFormatException(
          file
              + ": expected a file, since "
              + text
              + " names it, found "
              + Place.kind(found)
              + (found.isSymbolicLink()
                  ? ", which is never followed; copy what it leads to in its place"
                  : ""));
    }
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
      file.verify(path(file));
    }
  }

  /** Where a file is that the text names: in the text's directory, or in one that is in it. */
  private Path path(ArrayFile file) throws IOException {
    int slash = file.name().indexOf('/');
    String name = file.name().substring(slash + 1);
    if (!plain(name)) {
      throw new ArrayFormatException(
          text + ": expected a file beside the text, found '" + file.name() + "'");
    }
    Path path =
        slash < 0 ? resolve(file.name()) : resolve(file.name().substring(0, slash)).resolve(name);
    checkFile(path);
    return path;
  }
}
