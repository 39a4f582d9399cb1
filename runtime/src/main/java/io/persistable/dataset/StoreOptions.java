package io.persistable.dataset;

import io.persistable.process.Machine;
import java.time.Duration;

/**
 * How a store is opened.
 *
 * @param writable whether it may be written to; if so it is created where there is nothing
 * @param synchronize true: each write takes the lock and sees the others' changes first; false: the
 *     lock is held from open to close
 * @param timeout how long to wait for the lock
 * @param durability what a commit survives
 * @param foreign reads an {@code __init__.py} that others wrote
 * @param backup whether an item that is replaced stays as {@code x.py.bak} with its arrays
 * @param machine where this is; another one only in tests
 */
public record StoreOptions(
    boolean writable,
    boolean synchronize,
    Duration timeout,
    Durability durability,
    ForeignContents foreign,
    boolean backup,
    Machine machine) {

  public static StoreOptions reading(ForeignContents foreign) {
    return new StoreOptions(
        false, true, Duration.ofSeconds(60), Durability.FSYNC, foreign, false, Machine.local());
  }

  public static StoreOptions writing(ForeignContents foreign) {
    return new StoreOptions(
        true, true, Duration.ofSeconds(60), Durability.FSYNC, foreign, false, Machine.local());
  }

  public StoreOptions withSynchronize(boolean value) {
    return new StoreOptions(writable, value, timeout, durability, foreign, backup, machine);
  }

  public StoreOptions withTimeout(Duration value) {
    return new StoreOptions(writable, synchronize, value, durability, foreign, backup, machine);
  }

  public StoreOptions withDurability(Durability value) {
    return new StoreOptions(writable, synchronize, timeout, value, foreign, backup, machine);
  }

  public StoreOptions withBackup(boolean value) {
    return new StoreOptions(writable, synchronize, timeout, durability, foreign, value, machine);
  }

  public StoreOptions withMachine(Machine value) {
    return new StoreOptions(writable, synchronize, timeout, durability, foreign, backup, value);
  }
}
