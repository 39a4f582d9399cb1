package io.persistable.array;

import io.persistable.array.file.ArrayNames;
import io.persistable.array.file.FreshFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A directory of npy files, {@code <name>.npy}. */
final class NpyStore implements ArrayStore {

  private static final String SUFFIX = ".npy";

  @Override
  public ArrayFormat format() {
    return ArrayFormat.NPY;
  }

  @Override
  public List<ArrayFile> write(Path target, Map<String, NdArray> arrays, WriteOptions options)
      throws IOException {
    StoreFiles.checkNames(arrays.keySet());
    long inAll = arrays.values().stream().mapToLong(NdArray::byteSize).sum();
    boolean created = createDirectory(target);
    List<ArrayFile> files = new ArrayList<>();
    try {
      long done = 0;
      for (Map.Entry<String, NdArray> entry : arrays.entrySet()) {
        String name = entry.getKey() + SUFFIX;
        long before = done;
        WriteOptions one =
            options.toBuilder()
                .fresh(true)
                .progress(
                    (bytes, all) ->
                        options.progress().written(Math.min(before + bytes, inAll), inAll))
                .build();
        ArrayFile file = Npy.write(target.resolve(name), entry.getValue(), one, true);
        files.add(new ArrayFile(target.getFileName() + "/" + name, file.size(), file.crc32c()));
        done += entry.getValue().byteSize();
      }
      if (options.force()) {
        FreshFile.forceDirectory(target);
        FreshFile.forceDirectory(Objects.requireNonNull(target.toAbsolutePath().getParent()));
      }
      return files;
    } catch (IOException | RuntimeException | Error e) {
      undo(target, files, created, e);
      throw e;
    }
  }

  private static boolean createDirectory(Path target) throws IOException {
    try {
      Files.createDirectory(target);
      return true;
    } catch (FileAlreadyExistsException e) {
      // A disk that fails here must not pass for a name that is taken, as isDirectory has it.
      var found =
          Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isDirectory()) {
        throw e;
      }
      return false;
    }
  }

  private static void undo(Path target, List<ArrayFile> files, boolean created, Throwable cause) {
    try {
      for (ArrayFile file : files) {
        Files.deleteIfExists(target.resolveSibling(file.name()));
      }
      if (created) {
        Files.deleteIfExists(target);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public StoredArrays open(Path target, ArrayLimits limits, Collection<ArrayFile> expected)
      throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(StoreFiles.refuseLink(target), "*" + SUFFIX)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        names.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Map<Path, ArrayFile> known = new HashMap<>();
    for (ArrayFile each : expected) {
      known.putIfAbsent(StoreFiles.resolve(target, each), each);
    }
    return new Opened(target, limits, known, Collections.unmodifiableSet(names));
  }

  private record Opened(
      Path directory, ArrayLimits limits, Map<Path, ArrayFile> expected, Set<String> names)
      implements StoredArrays {

    private Path file(String name) {
      if (!ArrayNames.problem(name).isEmpty() || !names.contains(name)) {
        throw new NoSuchElementException(directory + " has no array '" + name + "', only " + names);
      }
      return StoreFiles.refuseLink(directory.resolve(name + SUFFIX));
    }

    @Override
    public NdArray read(String name) throws IOException {
      Path file = file(name);
      ArrayFile known = expected.get(file);
      return known != null
          ? Npy.read(file, limits, known, LinkOption.NOFOLLOW_LINKS)
          : Npy.read(file, limits, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public NdArray map(String name) throws IOException {
      Path file = file(name);
      return Npy.map(file, limits, expected.get(file), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
      // Every read opens its file anew.
    }
  }
}
