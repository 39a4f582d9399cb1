package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Which array files lie beside an item, whoever wrote them. */
final class ArrayFiles {

  private ArrayFiles() {}

  /** The first number that no {@code array_N.npy} of the item has. */
  static long numbers(Disk disk, String item) throws IOException {
    long next = 0;
    for (String array : arrays(disk, item)) {
      next = Math.max(next, FileNames.above(FileNames.array(array)));
    }
    return next;
  }

  /** The first number that no array file of the item has, of any format, whoever wrote it. */
  static long free(Disk disk, String item) throws IOException {
    long next = numbers(disk, item);
    for (String name : Disk.list(disk.directory())) {
      FileNames.Numbered data = FileNames.data(name);
      if (data != null && data.item().equals(item)) {
        next = Math.max(next, FileNames.above(data.number()));
      }
    }
    return next;
  }

  /**
   * The array files of another program's module: those in its places that its text names, as they
   * are now.
   */
  static List<StoredFile> named(Disk disk, String item, byte[] module) throws IOException {
    TextNames text = TextNames.of(InitFile.text(module));
    List<StoredFile> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String array : arrays(disk, item)) {
      names.add(item + "_data/" + array);
    }
    for (String place : text.places()) {
      if (item.equals(FileNames.owner(place))) {
        names.add(place);
      }
    }
    for (String name : names) {
      FileVersion stamp = text.has(name) ? Disk.stamp(disk.file(name)) : null;
      if (stamp != null && stamp.kind() == FileVersion.Kind.FILE) {
        try (FileChannel channel = FileChannel.open(disk.file(name), StandardOpenOption.READ)) {
          files.add(Checksum.of(name, channel));
        }
      }
    }
    return files;
  }

  /**
   * An array file that is there, forced and checksummed.
   *
   * @throws DataSetDamagedException if it isn't there
   */
  static StoredFile asItIs(Disk disk, String name) throws IOException {
    Path file = disk.file(name);
    FileVersion stamp = Disk.stamp(file);
    if (stamp == null) {
      throw new DataSetDamagedException(file + " is missing; it can't be accepted");
    }
    stamp.checkFile(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      StoredFile found = Checksum.of(name, channel);
      disk.force(channel);
      return found;
    }
  }

  /** The names in {@code x_data} of the form {@code array_N.npy}, sorted. */
  static List<String> arrays(Disk disk, String item) throws IOException {
    return Disk.list(disk.file(item + "_data")).stream()
        .filter(name -> FileNames.array(name) >= 0)
        .toList();
  }
}
