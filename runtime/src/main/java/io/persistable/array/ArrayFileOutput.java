package io.persistable.array;

import io.persistable.array.file.CheckedOutput;
import io.persistable.array.file.FreshFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * A new file written from beginning to end by a store: counted, checksummed, forced if asked to,
 * and deleted unless it is finished. For those who implement {@link ArrayStore}.
 */
public final class ArrayFileOutput implements WritableByteChannel {

  private final FreshFile file;
  private final CheckedOutput out;

  private ArrayFileOutput(FreshFile file, CheckedOutput out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Creates the file.
   *
   * @param bytes that will be written in all, for {@link WriteOptions#progress}
   * @throws java.nio.file.FileAlreadyExistsException if options ask for a fresh file and there is
   *     one
   */
  @SuppressWarnings("resource") // closed with this
  public static ArrayFileOutput create(Path target, WriteOptions options, long bytes)
      throws IOException {
    FreshFile file = options.create(target);
    return new ArrayFileOutput(
        file, new CheckedOutput(file.channel(), target, options.progress()::written, bytes));
  }

  /** Writes all that remains. */
  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    out.write(bytes);
    return count;
  }

  /** The bytes written so far. */
  public long count() {
    return out.count();
  }

  /** Puts the file in its place. */
  public ArrayFile finish() throws IOException {
    file.commit();
    return new ArrayFile(file.name(), out.count(), out.crc32c());
  }

  @Override
  public boolean isOpen() {
    return file.channel().isOpen();
  }

  /** Deletes the file unless it is finished. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
