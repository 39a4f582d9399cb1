package io.persistable.dataset;

import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The array files of an item that is being written: created, checksummed, forced. */
final class StagedItem implements ItemFiles {

  private final Disk disk;
  private final String item;
  private final long number;
  private final boolean first;
  private final Intents intents;
  private final Map<String, @Nullable StoredFile> files = new LinkedHashMap<>();
  private boolean hasFolder;
  private boolean madeFolder;

  /**
   * @param number the first array number never used
   * @param first whether the item is new, so that its files get the plain names
   */
  StagedItem(Disk disk, String item, long number, boolean first, Intents intents) {
    this.disk = disk;
    this.item = item;
    this.number = number;
    this.first = first;
    this.intents = intents;
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
    announce(name);
    FileChannel channel;
    try {
      channel = Disk.createNew(disk.file(name));
    } catch (FileAlreadyExistsException e) {
      throw new NameTakenException(disk.file(name));
    }
    files.put(name, null);
    return new Checksummed(name, channel);
  }

  @Override
  public Path fresh(String name) throws IOException {
    announce(name);
    files.put(name, null);
    return disk.file(name);
  }

  private void announce(String name) throws IOException {
    if (!ItemText.belongs(item, name) || files.containsKey(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' is no new array file of item '" + item + "'");
    }
    int slash = name.indexOf('/');
    if (slash >= 0 && FileNames.array(name.substring(slash + 1)) < firstArray()) {
      throw new IllegalArgumentException(
          "'" + name + "' has a number below " + firstArray() + ", which may have been used");
    }
    intents.commit();
    if (slash >= 0 && !hasFolder) {
      makeFolder();
    }
    intents.making(name);
  }

  private void makeFolder() throws IOException {
    Path folder = disk.file(folder());
    FileVersion there = Disk.stamp(folder);
    if (there == null) {
      intents.making(folder() + "/");
      Files.createDirectory(folder);
      madeFolder = true;
    } else if (there.kind() != FileVersion.Kind.DIRECTORY) {
      throw new DataSetException(
          folder
              + (there.kind() == FileVersion.Kind.FILE
                  ? " is a file where the directory of an item's arrays is expected; move it away"
                  : " " + there.refusal()));
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
        above = Math.max(above, FileNames.array(name.substring(slash + 1)) + 1);
      }
    }
    return above;
  }

  /** Takes everything back; several versions of an item share the directory that one made. */
  static void discard(Collection<StagedItem> items, Disposal disposal) throws IOException {
    for (StagedItem item : items) {
      for (String name : item.files.keySet()) {
        disposal.deleteKnown(name);
      }
    }
    for (StagedItem item : items) {
      if (item.madeFolder) {
        disposal.deleteFolder(item.folder());
      }
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
      Disk.writeFully(disk.file(name), channel, source);
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
