package io.persistable.array;

import io.persistable.array.file.CheckedOutput;
import io.persistable.array.file.Crc32cSum;
import io.persistable.array.file.FreshFile;
import io.persistable.array.storage.ElementReader;
import io.persistable.file.WriteFailures;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a npy file piece by piece, for arrays that are larger than memory or made as they are
 * written. Elements come in C order. Nothing is left of a file that is closed before it is
 * finished.
 *
 * <pre>{@code
 * try (NpyWriter writer = Npy.writer(path, DType.FLOAT64, -1, 3)) {   // rows are counted
 *   while (sensor.hasNext()) {
 *     writer.append(NdArray.of(sensor.next()));
 *   }
 *   writer.finish();
 * }
 * }</pre>
 */
public final class NpyWriter implements Closeable {

  private static final int BUFFER_BYTES = 1 << 20;

  private final @Nullable FreshFile file;
  private final CheckedOutput out;
  private final NpyHeader header;
  private final boolean openEnded;
  private final ByteBuffer buffer;
  private final int headerCrc;
  private final int headerBytes;
  private long elements;
  private boolean finished;

  /** To a channel that is the caller's to close. */
  NpyWriter(WritableByteChannel channel, NpyHeader header, WriteProgress progress)
      throws IOException {
    this(null, channel, header, false, progress);
  }

  NpyWriter(FreshFile file, NpyHeader header, boolean openEnded, WriteProgress progress)
      throws IOException {
    this(file, file.channel(), header, openEnded, progress);
  }

  private NpyWriter(
      @Nullable FreshFile file,
      WritableByteChannel channel,
      NpyHeader header,
      boolean openEnded,
      WriteProgress progress)
      throws IOException {
    byte[] head = header.bytes();
    this.file = file;
    this.header = header;
    this.openEnded = openEnded;
    long inAll = openEnded ? 0 : header.dataBytes();
    this.out =
        new CheckedOutput(
            channel,
            file == null ? null : file.target(),
            progress::written,
            openEnded ? 0 : head.length + inAll);
    this.buffer =
        ByteBuffer.allocateDirect(
            openEnded ? BUFFER_BYTES : (int) Math.min(BUFFER_BYTES, Math.max(inAll, head.length)));
    write(ByteBuffer.wrap(head));
    this.headerBytes = head.length;
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(head);
    this.headerCrc = (int) crc.getValue();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int count = Math.min(buffer.remaining(), bytes.remaining());
      buffer.put(buffer.position(), bytes, bytes.position(), count);
      buffer.position(buffer.position() + count);
      bytes.position(bytes.position() + count);
    }
  }

  private void flush() throws IOException {
    out.write(buffer.flip());
    buffer.clear();
  }

  /**
   * Writes the next elements, whatever their shape, in C order.
   *
   * @throws IllegalArgumentException if the dtype is not the file's, or there are too many
   */
  public NpyWriter append(NdArray piece) throws IOException {
    Objects.requireNonNull(piece, "piece");
    if (!piece.dtype().equals(header.dtype())) {
      throw new IllegalArgumentException(
          "expected elements of dtype " + header.dtype() + ", found " + piece.dtype());
    }
    return append(piece.reader(), piece.size());
  }

  NpyWriter append(ElementReader reader, long count) throws IOException {
    if (finished) {
      throw new IllegalStateException("the file is finished");
    }
    long total = Math.addExact(elements, count);
    if (!openEnded && total > header.strides().size()) {
      throw new IllegalArgumentException(
          "expected "
              + header.strides().size()
              + " elements for shape "
              + PythonLiteral.tuple(header.shape())
              + ", found "
              + total);
    }
    elements = total;
    while (reader.hasRemaining()) {
      reader.read(buffer);
      if (reader.hasRemaining()) {
        flush();
      }
    }
    return this;
  }

  /**
   * Writes what is left, forces it if asked to, and puts the file in its place.
   *
   * @return the file with its checksum
   * @throws IllegalStateException if elements are missing
   */
  public ArrayFile finish() throws IOException {
    NpyHeader last = openEnded ? counted() : header;
    if (elements != last.strides().size()) {
      throw new IllegalStateException(
          "expected "
              + last.strides().size()
              + " elements for shape "
              + PythonLiteral.tuple(last.shape())
              + ", found "
              + elements);
    }
    flush();
    finished = true;
    int crc = out.crc32c();
    if (file == null) {
      return new ArrayFile("", out.count(), crc);
    }
    if (openEnded) {
      FreshFile rewritten = file;
      WriteFailures.run(file.target(), () -> rewriteHeader(rewritten.channel(), last.bytes()));
      crc = Crc32cSum.replaceHead(crc, headerCrc, last.bytes(), out.count());
    }
    file.commit();
    return new ArrayFile(file.name(), out.count(), crc);
  }

  private NpyHeader counted() {
    long[] shape = header.lengths();
    long row = Arrays.stream(shape).skip(1).reduce(1, Math::multiplyExact);
    shape[0] = row == 0 ? 0 : elements / row;
    return NpyHeader.of(header.dtype(), false, shape);
  }

  private void rewriteHeader(FileChannel channel, byte[] head) throws IOException {
    if (head.length != headerBytes) {
      throw new IllegalStateException("a header of another length");
    }
    ByteBuffer bytes = ByteBuffer.wrap(head);
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
  }

  /** Deletes the file unless it is finished. */
  @Override
  public void close() throws IOException {
    finished = true;
    if (file != null) {
      file.close();
    }
  }
}
