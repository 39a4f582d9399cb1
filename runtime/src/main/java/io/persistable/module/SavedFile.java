package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.text.FormatMark;
import io.persistable.text.SummedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A saved text as it lies in its place: what it records, and what tells it from another. A large
 * one is read in pieces, so that its size, which may pass that of any array, bounds nothing.
 *
 * @param text what it records
 * @param sum its size and checksum
 * @param bytes all of it; null if it is large
 * @param version what changes whenever the text is replaced; null if it isn't large
 */
record SavedFile(SavedText text, ArrayFile sum, byte @Nullable [] bytes, @Nullable Object version) {

  /** A text of at most so many bytes is read whole. */
  static final int WHOLE = 1 << 26;

  /** The most that is read at once of a larger one; its records, at its end, are far smaller. */
  static final int PIECE = 1 << 22;

  /** Records are in shorter lines. */
  private static final int LONG_LINE = 2000;

  /** More than {@link FormatMark#END} with its line ends. */
  private static final int OVERLAP = 64;

  /**
   * Reads one.
   *
   * @param whole the most bytes that are in memory at once
   * @return null if there is none, or something else
   */
  static @Nullable SavedFile read(Path file, int whole) throws IOException {
    return read(file, whole, null);
  }

  /**
   * As above.
   *
   * @param last what was there before; a large one that is still there is not read again
   */
  static @Nullable SavedFile read(Path file, int whole, @Nullable SavedFile last)
      throws IOException {
    BasicFileAttributes found = Folder.attributes(file);
    if (found == null || !found.isRegularFile()) {
      return null;
    }
    try {
      if (found.size() > whole) {
        Object version = ModuleReader.version(found);
        return last != null && version.equals(last.version)
            ? last
            : readInPieces(file, Math.min(whole, PIECE)).of(version);
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(whole);
        return new SavedFile(SavedText.of(bytes), sum(file, bytes), bytes, null);
      }
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private SavedFile of(Object version) {
    return new SavedFile(text, sum, bytes, version);
  }

  /** What it records; nothing if there is no such file. */
  static SavedText textOf(@Nullable SavedFile file) {
    return file == null ? SavedText.NONE : file.text;
  }

  private static ArrayFile sum(Path file, byte[] bytes) throws IOException {
    SummedOutput sum = new SummedOutput(OutputStream.nullOutputStream());
    sum.write(bytes);
    return new ArrayFile(String.valueOf(file.getFileName()), sum.bytes(), sum.crc32c());
  }

  /**
   * As {@link #read}, whatever the size.
   *
   * @param piece how many bytes are read at once, if the lines at its end aren't more
   */
  static SavedFile readInPieces(Path file, int piece) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      ArrayFile sum = sum(file, channel, piece);
      long last = lastEnd(channel, sum.size(), piece);
      SavedText text = above(channel, last < 0 ? sum.size() : last, piece);
      return new SavedFile(text, sum, null, null);
    }
  }

  private static ArrayFile sum(Path file, FileChannel channel, int piece) throws IOException {
    SummedOutput sum = new SummedOutput(OutputStream.nullOutputStream());
    byte[] bytes = new byte[piece];
    for (int count = 0; count >= 0; count = channel.read(ByteBuffer.wrap(bytes), sum.bytes())) {
      sum.write(bytes, 0, count);
    }
    return new ArrayFile(String.valueOf(file.getFileName()), sum.bytes(), sum.crc32c());
  }

  /** Where the last line of the text that is one begins; -1 if none is. */
  private static long lastEnd(FileChannel channel, long size, int piece) throws IOException {
    for (long end = size; end > 0; ) {
      long from = Math.max(0, end - piece);
      // A line is looked at with what is behind it, and with the line end before it.
      byte[] bytes = read(channel, Math.max(0, from - 1), Math.min(size, end + OVERLAP));
      int last = FormatMark.lastEnd(bytes, bytes.length);
      if (last > 0 || last == 0 && from == 0) {
        return Math.max(0, from - 1) + last;
      }
      end = from;
    }
    return -1;
  }

  /** What the lines that end before a place record. */
  private static SavedText above(FileChannel channel, long end, int piece) throws IOException {
    for (long length = piece; ; length *= 2) {
      long from = Math.max(0, end - length);
      byte[] bytes = read(channel, from, end);
      int first = 0;
      while (from > 0 && first < bytes.length && bytes[first] != '\n') {
        first++;
      }
      first = from > 0 ? Math.min(first + 1, bytes.length) : 0;
      SavedText.Above above = SavedText.above(bytes, first, bytes.length);
      boolean isLongLine = first == bytes.length && first > LONG_LINE;
      if (above.from() > first || isLongLine || from == 0 || length > Integer.MAX_VALUE / 4) {
        return above.saved();
      }
    }
  }

  private static byte[] read(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      continue;
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /**
   * The beginning of a text, with a last line if the text has one: all that tells whether it was
   * cut short.
   */
  static byte[] outline(Path file, int piece) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] head = read(channel, 0, Math.min(channel.size(), piece));
      if (lastEnd(channel, channel.size(), piece) < 0) {
        return head;
      }
      byte[] end = FormatMark.endLine();
      byte[] outline = Arrays.copyOf(head, head.length + 1 + end.length);
      outline[head.length] = '\n';
      System.arraycopy(end, 0, outline, head.length + 1, end.length);
      return outline;
    }
  }

  /** Whether the file is still, or again, what it was. */
  static boolean same(@Nullable SavedFile a, @Nullable SavedFile b) {
    return a == null || b == null
        ? a == b
        : isSame(a.sum, b.sum) && (a.bytes == null || Arrays.equals(a.bytes, b.bytes));
  }

  /** Whether two files have the same content, under whatever names. */
  static boolean isSame(ArrayFile a, ArrayFile b) {
    return a.size() == b.size() && a.crc32c() == b.crc32c();
  }
}
