package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which array files lie beside an item, whoever wrote them. */
final class ArrayFiles {

  static final List<String> SINGLE = List.of(".npz", ".hd5", ".hdf5", ".hf5");

  private ArrayFiles() {}

  /** The files with the names of the item's first generation. */
  static List<String> first(Disk disk, String item) throws IOException {
    List<String> names = new ArrayList<>();
    for (String array : arrays(disk, item)) {
      names.add(item + "_data/" + array);
    }
    for (String extension : SINGLE) {
      String name = item + "_data" + extension;
      if (Disk.exists(disk.file(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /** The first number that no {@code array_N.npy} among the files of an item has. */
  static long next(List<String> files) {
    long next = 0;
    for (String file : files) {
      next = Math.max(next, Layout.array(file.substring(file.indexOf('/') + 1)) + 1);
    }
    return next;
  }

  /** The first number that no {@code array_N.npy} of the item has. */
  static long numbers(Disk disk, String item) throws IOException {
    long next = 0;
    for (String array : arrays(disk, item)) {
      next = Math.max(next, Layout.array(array) + 1);
    }
    return next;
  }

  /** The names in {@code x_data} of the form {@code array_N.npy}, sorted. */
  static List<String> arrays(Disk disk, String item) throws IOException {
    List<String> names = new ArrayList<>();
    Path folder = disk.file(item + "_data");
    if (!Disk.isDirectory(folder)) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (Layout.array(name) >= 0) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return names; // gone between the look and the listing
    }
    names.sort(null);
    return names;
  }
}
