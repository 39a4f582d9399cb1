package io.persistable.array;

import io.persistable.array.file.ByteSource;
import io.persistable.array.file.FreshFile;
import io.persistable.array.storage.ElementReader;
import io.persistable.array.storage.MappedFile;
import io.persistable.array.storage.Storage;
import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * numpy's own file format for one array: what {@code numpy.save} writes, byte for byte, and what
 * {@code numpy.load} reads with {@code allow_pickle=False}.
 *
 * <p>All methods may be called by many threads at once.
 */
public final class Npy {

  private static final int BUFFER_BYTES = 1 << 20;

  private Npy() {}

  /** Writes an array to a file; one that is there is replaced at once, never written over. */
  public static ArrayFile write(Path file, NdArray array) throws IOException {
    return write(file, array, WriteOptions.DEFAULT);
  }

  /**
   * Writes an array to a file.
   *
   * @return the file's size and checksum, taken while writing
   * @throws java.nio.file.FileAlreadyExistsException if {@code options} ask for a fresh file
   */
  public static ArrayFile write(Path file, NdArray array, WriteOptions options) throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(array, "array");
    Objects.requireNonNull(options, "options");
    return write(file, array, options, false);
  }

  static ArrayFile write(Path file, NdArray array, WriteOptions options, boolean oneOfMany)
      throws IOException {
    NpyHeader header = NpyHeader.of(array);
    try (FreshFile fresh = oneOfMany ? options.createOneOfMany(file) : options.create(file);
        NpyWriter writer = new NpyWriter(fresh, header, false, options.progress())) {
      return writer.append(inFileOrder(array, header), array.size()).finish();
    }
  }

  /** Writes an array to a channel, at its position, and leaves it open behind the last number. */
  public static ArrayFile write(WritableByteChannel channel, NdArray array) throws IOException {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(array, "array");
    return write(channel, array, WriteOptions.DEFAULT.progress());
  }

  static ArrayFile write(WritableByteChannel channel, NdArray array, WriteProgress progress)
      throws IOException {
    NpyHeader header = NpyHeader.of(array);
    try (NpyWriter writer = new NpyWriter(channel, header, progress)) {
      return writer.append(inFileOrder(array, header), array.size()).finish();
    }
  }

  private static ElementReader inFileOrder(NdArray array, NpyHeader header) {
    return header.fortranOrder() ? array.transpose().reader() : array.reader();
  }

  /**
   * Begins a file that is written piece by piece.
   *
   * @param shape of the whole; the first length may be -1 if it will be known at the end only
   */
  public static NpyWriter writer(Path file, DType dtype, long... shape) throws IOException {
    return writer(file, WriteOptions.DEFAULT, dtype, shape);
  }

  /** As {@link #writer(Path, DType, long...)}, with options. */
  @SuppressWarnings("resource") // both are closed with the writer
  public static NpyWriter writer(Path file, WriteOptions options, DType dtype, long... shape)
      throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(dtype, "dtype");
    Objects.requireNonNull(shape, "shape");
    boolean openEnded = shape.length > 0 && shape[0] == -1;
    long[] first = shape.clone();
    if (openEnded) {
      first[0] = 0;
    }
    NpyHeader header = NpyHeader.of(dtype, false, first);
    FreshFile fresh = options.create(file);
    try {
      return new NpyWriter(fresh, header, openEnded, options.progress());
    } catch (IOException | RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  /**
   * Reads a file's array to the heap.
   *
   * @throws ArrayFormatException if it is not one whole npy file of numbers and nothing else
   */
  public static NdArray read(Path file) throws IOException {
    return read(file, ArrayLimits.DEFAULT);
  }

  /**
   * As {@link #read(Path)}, within limits; {@code options} are those of {@link FileChannel#open}.
   */
  public static NdArray read(Path file, ArrayLimits limits, OpenOption... options)
      throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(options, "options");
    try (FileChannel channel = FileChannel.open(file, options(options))) {
      ByteSource source = new ByteSource(channel, file.toString(), 0, channel.size());
      return readWhole(source, limits);
    }
  }

  /**
   * As {@link #read(Path)}, and checks on the way that the file is as it was written.
   *
   * @throws ArrayFormatException if size or checksum differ
   */
  public static NdArray read(
      Path file, ArrayLimits limits, ArrayFile expected, OpenOption... options) throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(options, "options");
    try (FileChannel channel = FileChannel.open(file, options(options))) {
      long size = channel.size();
      expected.compareSize(file, size);
      ByteSource source = new ByteSource(channel, file.toString(), 0, size, true);
      NdArray array = readWhole(source, limits);
      expected.compare(file, new ArrayFile(expected.name(), size, source.crc32c()));
      return array;
    }
  }

  private static Set<OpenOption> options(OpenOption... options) {
    Set<OpenOption> all = new LinkedHashSet<>(List.of(options));
    all.add(StandardOpenOption.READ);
    return all;
  }

  private static NdArray readWhole(ByteSource source, ArrayLimits limits) throws IOException {
    NpyHeader header = NpyHeader.read(source, limits);
    checkWhole(source, header);
    return readNumbers(source, header, limits);
  }

  /**
   * Reads one array from a channel's position on and leaves it behind the last number, so that
   * arrays that numpy saved to one file one after the other can be read.
   *
   * @param name what errors call the channel
   */
  public static NdArray read(SeekableByteChannel channel, String name, ArrayLimits limits)
      throws IOException {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(limits, "limits");
    ByteSource source = new ByteSource(channel, name, channel.position(), channel.size());
    return read(source, limits);
  }

  static NdArray read(ByteSource source, ArrayLimits limits) throws IOException {
    return readNumbers(source, NpyHeader.read(source, limits), limits);
  }

  /**
   * Sees a file's array without reading it: pages come from the disk as elements are touched. Takes
   * the same time whatever the size. The array stays valid when the file is replaced or deleted. If
   * some other program cuts the file short in place, whatever passes over the array (copies,
   * iterators, streams, writing, comparing) throws an {@link ArrayFormatException}; a single number
   * ({@link NdArray#get}, {@link NdArray#getDouble}, …) is then that, or zero, or another number
   * and the JVM's {@link InternalError} a while later.
   *
   * @throws ArrayFormatException if it is not one whole npy file of numbers and nothing else
   */
  public static NdArray map(Path file) throws IOException {
    return map(file, ArrayLimits.DEFAULT);
  }

  /** As {@link #map(Path)}, with a limit on the header; {@code options} as for reading. */
  public static NdArray map(Path file, ArrayLimits limits, OpenOption... options)
      throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(options, "options");
    return map(file, limits, null, options);
  }

  /** As above, of a file of which the length is known. */
  static NdArray map(
      Path file, ArrayLimits limits, @Nullable ArrayFile expected, OpenOption... options)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options(options))) {
      long size = channel.size();
      if (expected != null) {
        expected.compareSize(file, size);
      }
      ByteSource source = new ByteSource(channel, file.toString(), 0, size);
      NpyHeader header = NpyHeader.read(source, limits);
      checkWhole(source, header);
      return map(channel, file, source.position(), header);
    }
  }

  static NdArray map(FileChannel channel, Path file, long from, NpyHeader header)
      throws IOException {
    Storage storage = MappedFile.map(channel, file, from, header.dataBytes());
    return new NdArray(new StridedView(header.dtype(), header.strides(), storage));
  }

  static void checkWhole(ByteSource source, NpyHeader header) {
    if (source.remaining() != header.dataBytes()) {
      throw source.malformed(
          "expected "
              + header.dataBytes()
              + " bytes for "
              + header.dtype()
              + " "
              + PythonLiteral.tuple(header.shape())
              + ", found "
              + source.remaining());
    }
  }

  static NdArray readNumbers(ByteSource source, NpyHeader header, ArrayLimits limits)
      throws IOException {
    DType dtype = header.dtype();
    long bytes = header.dataBytes();
    if (bytes > limits.arrayBytes()) {
      throw source.malformed(
          "array of "
              + bytes
              + " bytes passes the limit of "
              + limits.arrayBytes()
              + " (ArrayLimits.arrayBytes)");
    }
    if (bytes > source.remaining()) {
      throw source.malformed(
          "expected "
              + bytes
              + " bytes for "
              + dtype
              + " "
              + PythonLiteral.tuple(header.shape())
              + ", found "
              + source.remaining());
    }
    Storage storage = StridedView.allocate(dtype, bytes);
    ByteBuffer chunk =
        ByteBuffer.allocateDirect((int) Math.min(BUFFER_BYTES, bytes))
            .order(dtype.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    for (long at = 0; at < bytes; at += chunk.limit()) {
      source.readFully(chunk.clear().limit((int) Math.min(chunk.capacity(), bytes - at)), "array");
      storage.fill(at, dtype.unitSize(), chunk.flip());
    }
    return new NdArray(new StridedView(dtype, header.strides(), storage));
  }
}
