package io.persistable.array.storage;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in a mapped file. Another program may cut the file short: pages that are gone then end
 * the access with an {@link InternalError}, which the JVM throws at the access or a while later,
 * and what is gone of the last page reads as zeros. Whatever passes over an array looks for both
 * when it has read a piece; a single number is handed out as it was found.
 */
public final class MappedFile extends Storage {

  /** More than a page of any system, and a unit. */
  private static final int TAIL_BYTES = 1 << 17;

  private final Segments segments;
  private final Path file;
  private final long end;
  private final @Nullable Object key;
  private final @Nullable SourceCheck check;

  /** Written, so that no compiler leaves out the access to the last byte. */
  @SuppressWarnings("unused")
  private byte last;

  private int one = 1;

  @SuppressWarnings("unused")
  private byte @Nullable [][] made;

  private MappedFile(
      Segments segments, Path file, long end, @Nullable Object key, @Nullable SourceCheck check) {
    this.check = check;
    this.segments = segments;
    this.file = file;
    this.end = end;
    this.key = key;
  }

  /**
   * Maps {@code bytes} of a file.
   *
   * @param file where the channel was opened; looked at, not opened again
   * @throws ArrayFormatException if the file ends before the last of them
   */
  public static Storage map(FileChannel channel, Path file, long from, long bytes)
      throws IOException {
    long size = channel.size();
    if (from < 0 || bytes > size - from) {
      throw new ArrayFormatException(
          file
              + ": expected "
              + bytes
              + " bytes from byte "
              + from
              + " of the file on, which has "
              + size);
    }
    Segments segments = Segments.map(channel, from, bytes);
    return bytes == 0
        ? segments
        : new MappedFile(segments, file, from + bytes, key(channel, file), null);
  }

  /** Of the file that was mapped, if it is still the one of this name. */
  private static @Nullable Object key(FileChannel channel, Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.size() == channel.size() ? found.fileKey() : null;
    } catch (IOException e) {
      return null; // deleted since; nobody can cut it any more
    }
  }

  @Override
  public long size() {
    return segments.size();
  }

  @Override
  public long bits(long at, int width, boolean bigEndian) {
    try {
      return segments.bits(at, width, bigEndian);
    } catch (InternalError e) {
      throw failure(e);
    }
  }

  @Override
  public void gather(long at, long stride, int count, int width, ByteBuffer out) {
    try {
      segments.gather(at, stride, count, width, out);
    } catch (InternalError e) {
      throw failure(e);
    }
  }

  @Override
  public Storage recorded(SourceCheck record) {
    return new MappedFile(segments, file, end, key, record);
  }

  /** A file that was deleted or replaced since it was mapped is not there to be compared. */
  @Override
  public void checkSource() {
    if (check == null || key == null) {
      return;
    }
    try {
      if (key.equals(Files.readAttributes(file, BasicFileAttributes.class).fileKey())) {
        check.verify(file);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new ArrayFormatException(
          file + ": can't be compared with what was written, since it can't be read: " + e, e);
    }
  }

  @Override
  public void fill(long at, int width, ByteBuffer in) {
    throw new UnsupportedOperationException("a mapped file is not written to");
  }

  /**
   * A file that was cut in an earlier page than its last has lost its last byte, so that touching
   * it tells; a cut within the last page only the length of the file does. That takes a call to the
   * system, and is asked for where a whole array was read that reaches there.
   */
  @Override
  void checkRead(Strides units, boolean all) {
    last = (byte) segments.bits(size() - 1, 1, false);
    throwPending();
    if (all && key != null && units.lastOffset() > size() - TAIL_BYTES) {
      checkLength(key);
    }
  }

  /**
   * Has the JVM throw what it has put off. Before Java 21 or so it goes on after an access that
   * failed, and throws when compiled code next returns from a call to the JVM's own runtime. A
   * native method is no such call; making an array of arrays, of lengths that the compiler doesn't
   * know, is one.
   */
  private void throwPending() {
    made = new byte[one][one];
  }

  /** Looks at the file that was mapped only. A file that replaced it says nothing of it. */
  private void checkLength(Object mapped) {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      return;
    }
    if (found.size() < end && mapped.equals(found.fileKey())) {
      throw cut(found.size(), null);
    }
  }

  @Override
  RuntimeException failure(InternalError error) {
    String message = error.getMessage();
    if (message == null || !message.contains("memory access")) {
      throw error;
    }
    long found;
    try {
      found = Files.size(file);
    } catch (IOException e) {
      found = -1;
    }
    if (found >= 0 && found < end) {
      throw cut(found, error);
    }
    throw new ArrayFormatException(
        file
            + ": a part of the file that was mapped can't be read: it, or another mapped file, was"
            + " cut short in place, or its disk failed; there "
            + (found < 0 ? "is no file of this name now" : "are " + found + " bytes now")
            + ". Read the array again",
        error);
  }

  private ArrayFormatException cut(long found, @Nullable InternalError cause) {
    return new ArrayFormatException(
        file
            + ": expected at least "
            + end
            + " bytes, as when the file was mapped, found "
            + found
            + ": another program cut it short in place. Restore the file, or write the array anew,"
            + " and read it again",
        cause);
  }
}
