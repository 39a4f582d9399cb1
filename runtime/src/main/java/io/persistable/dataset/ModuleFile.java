package io.persistable.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The module of an item as it lies on the disk. A large one is read in pieces: what it says of
 * itself is known without its text, whose size may pass that of any array.
 *
 * @param bytes all of it; null if it was read in pieces
 * @param text what it says of itself, without the text if it was read in pieces
 * @param whole the module as one file of the data set
 */
record ModuleFile(byte @Nullable [] bytes, ItemText text, StoredFile whole) {

  /** A module of at most so many bytes is read whole. */
  static final int WHOLE = 1 << 26;

  /**
   * Room for what stands behind a text: some hundred thousand array files, in a small heap fewer.
   */
  private static final int TAIL =
      (int) Math.min(1 << 24, Math.max(1 << 18, Runtime.getRuntime().maxMemory() / 64));

  private static final int PIECE = 1 << 16;

  /** Of the beginning so much is looked at, for the mark of its format. */
  private static final int LEAST = 1 << 12;

  /** Reads one; null where there is no such file. */
  static @Nullable ModuleFile read(String item, Path file) throws IOException {
    return read(item, file, WHOLE);
  }

  /**
   * As above.
   *
   * @param most the most bytes that are read whole
   * @throws io.persistable.error.DataSetException if it is a symbolic link, or no file
   */
  static @Nullable ModuleFile read(String item, Path file, int most) throws IOException {
    FileVersion stamp = Disk.stamp(file);
    if (stamp == null) {
      return null;
    }
    stamp.checkFile(file);
    if (stamp.size() > most) {
      return inPieces(item, file, Math.min(TAIL, most));
    }
    byte[] bytes = Disk.readIfPresent(file);
    return bytes == null ? null : of(item, bytes);
  }

  /** As above; null also where there is a link, or no file. */
  static @Nullable ModuleFile readIfOurs(String item, Path file) throws IOException {
    FileVersion stamp = Disk.stamp(file);
    return stamp != null && stamp.kind() == FileVersion.Kind.FILE ? read(item, file) : null;
  }

  static ModuleFile of(String item, byte[] bytes) {
    return new ModuleFile(bytes, ItemText.parse(item, bytes), ItemText.whole(item, bytes));
  }

  /** Whether it lost blocks to a loss of power, as far as that is looked for. */
  boolean hasZeros() {
    return bytes != null && Disposal.hasZeros(bytes);
  }

  /**
   * Reads one in pieces.
   *
   * @param tail how many bytes at its end are looked at for what it says of itself
   */
  static @Nullable ModuleFile inPieces(String item, Path file, int tail) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      CRC32C whole = new CRC32C();
      CRC32C above = new CRC32C();
      int piece = Math.max(2, Math.min(PIECE, tail));
      byte[] head = ItemText.lineFeeds(read(channel, 0, Math.max(piece, LEAST)));
      long bytes = 0;
      long at = 0;
      while (at + piece + tail <= channel.size()) {
        byte[] found = read(channel, at, piece);
        if (found.length < piece) {
          break; // somebody cuts it
        }
        // The line feed behind it may be in the next piece.
        int length = found[piece - 1] == '\r' ? piece - 1 : piece;
        byte[] lines = ItemText.lineFeeds(Arrays.copyOf(found, length));
        whole.update(lines);
        above.update(lines);
        bytes += lines.length;
        at += length;
      }
      byte[] end = ItemText.lineFeeds(read(channel, at, 2 * (piece + tail)));
      whole.update(end);
      ItemText text = ItemText.parse(item, head, above, end, at == 0);
      String module = FileNames.module(item);
      return new ModuleFile(
          null, text, new StoredFile(module, bytes + end.length, (int) whole.getValue()));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    long there = Math.max(0, channel.size() - at);
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, there));
    while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
      continue;
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }
}
