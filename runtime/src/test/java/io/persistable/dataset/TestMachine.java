package io.persistable.dataset;

import io.persistable.process.Machine;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A machine on which chosen processes live, each since the start that tells it apart. */
record TestMachine(
    String host,
    String boot,
    String namespace,
    long pid,
    Set<Long> alive,
    String start,
    Instant now)
    implements Machine {

  private static final String FIRST = "00000000-0000-0000-0000-000000000001";
  private static final String SECOND = "00000000-0000-0000-0000-000000000002";

  /** The one process of a machine. */
  static TestMachine process(long pid) {
    return new TestMachine("test", FIRST, "1", pid, Set.of(pid), "", Instant.EPOCH);
  }

  /** After a loss of power: nobody from before lives. */
  static TestMachine rebooted(long pid) {
    return process(pid).withBoot(SECOND);
  }

  TestMachine withBoot(String value) {
    return new TestMachine(host, value, namespace, pid, alive, start, now);
  }

  TestMachine withHost(String value) {
    return new TestMachine(value, boot, namespace, pid, alive, start, now);
  }

  TestMachine withNamespace(String value) {
    return new TestMachine(host, boot, value, pid, alive, start, now);
  }

  TestMachine withAlive(Long... pids) {
    return new TestMachine(host, boot, namespace, pid, Set.of(pids), start, now);
  }

  TestMachine withStart(String value) {
    return new TestMachine(host, boot, namespace, pid, alive, value, now);
  }

  TestMachine withNow(Instant value) {
    return new TestMachine(host, boot, namespace, pid, alive, start, value);
  }

  @Override
  public Optional<String> started(long pid) {
    return start.isEmpty() ? Optional.empty() : Optional.of(start);
  }

  @Override
  public boolean isAlive(long pid) {
    return alive.contains(pid);
  }

  /** The clock's time unless one is set. */
  @Override
  public Instant now() {
    return now.equals(Instant.EPOCH) ? Instant.now() : now;
  }
}
