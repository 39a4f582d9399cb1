package io.persistable.dataset;

import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Makes data sets, out of nothing or an empty directory: the marker is the first file in it. */
final class Creation {

  private Creation() {}

  /**
   * Where the operating system finds a data set, or will find one that is made: links and {@code
   * ..} are followed as it does, once. Whatever lies in it is looked at without following links.
   *
   * @throws DataSetException if there is a link that leads nowhere
   */
  static Path resolve(Path directory) throws IOException {
    Path path = directory.toAbsolutePath();
    Path there = path;
    while (!Disk.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    Path real;
    try {
      real = there.toRealPath();
    } catch (NoSuchFileException e) {
      throw new DataSetException(
          directory
              + " is no data set: expected a directory or nothing at "
              + there
              + ", found a symbolic link that leads nowhere",
          e);
    }
    int known = there.getNameCount();
    return known == path.getNameCount()
        ? real
        : real.resolve(path.subpath(known, path.getNameCount())).normalize();
  }

  /**
   * @throws DataSetException if there is no data set and none may be made
   */
  static void ifNeeded(Path place, StoreOptions options) throws IOException {
    if (Disk.exists(place)
        && !Files.readAttributes(place, BasicFileAttributes.class).isDirectory()) {
      throw new DataSetException(place + " is no data set: it is no directory");
    }
    if (!Disk.exists(place.resolve(FileNames.MARKER))) {
      create(place, options);
    }
  }

  private static void create(Path place, StoreOptions options) throws IOException {
    boolean exists = Disk.exists(place);
    if (exists && !(options.writable() && Disk.list(place).isEmpty())) {
      if (Disk.exists(place.resolve(FileNames.MARKER))) {
        return; // another process was faster
      }
      throw new DataSetException(
          place
              + " is no data set: it has no file "
              + FileNames.MARKER
              + (options.writable() ? "; choose another place, or an empty directory" : ""));
    }
    if (!options.writable()) {
      throw new DataSetException(
          "there is no data set " + place + "; open it for writing to make one");
    }
    Disk disk = new Disk(place, options.durability());
    Files.createDirectories(place);
    try {
      disk.create(disk.file(FileNames.MARKER), new byte[0], null);
    } catch (FileAlreadyExistsException e) {
      return; // another process was faster
    }
    disk.forceDirectory(place);
    Path parent = place.getParent();
    if (parent != null && !exists) {
      disk.forceDirectory(parent);
    }
  }
}
