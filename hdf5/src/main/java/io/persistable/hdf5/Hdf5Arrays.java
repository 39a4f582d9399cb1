package io.persistable.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayLimits;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.StoredArrays;
import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The datasets at the root of an open HDF5 file. */
final class Hdf5Arrays implements StoredArrays {

  private final Path file;
  private final FileChannel channel;
  private final NdArray end;
  private final DatasetReader reader;
  private final Map<String, Dataset> datasets;
  private final @Nullable ArrayFile expected;
  private boolean verified;

  private Hdf5Arrays(
      Path file,
      FileChannel channel,
      NdArray end,
      DatasetReader reader,
      Map<String, Dataset> datasets,
      @Nullable ArrayFile expected) {
    this.file = file;
    this.channel = channel;
    this.end = end;
    this.reader = reader;
    this.datasets = datasets;
    this.expected = expected;
  }

  /**
   * @throws ArrayFormatException if it is no HDF5 file, or has a link at its root: links lead to
   *     other places and other files, and are refused before they are followed
   */
  static Hdf5Arrays open(
      FileChannel channel, Path file, ArrayLimits limits, @Nullable ArrayFile expected)
      throws IOException {
    long size = channel.size();
    if (expected != null) {
      expected.compareSize(file, size);
    }
    NdArray end = NdArray.map(channel, file, Math.max(0, size - 1), DType.UINT8, Math.min(1, size));
    HdfFile hdf = guarded(file, end, () -> hdf(channel, size));
    Map<String, Dataset> datasets = new TreeMap<>();
    for (Map.Entry<String, Node> child : guarded(file, end, hdf::getChildren).entrySet()) {
      Node node = child.getValue();
      if (node instanceof Link) {
        throw new ArrayFormatException(
            file
                + ": '"
                + child.getKey()
                + "' is a link to another place, which is never followed");
      }
      if (node instanceof Dataset dataset) {
        datasets.put(child.getKey(), dataset);
      } else if (!(node instanceof Group)) {
        throw new ArrayFormatException(file + ": '" + child.getKey() + "' is no array");
      }
    }
    DatasetReader reader = new DatasetReader(channel, file, hdf.getUserBlockSize(), limits);
    return new Hdf5Arrays(file, channel, end, reader, datasets, expected);
  }

  /**
   * Over a mapped file jhdf takes slices where over a channel it allocates what a header declares,
   * up to 2 GiB, before it reads; and its reads go wrong where the file ends early.
   */
  private static HdfFile hdf(FileChannel channel, long size) throws IOException {
    return size <= Integer.MAX_VALUE
        ? HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, size))
        : new HdfFile(channel);
  }

  /**
   * Whatever jhdf throws at a file that lies is a format error. That includes running out of stack
   * and of memory: it follows cycles of headers, and allocates what a header declares. A file that
   * another program cut short since it was mapped ends an access with an {@link InternalError} or
   * reads as zeros; reading its last byte tells.
   *
   * @param end the last byte of the file, mapped
   */
  private static <T> T guarded(Path file, NdArray end, Callable<T> work) throws IOException {
    try {
      T result = work.call();
      end.copy();
      return result;
    } catch (ArrayFormatException | IOException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError | InternalError e) {
      end.copy();
      throw new ArrayFormatException(file + ": not an HDF5 file that can be read: " + reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  @Override
  public Set<String> names() {
    return Collections.unmodifiableSet(datasets.keySet());
  }

  private Dataset dataset(String name) {
    Dataset dataset = datasets.get(name);
    if (dataset == null) {
      throw new NoSuchElementException(file + " has no array '" + name + "', only " + names());
    }
    return dataset;
  }

  @Override
  public NdArray read(String name) throws IOException {
    Dataset dataset = dataset(name);
    verifyOnce();
    return guarded(file, end, () -> reader.read(dataset, file + ", array " + name));
  }

  @Override
  public NdArray map(String name) throws IOException {
    Dataset dataset = dataset(name);
    return guarded(file, end, () -> reader.map(dataset, file + ", array " + name));
  }

  /** HDF5 has no checksum of numbers, so the whole file is compared with what was written. */
  private synchronized void verifyOnce() throws IOException {
    if (!verified && expected != null) {
      expected.verify(file);
    }
    verified = true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
