package io.persistable.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayLimits;
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
  private final DatasetReader reader;
  private final Map<String, Dataset> datasets;
  private final @Nullable ArrayFile expected;
  private boolean verified;

  private Hdf5Arrays(
      Path file,
      FileChannel channel,
      DatasetReader reader,
      Map<String, Dataset> datasets,
      @Nullable ArrayFile expected) {
    this.file = file;
    this.channel = channel;
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
    HdfFile hdf = guarded(file, () -> hdf(channel));
    Map<String, Dataset> datasets = new TreeMap<>();
    for (Map.Entry<String, Node> child : guarded(file, hdf::getChildren).entrySet()) {
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
    DatasetReader reader = new DatasetReader(channel, hdf.getUserBlockSize(), limits);
    return new Hdf5Arrays(file, channel, reader, datasets, expected);
  }

  /**
   * Over a mapped file jhdf takes slices where over a channel it allocates what a header declares,
   * up to 2 GiB, before it reads; and its reads go wrong where the file ends early.
   */
  private static HdfFile hdf(FileChannel channel) throws IOException {
    long size = channel.size();
    return size <= Integer.MAX_VALUE
        ? HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, size))
        : new HdfFile(channel);
  }

  /**
   * Whatever jhdf throws at a file that lies is a format error. That includes running out of stack
   * and of memory: it follows cycles of headers, and allocates what a header declares.
   */
  private static <T> T guarded(Path file, Callable<T> work) throws IOException {
    try {
      return work.call();
    } catch (ArrayFormatException | IOException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
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
    return guarded(file, () -> reader.read(dataset, file + ", array " + name));
  }

  @Override
  public NdArray map(String name) throws IOException {
    Dataset dataset = dataset(name);
    return guarded(file, () -> reader.map(dataset, file + ", array " + name));
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
