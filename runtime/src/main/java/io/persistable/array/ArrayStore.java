package io.persistable.array;

import io.persistable.error.ArrayFormatException;
import io.persistable.error.MissingModuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Where named arrays go that are too large for text, in one of the {@linkplain ArrayFormat
 * formats}. Nothing that is there is ever changed: files are created, never written over, so that
 * whoever reads or maps them goes on undisturbed.
 *
 * <p>Implementations beyond npy and npz are found by {@link ServiceLoader}; they have no state and
 * may be used by many threads.
 */
public interface ArrayStore {

  /** The format that this store reads and writes. */
  ArrayFormat format();

  /**
   * Writes arrays to a place where they are not yet. If that fails, nothing that it wrote is left.
   *
   * @param target the file to create; for {@link ArrayFormat#NPY} the directory, which may exist,
   *     though not with files of these names
   * @param arrays by name, written in the map's order
   * @param options {@link WriteOptions#fresh} is always on
   * @return the files written, their names relative to the directory of {@code target}
   * @throws java.nio.file.FileAlreadyExistsException if something is there
   * @throws IllegalArgumentException if a name is no file name on some system, or an array is of a
   *     dtype that the format has not
   */
  List<ArrayFile> write(Path target, Map<String, NdArray> arrays, WriteOptions options)
      throws IOException;

  /**
   * Opens what {@link #write} made, or another program. Arrays are read when asked for.
   *
   * @param expected the files as they were written, or none; what is read in full is checked
   *     against them, what is mapped is not
   * @throws ArrayFormatException if it is damaged, or not of this format
   */
  StoredArrays open(Path target, ArrayLimits limits, Collection<ArrayFile> expected)
      throws IOException;

  /** As {@link #open(Path, ArrayLimits, Collection)} with default limits and nothing to check. */
  default StoredArrays open(Path target) throws IOException {
    return open(target, ArrayLimits.DEFAULT, List.of());
  }

  /**
   * Reads files whole and compares their sizes and checksums.
   *
   * @param target as it was given to {@link #write}
   * @param files as {@link #write} returned them
   * @throws ArrayFormatException at the first file that differs, or is a link
   * @throws java.nio.file.NoSuchFileException at the first that is gone
   */
  default void verify(Path target, Collection<ArrayFile> files) throws IOException {
    for (ArrayFile file : files) {
      file.verify(StoreFiles.refuseLink(StoreFiles.resolve(target, file)));
    }
  }

  /**
   * The store for a format.
   *
   * @throws MissingModuleException if its artifact is not there; the message names it
   */
  static ArrayStore of(ArrayFormat format) {
    return switch (format) {
      case NPY -> new NpyStore();
      case NPZ -> new NpzStore();
      case HDF5 ->
          Stream.concat(
                  ServiceLoader.load(ArrayStore.class).stream(),
                  ServiceLoader.load(ArrayStore.class, ArrayStore.class.getClassLoader()).stream())
              .map(ServiceLoader.Provider::get)
              .filter(store -> store.format() == format)
              .findFirst()
              .orElseThrow(
                  () ->
                      new MissingModuleException(
                          "no store for "
                              + format
                              + " found: add the artifact "
                              + format.artifact()
                              + " to the class path or module path"));
    };
  }
}
