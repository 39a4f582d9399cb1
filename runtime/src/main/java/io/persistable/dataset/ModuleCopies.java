package io.persistable.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The modules of one commit of many, a second time and one after the other, so that one force makes
 * them all durable: {@code _modules_8}.
 *
 * <pre>
 * # x.py 1763820000123 417 8c3f21d0          name, time stamp in ms, bytes, CRC-32 of these bytes
 * …417 bytes…
 * # y.py …
 * </pre>
 *
 * A line feed follows each module. Of two with one name the later one counts. The commit's seal
 * says that there is such a file; a file that no seal speaks of is debris.
 */
final class ModuleCopies implements Closeable {

  /** No file grows beyond this: it is read whole. */
  private static final long LARGEST = 1 << 26;

  private static final Pattern HEAD =
      Pattern.compile("# (\\S+)\\.py ([0-9]{1,18}) ([0-9]{1,9}) ([0-9a-f]{8})");

  /** A module as it was written, with the time stamp that its file has. */
  record Copy(byte[] module, FileTime modified) {}

  private final Disk disk;
  private final Path file;
  private final FileChannel channel;
  private long size;

  ModuleCopies(Disk disk, Path file) throws IOException {
    this.disk = disk;
    this.file = file;
    channel = Disk.createNew(file);
  }

  boolean isFull() {
    return size >= LARGEST;
  }

  void add(String name, byte[] module, FileTime modified) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(module);
    byte[] head =
        ("# "
                + FileNames.module(name)
                + " "
                + modified.toMillis()
                + " "
                + module.length
                + " "
                + ItemText.hex((int) crc.getValue())
                + "\n")
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer record = ByteBuffer.allocate(head.length + module.length + 1);
    Disk.writeFully(file, channel, record.put(head).put(module).put((byte) '\n').flip());
    size += record.limit();
  }

  /** All that was added is on the disk after this; the file's name is not yet. */
  void finish() throws IOException {
    disk.force(channel);
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /**
   * Reads the copies up to the first that isn't whole.
   *
   * @throws NoSuchFileException if the file is gone, since all modules were forced
   */
  static Map<String, Copy> read(Path file) throws IOException {
    byte[] found = Disk.readIfPresent(file);
    if (found == null) {
      throw new NoSuchFileException(file.toString());
    }
    byte[] bytes = ItemText.lineFeeds(found); // a checkout may have made CRLF of them
    Map<String, Copy> copies = new LinkedHashMap<>();
    int at = 0;
    while (at < bytes.length) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      Matcher head = HEAD.matcher(new String(bytes, at, end - at, StandardCharsets.UTF_8));
      if (!head.matches() || Integer.parseInt(head.group(3)) > bytes.length - end - 1) {
        break;
      }
      int size = Integer.parseInt(head.group(3));
      byte[] module = Arrays.copyOfRange(bytes, end + 1, end + 1 + size);
      CRC32 crc = new CRC32();
      crc.update(module);
      if (!ItemText.hex((int) crc.getValue()).equals(head.group(4))) {
        break;
      }
      FileTime modified = FileTime.fromMillis(Long.parseLong(head.group(2)));
      copies.put(head.group(1), new Copy(module, modified));
      at = end + 1 + size + 1;
    }
    return copies;
  }
}
