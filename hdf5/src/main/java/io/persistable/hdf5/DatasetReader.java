package io.persistable.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.DataType;
import io.persistable.array.ArrayLimits;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of one dataset, as views of the file where they lie there in one piece, else as copies.
 */
final class DatasetReader {

  private static final int SEGMENT_SIZE = 1 << 30;

  /** What the filters of HDF5 can make of a byte at most; deflate makes most of it. */
  private static final long MAX_RATIO = 1032;

  private final FileChannel channel;
  private final Path file;
  private final long userBlock;
  private final ArrayLimits limits;
  private final int blockSize;

  DatasetReader(FileChannel channel, Path file, long userBlock, ArrayLimits limits) {
    this(channel, file, userBlock, limits, SEGMENT_SIZE / 4);
  }

  /**
   * @param blockSize bytes that are inflated at once, of datasets that are stored in chunks
   */
  DatasetReader(FileChannel channel, Path file, long userBlock, ArrayLimits limits, int blockSize) {
    this.channel = channel;
    this.file = file;
    this.userBlock = userBlock;
    this.limits = limits;
    this.blockSize = blockSize;
  }

  NdArray read(Dataset dataset, String name) throws IOException {
    long bytes = bytes(dataset, name);
    if (bytes > limits.arrayBytes()) {
      throw new ArrayFormatException(
          name
              + ": array of "
              + bytes
              + " bytes passes the limit of "
              + limits.arrayBytes()
              + " (ArrayLimits.arrayBytes)");
    }
    return dataset instanceof ContiguousDataset ? map(dataset, name).copy() : map(dataset, name);
  }

  private static long bytes(Dataset dataset, String name) {
    long bytes = dataset.getDataType().getSize();
    boolean empty = false;
    for (long length : dataset.getDimensionsAsLong()) {
      if (length < 0) {
        throw new ArrayFormatException(name + ": a shape with lengths of 2^63 and more");
      }
      empty |= length == 0;
      try {
        bytes = length == 0 ? bytes : Math.multiplyExact(bytes, length);
      } catch (ArithmeticException e) {
        throw new ArrayFormatException(name + ": a shape that makes more than 2^63 bytes", e);
      }
    }
    return empty ? 0 : bytes;
  }

  NdArray map(Dataset dataset, String name) throws IOException {
    long bytes = bytes(dataset, name);
    if (dataset.isVariableLength()) {
      return strings(dataset, name, bytes);
    }
    DataType element = dataset.getDataType();
    long[] shape = dataset.getDimensionsAsLong();
    if (shape.length == 0 && dataset.getSize() == 0) {
      throw new ArrayFormatException(name + ": an empty dataspace, which is no array");
    }
    if (element instanceof ArrayDataType array) {
      shape = joined(shape, Datatypes.shape(array));
      element = array.getBaseType();
    }
    DType dtype = dtype(element, name);
    if (bytes > 0 && dataset instanceof ContiguousDataset contiguous) {
      return NdArray.map(channel, file, start(contiguous, name, bytes), dtype, shape);
    }
    return NdArray.wrap(bytes == 0 ? List.of() : buffers(dataset, name, bytes), dtype, shape);
  }

  private static long[] joined(long[] shape, int[] inner) {
    long[] joined = Arrays.copyOf(shape, shape.length + inner.length);
    for (int i = 0; i < inner.length; i++) {
      joined[shape.length + i] = inner[i];
    }
    return joined;
  }

  private static DType dtype(DataType type, String name) {
    try {
      return Datatypes.dtype(type);
    } catch (IllegalArgumentException e) {
      throw new ArrayFormatException(name + ": " + e.getMessage(), e);
    }
  }

  /** Strings of their own length each: read at once, since they lie scattered in the file. */
  private NdArray strings(Dataset dataset, String name, long bytes) {
    checkProportion(name, bytes, dataset.getSize() == 0 ? 0 : fileSize(name));
    if (dataset.getJavaType() != String.class) {
      throw new ArrayFormatException(name + ": a ragged array, which numpy has not");
    }
    Object data = dataset.getDataFlat();
    String[] strings =
        data instanceof Object[] all
            ? Arrays.copyOf(all, all.length, String[].class)
            : new String[] {String.valueOf(data)};
    return NdArray.of(strings).reshape(dataset.getDimensionsAsLong());
  }

  private long fileSize(String name) {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new ArrayFormatException(name + ": " + e.getMessage(), e);
    }
  }

  private List<ByteBuffer> buffers(Dataset dataset, String name, long bytes) {
    DatasetBase base = (DatasetBase) dataset;
    if (dataset instanceof ChunkedDataset chunked) {
      checkProportion(name, bytes, chunked.getStorageInBytes());
      checkFilled(chunked, name);
      return bytes <= blockSize ? List.of(base.getDataBuffer()) : blocks(base, chunked, bytes);
    }
    ByteBuffer compact = base.getDataBuffer();
    if (compact.remaining() < bytes) {
      throw new ArrayFormatException(
          name + ": expected " + bytes + " bytes, found " + compact.remaining());
    }
    // A copy: it is a part of the mapped file, which others may cut short.
    ByteBuffer copy = ByteBuffer.allocate((int) bytes);
    return List.of(copy.put(compact.limit(compact.position() + (int) bytes)).flip());
  }

  private long start(ContiguousDataset dataset, String name, long bytes) throws IOException {
    long from = dataset.getDataAddress();
    long start = from + userBlock;
    if (from < 0 || start < 0 || start > channel.size() - bytes) {
      throw new ArrayFormatException(
          name
              + ": expected "
              + bytes
              + " bytes from byte "
              + start
              + " of the file on, which has "
              + channel.size());
    }
    return start;
  }

  /** A shape is believed only as far as the bytes that are there can fill it. */
  private static void checkProportion(String name, long bytes, long stored) {
    if (bytes / MAX_RATIO > stored) {
      throw new ArrayFormatException(
          name + ": declares " + bytes + " bytes, more than the " + stored + " stored can hold");
    }
  }

  /** jhdf takes zeros for chunks that were never written, whatever the fill value. */
  private static void checkFilled(ChunkedDataset dataset, String name) {
    Object fill = dataset.getFillValue();
    boolean zero = fill == null || fill instanceof Number number && number.doubleValue() == 0;
    if (zero) {
      return;
    }
    long[] shape = dataset.getDimensionsAsLong();
    int[] chunk = dataset.getChunkDimensions();
    int[] offset = new int[shape.length];
    do {
      try {
        dataset.getRawChunkBuffer(offset);
      } catch (HdfException e) {
        throw new ArrayFormatException(
            name
                + ": has chunks that were never written and a fill value of "
                + fill
                + "; write it in full to read it here",
            e);
      }
    } while (advance(offset, chunk, shape));
  }

  private static boolean advance(int[] offset, int[] chunk, long[] shape) {
    for (int i = offset.length - 1; i >= 0; i--) {
      if (offset[i] + (long) chunk[i] < shape[i]) {
        offset[i] += chunk[i];
        return true;
      }
      offset[i] = 0;
    }
    return false;
  }

  /** Reads block by block, along the first axis on which a block has more than one row. */
  private List<ByteBuffer> blocks(DatasetBase dataset, ChunkedDataset chunked, long bytes) {
    List<ByteBuffer> segments = new ArrayList<>();
    for (long at = 0; at < bytes; at += SEGMENT_SIZE) {
      segments.add(ByteBuffer.allocate((int) Math.min(SEGMENT_SIZE, bytes - at)));
    }
    long[] shape = dataset.getDimensionsAsLong();
    int axis = 0;
    long rowBytes = bytes / shape[0];
    while (rowBytes > blockSize && axis < shape.length - 1) {
      rowBytes /= shape[++axis];
    }
    int chunkRows = chunked.getChunkDimensions()[axis];
    long fitting = Math.max(1, blockSize / rowBytes);
    long step = fitting > chunkRows ? fitting / chunkRows * chunkRows : fitting;
    int[] block = new int[shape.length];
    Arrays.fill(block, 0, axis, 1);
    for (int i = axis + 1; i < shape.length; i++) {
      block[i] = Math.toIntExact(shape[i]);
    }
    int segment = 0;
    long[] offset = new long[shape.length];
    do {
      for (offset[axis] = 0; offset[axis] < shape[axis]; offset[axis] += step) {
        block[axis] = (int) Math.min(step, shape[axis] - offset[axis]);
        segment = append(segments, segment, dataset.getSliceDataBuffer(offset, block));
      }
      offset[axis] = 0;
    } while (advance(offset, shape, axis));
    segments.forEach(ByteBuffer::flip);
    return segments;
  }

  private static boolean advance(long[] offset, long[] shape, int axis) {
    for (int i = axis - 1; i >= 0; i--) {
      if (++offset[i] < shape[i]) {
        return true;
      }
      offset[i] = 0;
    }
    return false;
  }

  private static int append(List<ByteBuffer> segments, int first, ByteBuffer block) {
    int segment = first;
    while (block.hasRemaining()) {
      ByteBuffer to = segments.get(segment);
      if (!to.hasRemaining()) {
        segment++;
        continue;
      }
      int count = Math.min(to.remaining(), block.remaining());
      to.put(block.slice(block.position(), count));
      block.position(block.position() + count);
    }
    return segment;
  }
}
