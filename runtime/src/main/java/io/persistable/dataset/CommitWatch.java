package io.persistable.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells of commits. The system's notifications, where there are any, make it quick; since they get
 * lost, and on network file systems never come, it looks by itself at every interval as well.
 */
public final class CommitWatch implements Closeable {

  private static final System.Logger LOG = System.getLogger(CommitWatch.class.getName());

  /** Who is told; on a thread of the watch's own. */
  @FunctionalInterface
  public interface Listener {

    /**
     * @param commit the number of the last commit; several commits may be told as one
     */
    void committed(long commit);
  }

  private final Store store;
  private final Listener listener;
  private final Duration interval;
  private final @Nullable WatchService service;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private long told;

  private CommitWatch(
      Store store, Listener listener, Duration interval, @Nullable WatchService service) {
    this.store = store;
    this.listener = listener;
    this.interval = interval;
    this.service = service;
    this.thread = new Thread(this::run, "persistable-watch");
    thread.setDaemon(true);
  }

  static CommitWatch start(Store store, Listener listener, Duration interval) throws IOException {
    WatchService service = null;
    try {
      service = store.directory().getFileSystem().newWatchService();
      store
          .directory()
          .register(
              service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    } catch (UnsupportedOperationException | IOException e) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "no notifications for " + store.directory() + "; it is looked at every " + interval,
          e);
    }
    CommitWatch watch = new CommitWatch(store, listener, interval, service);
    watch.told = store.refresh();
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      while (stopped.getCount() > 0) {
        rest();
        told = look(told);
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      LOG.log(System.Logger.Level.TRACE, "the watch ends", e);
    }
  }

  private long look(long told) {
    try {
      long version = store.refresh();
      if (version != told) {
        tell(store.commit());
      }
      return version;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "can't look for commits to " + store.directory(), e);
      return told;
    }
  }

  /** A listener that throws was told all the same, and is told of the next commit. */
  private void tell(long commit) {
    try {
      listener.committed(commit);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "a listener for commits to " + store.directory() + " threw an exception",
          e);
    }
  }

  private void rest() throws InterruptedException {
    WatchService service = this.service;
    if (service == null) {
      stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    WatchKey key = service.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  /** Ends it; no call of the listener begins after this returns, unless one is running. */
  @Override
  public void close() throws IOException {
    stopped.countDown();
    if (service != null) {
      service.close();
    }
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
