package io.persistable.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Names files in errors of the disk: what a channel says of a full one ({@code No space left on
 * device}) names none.
 */
public final class WriteFailures {

  private WriteFailures() {}

  /**
   * An exception whose message begins with the file; the same one if it names a file already, or
   * says that the channel was closed or the thread interrupted.
   */
  public static IOException naming(Path file, IOException e) {
    boolean isNamed = String.valueOf(e.getMessage()).contains(file.toString());
    return isNamed
            || e instanceof FileSystemException
            || e instanceof ClosedChannelException
            || e instanceof InterruptedIOException
        ? e
        : new IOException(file + " can't be written: " + e.getMessage(), e);
  }

  /** Something that writes. */
  @FunctionalInterface
  public interface Writing {
    void write() throws IOException;
  }

  /**
   * Runs it.
   *
   * @throws IOException what it throws, as {@link #naming} has it
   */
  public static void run(Path file, Writing writing) throws IOException {
    try {
      writing.write();
    } catch (IOException e) {
      throw naming(file, e);
    }
  }
}
