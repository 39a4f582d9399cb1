package io.persistable.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine on which chosen processes live. */
record TestMachine(String host, long pid, Set<Long> alive, @Nullable Instant boot)
    implements Machine {

  /** The one process of a machine. */
  static TestMachine process(long pid) {
    return new TestMachine("test", pid, Set.of(pid), null);
  }

  /** After a loss of power: nobody from before lives. */
  static TestMachine rebooted(long pid) {
    return new TestMachine("test", pid, Set.of(pid), Instant.now().plus(Duration.ofHours(1)));
  }

  @Override
  public Optional<Instant> started(long pid) {
    return Optional.empty();
  }

  @Override
  public boolean isAlive(long pid) {
    return alive.contains(pid);
  }

  @Override
  public Optional<Instant> booted() {
    return Optional.ofNullable(boot);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }
}
