package io.persistable.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the modules of a transaction durable: a few by forcing each, many by writing them a second
 * time into one file that is forced once. Large ones are forced in any case.
 */
final class ModuleBatch implements Closeable {

  /** Up to this many modules are forced one by one. */
  static final int FEW = 8;

  private static final int LARGE = 1 << 16;

  private record Pending(String name, byte[] module, FileTime modified, FileChannel channel) {}

  private final Disk disk;
  private final Intents intents;
  private final ForceBatch forced;
  private final List<Pending> pending = new ArrayList<>();
  private @Nullable ModuleCopies copies;

  ModuleBatch(Disk disk, Intents intents) {
    this.disk = disk;
    this.intents = intents;
    this.forced = new ForceBatch(disk);
  }

  /**
   * Takes the channel over, on which the module was just written.
   *
   * @param module null if it was too large for memory
   */
  void add(String name, byte @Nullable [] module, FileTime modified, FileChannel channel)
      throws IOException {
    ModuleCopies to = copies;
    boolean isFull = to != null && to.isFull();
    if (module == null || module.length > LARGE || !disk.durable() || isFull) {
      forced.add(channel);
    } else if (to != null) {
      channel.close();
      to.add(name, module, modified);
    } else {
      pending.add(new Pending(name, module, modified, channel));
      if (pending.size() > FEW) {
        copyPending();
      }
    }
  }

  private void copyPending() throws IOException {
    String name = FileNames.copies(intents.commit());
    intents.making(name);
    ModuleCopies to = new ModuleCopies(disk, disk.file(name));
    copies = to;
    for (Pending each : pending) {
      each.channel().close();
      to.add(each.name(), each.module(), each.modified());
    }
    pending.clear();
  }

  /** Whether modules are in the file of copies and not forced themselves. */
  boolean isCopied() {
    return copies != null;
  }

  void finish() throws IOException {
    for (Pending each : pending) {
      forced.add(each.channel());
    }
    pending.clear();
    forced.finish();
    if (copies != null) {
      copies.finish();
    }
  }

  /** Takes the copies back. */
  void abandon(Disposal disposal) throws IOException {
    close();
    if (copies != null) {
      disposal.deleteKnown(FileNames.copies(intents.commit()));
    }
  }

  @Override
  public void close() throws IOException {
    List<Closeable> open = new ArrayList<>();
    pending.forEach(each -> open.add(each.channel()));
    pending.clear();
    open.add(forced);
    if (copies != null) {
      open.add(copies);
    }
    Disk.closeAll(open);
  }
}
