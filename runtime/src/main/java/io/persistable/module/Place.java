package io.persistable.module;

import io.persistable.error.InvalidNameException;
import io.persistable.text.FormatMark;
import io.persistable.text.ImportOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an archive may be saved to a place, by what is there. */
public final class Place {

  private static final String DATA_SET = "_this_dir_is_a_DataSet";

  /** The most bytes that the name of a file has on all common file systems. */
  private static final int MOST_BYTES = 255;

  /** The number in the names of an archive that was replaced so often. */
  private static final long MANY_SAVES = 999_999;

  private Place() {}

  /**
   * @throws FileAlreadyExistsException if not
   */
  static void check(ModuleLayout layout, boolean force) throws IOException {
    checkLength(layout);
    Path directory = layout.directory();
    refuseDataSet(directory);
    BasicFileAttributes own = layout.isPackage() ? Folder.attributes(directory) : null;
    if (own != null && !own.isDirectory()) {
      throw refused(directory, "a directory there or nothing, found " + kind(own));
    }
    BasicFileAttributes text = Folder.attributes(layout.text());
    if (text != null && !text.isRegularFile()) {
      throw refused(layout.text(), "a file there or nothing, found " + kind(text));
    }
    if (text != null && !force) {
      throw taken(layout);
    }
    checkImport(layout);
  }

  /**
   * Sees that all files that an archive may ever have there can be called as they will be, also
   * when it was replaced often.
   *
   * @throws InvalidNameException if a name would be too long
   */
  private static void checkLength(ModuleLayout layout) {
    if (layout.kind() == ModuleLayout.Kind.TEXT) {
      return; // it has no other files
    }
    List<String> names = new ArrayList<>(layout.names(MANY_SAVES));
    names.add(layout.textName());
    if (layout.isPackage()) {
      names.add(String.valueOf(layout.directory().getFileName()));
    }
    for (String name : names) {
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        throw new InvalidNameException(
            layout.text()
                + " can't be the place of an archive: a file of it may be called '"
                + name
                + "', and names of files have at most "
                + MOST_BYTES
                + " bytes; choose a name that is "
                + (bytes - MOST_BYTES)
                + " bytes shorter, or more");
      }
    }
  }

  /**
   * Sees that Python, asked for the module, imports what is saved here and nothing beside it.
   *
   * @throws FileAlreadyExistsException if there is something that it would go on importing
   */
  private static void checkImport(ModuleLayout layout) throws IOException {
    String file = layout.textName();
    if (!file.endsWith(".py") || !Folder.isDirectory(layout.directory())) {
      return;
    }
    String module = file.substring(0, file.length() - ".py".length());
    for (String name : Folder.list(layout.directory())) {
      Path beside = layout.directory().resolve(name);
      boolean isPackage =
          name.equals(module)
              && Folder.isDirectory(beside)
              && ImportOrder.isPackage(Folder.list(beside));
      if (isPackage || ImportOrder.isExtension(name, module)) {
        throw refused(
            beside,
            "nothing that Python imports before " + layout.text(),
            "; move "
                + (isPackage ? "the package" : "the extension module")
                + " away, or take another name"
                + (isPackage && layout.kind() == ModuleLayout.Kind.MODULE
                    ? ", or save as a package (SaveOptions.asPackage)"
                    : ""));
      }
    }
  }

  /** What a save says that may not replace what is there. */
  static FileAlreadyExistsException taken(ModuleLayout layout) {
    return refused(
        layout.text(), "no archive there, or leave to replace it (SaveOptions.force)", "");
  }

  /**
   * Sees that a place is in no data set's directory, at whatever depth: their files and an
   * archive's would take one another's names. Links are followed as the file system follows them;
   * what isn't there yet is looked for from the lowest directory that is.
   *
   * @throws FileAlreadyExistsException if it is in one
   */
  public static void refuseDataSet(Path place) throws IOException {
    Path lowest = place.toAbsolutePath();
    while (lowest != null && !Folder.isDirectory(lowest)) {
      lowest = lowest.getParent();
    }
    Path each = lowest == null ? null : lowest.toRealPath();
    for (; each != null; each = each.getParent()) {
      if (Folder.attributes(each.resolve(DATA_SET)) != null) {
        throw refused(
            each,
            "no data set there, found one",
            "; write " + place + " outside of it, or put the objects into it, with DataSet.put");
      }
      if (isIndex(each.resolve("__init__.py"))) {
        throw refused(
            each,
            "no data set there, found one that has lost its file " + DATA_SET,
            "; make that file, which is empty, and it is a data set again; write "
                + place
                + " outside of it");
      }
    }
  }

  private static boolean isIndex(Path text) throws IOException {
    int most = FormatMark.INDEX.stream().mapToInt(String::length).max().orElse(0);
    String head = new String(Folder.readHead(text, most), StandardCharsets.ISO_8859_1);
    return FormatMark.INDEX.stream().anyMatch(head::startsWith);
  }

  private static FileAlreadyExistsException refused(Path path, String expected) {
    return refused(path, expected, "; no save replaces or follows that: choose another place");
  }

  private static FileAlreadyExistsException refused(Path path, String expected, String remedy) {
    return new FileAlreadyExistsException(path.toString(), null, "expected " + expected + remedy);
  }

  /** What something is, in words. */
  static String kind(@Nullable BasicFileAttributes found) {
    if (found == null) {
      return "nothing";
    } else if (found.isSymbolicLink()) {
      return "a symbolic link";
    } else if (found.isDirectory()) {
      return "a directory";
    }
    return found.isRegularFile() ? "a file" : "a pipe or device";
  }
}
