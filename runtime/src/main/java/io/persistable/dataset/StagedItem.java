package io.persistable.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The array files of an item that is being written: created, checksummed, forced. */
final class StagedItem implements ItemFiles {

  /** Takes away what lies under the names that are going to be used. */
  interface Clearing {
    void run() throws IOException;
  }

  private final Disk disk;
  private final String item;
  private final long number;
  private final boolean first;
  private final Clearing clearing;
  private final Map<String, @Nullable StoredFile> files = new LinkedHashMap<>();
  private boolean isClear;
  private boolean hasFolder;
  private boolean madeFolder;

  /**
   * @param number the first array number never used
   * @param first whether the item is new, so that its files get the plain names
   */
  StagedItem(Disk disk, String item, long number, boolean first) {
    this(disk, item, number, first, () -> {});
  }

  /**
   * @param clearing done before the first file is created
   */
  StagedItem(Disk disk, String item, long number, boolean first, Clearing clearing) {
    this.disk = disk;
    this.item = item;
    this.number = number;
    this.first = first;
    this.clearing = clearing;
  }

  @Override
  public String item() {
    return item;
  }

  @Override
  public long firstArray() {
    return first ? 0 : number;
  }

  @Override
  public String single(String extension) {
    return folder() + (first ? "" : "_" + number) + extension;
  }

  @Override
  public WritableByteChannel create(String name) throws IOException {
    Path path = fresh(name);
    return new Checksummed(
        name, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  @Override
  public Path fresh(String name) throws IOException {
    if (!ItemText.belongs(item, name) || files.containsKey(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' is no new array file of item '" + item + "'");
    }
    if (!isClear) {
      clearing.run();
      isClear = true;
    }
    int slash = name.indexOf('/');
    if (slash >= 0) {
      if (Layout.array(name.substring(slash + 1)) < firstArray()) {
        throw new IllegalArgumentException(
            "'" + name + "' has a number below " + firstArray() + ", which may have been used");
      }
      makeFolder();
    }
    files.put(name, null);
    return disk.file(name);
  }

  private void makeFolder() throws IOException {
    if (hasFolder) {
      return;
    }
    try {
      Files.createDirectory(disk.file(folder()));
      madeFolder = true;
    } catch (FileAlreadyExistsException e) {
      madeFolder = false; // of the generation before
    }
    hasFolder = true;
  }

  /** Ends the writing: reads and forces what libraries wrote, forces the folder's names. */
  List<StoredFile> finish() throws IOException {
    List<StoredFile> finished = new ArrayList<>();
    for (Map.Entry<String, @Nullable StoredFile> file : files.entrySet()) {
      StoredFile known = file.getValue();
      finished.add(known == null ? external(file.getKey()) : known);
    }
    if (hasFolder) {
      disk.forceDirectory(disk.file(folder()));
    }
    return finished;
  }

  private StoredFile external(String name) throws IOException {
    try (FileChannel channel =
        FileChannel.open(disk.file(name), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      StoredFile file = Checksum.of(name, channel);
      disk.force(channel);
      return file;
    }
  }

  /** The first number above all that were used, whatever {@code next} was. */
  long nextNumber(long next) {
    long above = files.isEmpty() ? next : Math.max(next, first ? 1 : number + 1);
    for (String name : files.keySet()) {
      int slash = name.indexOf('/');
      if (slash >= 0) {
        above = Math.max(above, Layout.array(name.substring(slash + 1)) + 1);
      }
    }
    return above;
  }

  /** Takes everything back. */
  void discard() throws IOException {
    for (String name : files.keySet()) {
      disk.discard(disk.file(name));
    }
    if (madeFolder) {
      disk.discard(disk.file(folder()));
    }
  }

  private final class Checksummed implements WritableByteChannel {

    private final String name;
    private final FileChannel channel;
    private final CRC32C crc = new CRC32C();
    private long bytes;

    Checksummed(String name, FileChannel channel) {
      this.name = name;
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      ByteBuffer copy = source.duplicate();
      int count = source.remaining();
      Disk.writeFully(channel, source);
      crc.update(copy);
      bytes += count;
      return count;
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        try (channel) {
          disk.force(channel);
        }
        files.put(name, new StoredFile(name, bytes, (int) crc.getValue()));
      }
    }
  }
}
