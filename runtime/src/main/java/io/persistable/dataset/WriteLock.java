package io.persistable.dataset;

import io.persistable.error.DataSetException;
import io.persistable.error.DataSetLockedException;
import io.persistable.process.Machine;
import io.persistable.process.Owner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a data set: first against the other threads of this process, then against
 * other processes by the operating system's lock, then against the original Python package (and
 * against an operating system whose locks don't work) by the file {@code _locked}.
 *
 * <p>The operating system's lock is taken on the marker file, which is opened here and nowhere
 * else: on POSIX the closing of any channel on a file drops this process's locks on it.
 */
final class WriteLock {

  /** Far behind the end of the empty file, so that nobody is kept from copying it. */
  private static final long POSITION = Long.MAX_VALUE - 1;

  private static final long SHORTEST_WAIT = TimeUnit.MICROSECONDS.toNanos(200);
  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(20);

  /** What System.nanoTime can add without running over, and nobody waits to see. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(36_500);

  /** One turn per data set of this process, by the marker's identity. */
  private static final Map<String, Turn> TURNS = new ConcurrentHashMap<>();

  /** Not a lock of java.util.concurrent: what one thread took, another may give back. */
  private static final class Turn {
    private final Semaphore one = new Semaphore(1, true);
    private volatile @Nullable Thread holder;
  }

  private final Path directory;
  private final Path marker;
  private final Path locked;
  private final Machine machine;
  private final boolean trusted;
  private final Disposal disposal;
  private final LockFile file;

  /**
   * @param trusted whether the operating system's locks hold among all who can write here
   */
  WriteLock(Path directory, Machine machine, boolean trusted) {
    this.directory = directory;
    this.marker = directory.resolve(FileNames.MARKER);
    this.locked = directory.resolve(FileNames.LOCKED);
    this.machine = machine;
    this.trusted = trusted;
    this.disposal = new Disposal(new Disk(directory, Durability.NONE));
    this.file = new LockFile(directory, machine, trusted);
  }

  /** The lock, while it is held. */
  final class Held implements AutoCloseable {

    private final Turn turn;
    private final FileChannel channel;
    private final LockFile.Made made;
    private final boolean takenOver;

    private Held(Turn turn, FileChannel channel, LockFile.Made made, boolean takenOver) {
      this.turn = turn;
      this.channel = channel;
      this.made = made;
      this.takenOver = takenOver;
    }

    /** Whether the one before died with the lock in its hands, so that debris may lie about. */
    boolean takenOver() {
      return takenOver;
    }

    /**
     * Asks once more, right before a commit: the original Python package looks whether {@code
     * _locked} exists and creates it a moment later, so it may believe that it holds it too.
     *
     * @throws IOException if {@code _locked} isn't this process's any more; a {@link
     *     DataSetException} if the data set is gone
     */
    void confirm() throws IOException {
      if (!isOurs()) {
        if (!Disk.exists(marker)) {
          throw Disk.gone(directory);
        }
        throw new IOException(
            "the lock "
                + locked
                + " was "
                + (Disk.exists(locked) ? "overwritten" : "removed")
                + " by another program while it was held here; nothing was committed");
      }
    }

    /**
     * Whether {@code _locked} is what was made. Where only this machine writes, its stamp tells;
     * elsewhere stamps may be old, and only opening a file shows what is in it.
     */
    private boolean isOurs() throws IOException {
      FileVersion stamp = made.stamp();
      if (trusted && stamp != null) {
        return stamp.same(Disk.stamp(locked));
      }
      byte[] found = Disk.readIfOurs(locked, Disk.LARGEST_OWNER);
      return found != null && Arrays.equals(found, made.content());
    }

    /** Gives it back, on whatever thread. */
    @Override
    public void close() throws IOException {
      try (channel) {
        if (isOurs()) {
          disposal.deleteLocked();
        }
      } finally {
        turn.holder = null;
        turn.one.release();
      }
    }
  }

  /**
   * Waits for the lock.
   *
   * @throws DataSetLockedException if it isn't to be had in {@code timeout}; names the holder
   */
  Held acquire(Duration timeout) throws IOException {
    long nanos = (timeout.compareTo(LONGEST_TIMEOUT) < 0 ? timeout : LONGEST_TIMEOUT).toNanos();
    long deadline = System.nanoTime() + nanos;
    Turn turn = TURNS.computeIfAbsent(identity(), key -> new Turn());
    if (turn.holder == Thread.currentThread()) {
      throw new DataSetLockedException(
          "the data set " + directory + " is locked by this very thread; writes don't nest");
    }
    try {
      if (!turn.one.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        throw timedOut(timeout, "another thread of this process (" + machine.pid() + ")", "");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted while waiting for " + directory);
    }
    boolean done = false;
    try {
      Held held = acquire(turn, deadline, timeout);
      turn.holder = Thread.currentThread();
      done = true;
      return held;
    } finally {
      if (!done) {
        turn.one.release();
      }
    }
  }

  private Held acquire(Turn turn, long deadline, Duration timeout) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(marker, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw Disk.gone(directory);
    }
    boolean done = false;
    try {
      long wait = SHORTEST_WAIT;
      while (!tryLock(channel)) {
        wait = pause(wait, deadline, () -> describe(timeout));
      }
      wait = SHORTEST_WAIT;
      boolean takenOver = false;
      byte[] content = Owner.current(machine).format();
      LockFile.Made made = file.create(content);
      while (made == null) {
        if (isStale()) {
          disposal.deleteLocked();
          takenOver = true;
        } else {
          wait = pause(wait, deadline, () -> describe(timeout));
        }
        made = Disk.exists(locked) ? null : file.create(content);
      }
      done = true;
      return new Held(turn, channel, made, takenOver);
    } finally {
      if (!done) {
        try (channel) {
          Uninterrupted.run(file::forget);
        }
      }
    }
  }

  /** Deletes the draft of {@code _locked}, when the lock won't be wanted again soon. */
  void forget() throws IOException {
    file.forget();
  }

  /** Two file systems over one directory in one process find each other here. */
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(POSITION, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Whether whoever made {@code _locked} is dead for sure. The system's lock is ours here: where it
   * holds among all who can write, a process that this one can't see would have it if it lived. No
   * age says that a holder is dead, least of all the original's, who leaves no name.
   */
  private boolean isStale() throws IOException {
    byte[] bytes = Disk.readIfPresent(locked);
    Owner owner = bytes == null ? null : Owner.parse(bytes);
    if (owner == null) {
      return trusted && bytes != null && isTorn(bytes);
    }
    // This process holds both of the inner locks, so a file of its own is one it failed to delete.
    return owner.hasNumberOf(machine)
        || switch (owner.life(machine)) {
          case ALIVE -> false;
          case DEAD -> true;
          case UNKNOWN -> trusted;
        };
  }

  private @Nullable Instant made() throws IOException {
    try {
      return Files.getLastModifiedTime(locked).toInstant();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private interface Failure {
    DataSetLockedException get() throws IOException;
  }

  private static long pause(long wait, long deadline, Failure failure) throws IOException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw failure.get();
    }
    LockSupport.parkNanos(Math.min(wait, left));
    if (Thread.currentThread().isInterrupted()) {
      throw new java.io.InterruptedIOException("interrupted while waiting for a data set's lock");
    }
    return Math.min(wait * 2, LONGEST_WAIT);
  }

  private DataSetLockedException describe(Duration timeout) throws IOException {
    byte[] bytes = Disk.readIfPresent(locked);
    if (bytes == null) {
      return timedOut(timeout, "another process", "; it names itself in " + locked);
    }
    Owner owner = Owner.parse(bytes);
    if (owner == null) {
      return timedOut(
          timeout,
          "another program (the original Python package?) since " + made(),
          "; if it is dead, delete " + locked);
    }
    String remedy =
        owner.life(machine) == Owner.Life.ALIVE
            ? ""
            : "; if that process is dead, delete " + locked;
    return timedOut(timeout, owner.toString(), remedy);
  }

  private DataSetLockedException timedOut(Duration timeout, String holder, String remedy) {
    return new DataSetLockedException(
        "the data set "
            + directory
            + " is locked by "
            + holder
            + "; waited "
            + timeout.toMillis()
            + " ms"
            + remedy);
  }

  /**
   * Whether it is one of ours whose content a loss of power took: zeros, or a link to a draft of a
   * lock. The original's is an empty file that nothing else leads to.
   */
  private boolean isTorn(byte[] bytes) throws IOException {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    FileVersion stamp = Disk.stamp(locked);
    if (stamp == null || stamp.key() == null) {
      return false;
    }
    for (String name : Disk.list(directory)) {
      FileVersion draft =
          name.matches(FileNames.LOCKED + "\\.[0-9]{1,20}")
              ? Disk.stamp(directory.resolve(name))
              : null;
      if (draft != null && stamp.key().equals(draft.key())) {
        return true;
      }
    }
    return false;
  }

  /** Sees that the marker is a file: the opening of a pipe would wait for ever. */
  private String identity() throws IOException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(marker, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw Disk.gone(directory);
    }
    if (!found.isRegularFile()) {
      throw new DataSetException(
          marker
              + ": expected an empty file, found "
              + (found.isSymbolicLink() ? "a symbolic link" : "something else")
              + "; put an empty file in its place");
    }
    Object key = found.fileKey();
    return key == null ? directory.toRealPath().toString() : key.toString();
  }
}
