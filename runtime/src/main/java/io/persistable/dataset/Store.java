package io.persistable.dataset;

import io.persistable.error.CommitInDoubtException;
import io.persistable.error.CommittedException;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.error.DataSetLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A data set's directory: items as modules and array files, infos, commits. Safe for use by several
 * threads; writes of one store run one after the other, reads wait for none of them.
 */
public final class Store implements Closeable {

  private static final System.Logger LOG = System.getLogger(Store.class.getName());

  /** Work on a transaction. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Transaction transaction) throws IOException;
  }

  private final Disk disk;
  private final StoreOptions options;
  private final FileSystemTraits traits;
  private final WriteLock lock;
  private final SnapshotPins pins;

  /** Guards the index; held for moments only. */
  private final Object state = new Object();

  private final Index index;
  private final Committer committer;
  private final Modules modules;
  private final ItemLookup lookup;
  private final Map<String, Long> counters = new HashMap<>();

  /** One writer of this store at a time. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private WriteLock.@Nullable Held held;
  private volatile boolean closed;

  /** Whether there may be something of this store's to put in order when it is closed. */
  private volatile boolean wrote;

  private Store(Path directory, StoreOptions options, FileSystemTraits traits) {
    this.disk = new Disk(directory, options.durability());
    this.options = options;
    this.traits = traits;
    this.lock = new WriteLock(directory, options.machine(), traits.local());
    this.pins = new SnapshotPins(disk, options.machine());
    this.index = new Index(disk, options.foreign());
    this.lookup = new ItemLookup(disk, index, state, this::checked);
    this.modules = new Modules(disk, index);
    this.committer = new Committer(disk, index, options.machine(), pins, modules);
  }

  /**
   * Opens a data set; if it is to be written to and there is nothing, or an empty directory, makes
   * one.
   *
   * @throws DataSetException if there is no data set and none may be made
   * @throws DataSetLockedException if the lock is wanted from open to close and not to be had
   */
  public static Store open(Path directory, StoreOptions options) throws IOException {
    Path place = Creation.resolve(directory);
    Creation.ifNeeded(place, options);
    FileSystemTraits traits = FileSystemTraits.probe(place, options.writable());
    if (!traits.caution().isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, place + ": " + traits.caution());
    }
    Store store = new Store(place, options, traits);
    boolean done = false;
    try {
      if (options.writable() && !options.synchronize()) {
        store.held = store.lock.acquire(options.timeout());
        store.lock.forget();
        store.begin(store.held);
      } else {
        store.refresh();
        store.beginNew();
      }
      done = true;
      return store;
    } finally {
      if (!done) {
        try {
          store.lock.forget();
        } finally {
          if (store.held != null) {
            store.release(store.held);
          }
        }
      }
    }
  }

  /** A new data set gets its index at once: Python is to find one before anything is put. */
  private void begin(WriteLock.Held held) throws IOException {
    synchronized (state) {
      index.refresh();
      if (index.state().isWritable()) {
        committer.begin(held.takenOver());
        if (index.state() == IndexState.NEW) {
          wrote = true;
          committer.ready();
        }
      }
    }
  }

  private void beginNew() throws IOException {
    synchronized (state) {
      if (!options.writable() || index.state() != IndexState.NEW) {
        return;
      }
    }
    WriteLock.Held own;
    try {
      own = lock.acquire(Duration.ZERO);
    } catch (DataSetLockedException e) {
      LOG.log(System.Logger.Level.DEBUG, "whoever has the lock makes the index", e);
      return;
    }
    try {
      begin(own);
    } finally {
      release(own);
    }
  }

  public Path directory() {
    return disk.directory();
  }

  /** How many names there were when they were last looked at; reads nothing. */
  public int size() {
    synchronized (state) {
      return index.contents().entries().size();
    }
  }

  /** What the file system can be relied on for. */
  public FileSystemTraits traits() {
    return traits;
  }

  /** Looks for commits of others; returns what grows with each. */
  public long refresh() throws IOException {
    checkOpen();
    synchronized (state) {
      index.refresh();
      return index.version();
    }
  }

  /** The number of the last commit that was seen, counted while there is a journal. */
  public long commit() {
    synchronized (state) {
      return index.contents().commit();
    }
  }

  /**
   * As {@link #refresh()}, for what then tells what there is.
   *
   * @throws DataSetDamagedException if that can't be told
   */
  private long checked() throws IOException {
    long version = refresh();
    index.check();
    return version;
  }

  /** All names with their infos, as of now. */
  public Map<String, Entry> entries() throws IOException {
    synchronized (state) {
      checked();
      return index.contents().frozen().entries();
    }
  }

  /** Null if there is no such name. */
  public @Nullable Entry entry(String name) throws IOException {
    synchronized (state) {
      checked();
      return index.contents().entries().get(name);
    }
  }

  /**
   * @throws io.persistable.error.UnknownNameException if there is no such name
   */
  public Entry known(String name) throws IOException {
    synchronized (state) {
      checked();
      return index.contents().known(name, directory());
    }
  }

  /**
   * Reads an item.
   *
   * @throws io.persistable.error.UnknownNameException if there is no such name, or only an info
   * @throws DataSetDamagedException if its files are gone
   */
  public <T> T read(String name, ItemReader<T> reader) throws IOException {
    return lookup.read(name, reader);
  }

  /**
   * Does work under the lock and commits it when it returns; takes it back when it throws.
   *
   * @throws DataSetException if the store was opened for reading
   * @throws DataSetLockedException if the lock isn't to be had in time
   * @throws CommitInDoubtException if whether the commit was made is known only when the data set
   *     is opened again
   * @throws CommittedException if the commit was made and what comes after it failed
   * @throws IOException if the commit failed: then nothing changed
   */
  public <T extends @Nullable Object> T write(Work<T> work) throws IOException {
    checkOpen();
    if (!options.writable()) {
      throw new DataSetException("the data set " + directory() + " was opened for reading");
    }
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("this thread writes to the store already; writes don't nest");
    }
    writing.lock();
    try {
      checkOpen();
      WriteLock.Held own = acquireUnlessHeld();
      return own == null
          ? write(work, Objects.requireNonNull(held), false)
          : writeAndRelease(work, own);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Null if the lock is held from open to close, and still this store's: the directory may have
   * been moved.
   */
  private WriteLock.@Nullable Held acquireUnlessHeld() throws IOException {
    WriteLock.Held own = held;
    if (own == null) {
      return lock.acquire(options.timeout());
    }
    own.confirm();
    return null;
  }

  /** What fails when all is done is no failure of what was asked for. */
  private <T extends @Nullable Object> T writeAndRelease(Work<T> work, WriteLock.Held own)
      throws IOException {
    T result;
    try {
      result = write(work, own, true);
    } catch (Throwable e) {
      try {
        release(own);
      } catch (IOException | RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
    try {
      release(own);
    } catch (IOException | RuntimeException e) {
      throw committed(e, result);
    }
    return result;
  }

  private CommittedException committed(Exception cause, @Nullable Object result) {
    return new CommittedException(
        "the commit was made, but "
            + directory()
            + " can't be put in order; the next write will: "
            + reason(cause),
        cause,
        result);
  }

  private static String reason(Exception cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message; // ClosedByInterruptException has none
  }

  private void release(WriteLock.Held held) throws IOException {
    Uninterrupted.run(
        () -> {
          try (held) {
            committer.release();
          }
        });
  }

  private <T extends @Nullable Object> T write(Work<T> work, WriteLock.Held held, boolean fresh)
      throws IOException {
    synchronized (state) {
      committer.begin(fresh && held.takenOver());
    }
    Transaction transaction = new Transaction(disk, index, modules, options, counters, new Notes());
    T result;
    CommitRecord group;
    boolean decided = false;
    try {
      result = work.run(transaction);
      if (transaction.isEmpty()) {
        return result;
      }
      try {
        synchronized (state) {
          group = committer.commit(transaction, held);
        }
        decided = true;
      } catch (CommitInDoubtException e) {
        decided = true;
        throw e;
      }
    } finally {
      if (!decided) {
        Uninterrupted.run(transaction::abandon);
        withdraw();
      }
    }
    wrote = true;
    synchronized (state) {
      try {
        Uninterrupted.run(
            () -> {
              committer.settle(group, transaction.backups());
              modules.remember(transaction.written());
              committer.tidy(false);
            });
      } catch (ClosedByInterruptException e) {
        settleAgain(result);
      } catch (IOException | RuntimeException e) {
        throw committed(e, result);
      }
    }
    return result;
  }

  /**
   * An interrupt came in the midst of it and closed a channel: what begins a write does the rest.
   */
  private void settleAgain(@Nullable Object result) throws CommittedException {
    try {
      Uninterrupted.run(() -> committer.begin(false));
    } catch (IOException | RuntimeException e) {
      throw committed(e, result);
    }
  }

  /**
   * What was noted for a commit that isn't made was taken back; its notes as well, if they can be.
   */
  private void withdraw() {
    synchronized (state) {
      try {
        Uninterrupted.run(committer::withdraw);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "the next commit withdraws what was noted", e);
      }
    }
  }

  private final class Notes implements Intents {

    /** Once a file carries it, it is the number, whatever happens to the index meanwhile. */
    private long number = -1;

    @Override
    public long commit() throws IOException {
      synchronized (state) {
        if (number < 0) {
          number = committer.ready();
        }
        return number;
      }
    }

    @Override
    public void making(String... names) throws IOException {
      synchronized (state) {
        committer.making(names);
      }
    }
  }

  /**
   * A view of this moment over all items, however long it is kept; close it soon all the same.
   * Where this process may not write to the directory, writers don't know of the view, and an item
   * that one of them replaces is gone from it.
   */
  public Snapshot snapshot() throws IOException {
    checkOpen();
    Path pin = pin();
    boolean done = false;
    try {
      synchronized (state) {
        checked();
        Snapshot snapshot =
            new Snapshot(
                disk,
                pins,
                pin,
                index.contents().frozen(),
                index.last(),
                index.copied().frozen(),
                this::since);
        done = true;
        return snapshot;
      }
    } finally {
      if (!done && pin != null) {
        pins.remove(pin);
      }
    }
  }

  private Snapshot.Since since(String name) throws IOException {
    synchronized (state) {
      index.refresh();
      return new Snapshot.Since(index.keptOf(name), index.contents().seals().get(name));
    }
  }

  /** Null where this process may not write: writers then don't know of the snapshot. */
  private @Nullable Path pin() throws IOException {
    try {
      return pins.create();
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      LOG.log(System.Logger.Level.DEBUG, "a snapshot that writers can't see", e);
      return null;
    }
  }

  /** Looks at every file without changing any. */
  public List<Problem> verify() throws IOException {
    checkOpen();
    return new Verification(disk, options.foreign(), options.machine()).run();
  }

  /**
   * Restores what can be restored, finishes what a dead process began and deletes what nothing
   * needs.
   *
   * @param named files that {@link #verify()} listed as in doubt, which are to be deleted too
   * @return what was done, and the problems that are left
   */
  public Repair repair(Collection<String> named) throws IOException {
    List<String> restored =
        new ArrayList<>(exclusively(() -> new Restoration(disk, index, options).run()));
    List<String> deleted = new ArrayList<>();
    try {
      restored.addAll(takeUp());
      write(
          transaction -> {
            synchronized (state) {
              InDoubt doubt = new InDoubt(disk, index, options.machine(), new Problems(disk));
              if (!pins.any()) {
                lock.forget(); // or it would be deleted as debris
                committer.tidy(true);
                committer.end(true, deleted);
              }
              return deleted.addAll(doubt.delete(named));
            }
          });
    } catch (CommittedException e) {
      throw new CommittedException(
          directory() + " was repaired, but its lock can't be given back: " + e.getMessage(),
          e,
          null);
    }
    return new Repair(restored, deleted, verify());
  }

  /** Takes up the items that no entry names. */
  private List<String> takeUp() throws IOException {
    List<String> done = new ArrayList<>();
    Unnamed unnamed = new Unnamed(disk, index);
    synchronized (state) {
      index.refresh();
      if (unnamed.list().isEmpty()) {
        return done;
      }
    }
    write(
        transaction -> {
          Map<String, String> found;
          synchronized (state) {
            found = unnamed.list();
          }
          return done.addAll(unnamed.takeUp(found, transaction));
        });
    return done;
  }

  private interface Task<T> {
    T run() throws IOException;
  }

  /** Does something to the files before anything is read of them, under the lock. */
  private <T> T exclusively(Task<T> task) throws IOException {
    checkOpen();
    if (!options.writable()) {
      throw new DataSetException("the data set " + directory() + " was opened for reading");
    }
    writing.lock();
    try {
      WriteLock.Held own = acquireUnlessHeld();
      try {
        synchronized (state) {
          return task.run();
        }
      } finally {
        if (own != null) {
          release(own);
        }
      }
    } finally {
      writing.unlock();
    }
  }

  /** Starts to tell a listener of commits, the others' and this store's own. */
  public CommitWatch watch(CommitWatch.Listener listener, Duration interval) throws IOException {
    checkOpen();
    return CommitWatch.start(new Store(directory(), options, traits), listener, interval);
  }

  Disk disk() {
    return disk;
  }

  /**
   * Leaves the directory as the seed has it if that costs little, and gives the lock back.
   *
   * @throws IllegalStateException if this thread is writing: the work that closes the store under
   *     itself could not be committed
   * @throws CommittedException if that failed: what was committed is there
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    writing.lock();
    try {
      if (closed) {
        return;
      }
      if (writing.getHoldCount() > 1) {
        throw new IllegalStateException(
            "the store of " + directory() + " can't be closed from inside its own transaction");
      }
      closed = true;
      if (options.writable()) {
        try {
          boolean isInterrupted = Thread.currentThread().isInterrupted();
          Duration timeout = isInterrupted || !wrote ? Duration.ZERO : options.timeout();
          Uninterrupted.again(() -> leave(timeout));
        } catch (IOException e) {
          if (!wrote) {
            LOG.log(System.Logger.Level.DEBUG, "nothing of this store's is left to tidy", e);
            return;
          }
          throw new CommittedException(
              "all that was committed to "
                  + directory()
                  + " is there, but it can't be put in order; the next writer will: "
                  + reason(e),
              e,
              null);
        }
      }
    } finally {
      writing.unlock();
    }
  }

  private void leave(Duration timeout) throws IOException {
    WriteLock.Held own = held;
    held = null;
    boolean isKept = own != null;
    if (own == null) {
      try {
        own = lock.acquire(timeout);
      } catch (DataSetLockedException e) {
        LOG.log(System.Logger.Level.DEBUG, "left for the next writer to fold", e);
        return;
      }
    }
    try {
      if (isKept) {
        own.confirm();
      }
      synchronized (state) {
        index.refresh();
        if (index.state().isWritable()) {
          committer.begin(own.takenOver());
          committer.end(false, new ArrayList<>());
        }
      }
    } finally {
      try {
        lock.forget();
      } finally {
        release(own);
      }
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the store of " + directory() + " is closed");
    }
  }

  @Override
  public String toString() {
    return "Store[" + directory() + "]";
  }
}
