package io.persistable.process;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A process that left its name somewhere, in one line:
 *
 * <pre>
 * Persistable pid 1234 host tuna boot 5e3c… pids 4026531836 started tick812345 since 2026-11-22T14:01:02.345Z
 * </pre>
 *
 * @param boot the run of the kernel, {@link Machine#UNKNOWN} if it isn't known
 * @param namespace the namespace of process ids, likewise
 * @param started what tells the process from a later one of its number, likewise
 */
public record Owner(
    long pid, String host, String boot, String namespace, String started, Instant since) {

  /** What can be said from here of a process elsewhere. */
  public enum Life {
    ALIVE,
    DEAD,
    /** It ran where this process can't look. */
    UNKNOWN
  }

  /** Versions before format 2 said neither boot nor namespace, and the start as a time. */
  private static final Pattern LINE =
      Pattern.compile(
          "Persistable pid ([0-9]{1,18}) host (\\S+)(?: boot (\\S+) pids (\\S+))?"
              + " started (\\S+) since (\\S+)\\n?");

  /** Always as long, so that a process writes the same number of bytes each time. */
  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The process that this is. */
  public static Owner current(Machine machine) {
    return new Owner(
        machine.pid(),
        machine.host(),
        machine.boot(),
        machine.namespace(),
        machine.started(machine.pid()).orElse(Machine.UNKNOWN),
        machine.now());
  }

  /** The line, with its end. */
  public String line() {
    return "Persistable pid "
        + pid
        + " host "
        + host
        + " boot "
        + boot
        + " pids "
        + namespace
        + " started "
        + started
        + " since "
        + SINCE.format(since)
        + "\n";
  }

  /** The {@link #line} in bytes. */
  public byte[] format() {
    return line().getBytes(StandardCharsets.UTF_8);
  }

  /** Null if nobody of ours wrote it: the original Python package's lock is an empty file. */
  public static @Nullable Owner parse(byte[] bytes) {
    Matcher m = LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!m.matches()) {
      return null;
    }
    try {
      return new Owner(
          Long.parseLong(m.group(1)),
          m.group(2),
          m.group(3) == null ? Machine.UNKNOWN : m.group(3),
          m.group(4) == null ? Machine.UNKNOWN : m.group(4),
          m.group(5),
          Instant.parse(m.group(6)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Whether it is this very process, or was once: nobody else here has its number.
   *
   * @param machine where this process runs
   */
  public boolean hasNumberOf(Machine machine) {
    return pid == machine.pid() && canBeSeenFrom(machine);
  }

  /** Whether its number means the same process there as where it was written. */
  private boolean canBeSeenFrom(Machine machine) {
    return boot.equals(Machine.UNKNOWN) || machine.boot().equals(Machine.UNKNOWN)
        ? host.equals(machine.host())
        : boot.equals(machine.boot()) && namespace.equals(machine.namespace());
  }

  /**
   * Whether it still lives, as far as this process can tell: by its number where both see the same
   * numbers, and by nothing else. No age and no clock says that a process is dead.
   */
  public Life life(Machine machine) {
    if (!canBeSeenFrom(machine)) {
      return Life.UNKNOWN;
    }
    if (!machine.isAlive(pid)) {
      return Life.DEAD;
    }
    String now = machine.started(pid).orElse(Machine.UNKNOWN);
    return isComparable(started, now) && !started.equals(now) ? Life.DEAD : Life.ALIVE;
  }

  /** Ticks and times, as different versions wrote them, say nothing of one another. */
  private static boolean isComparable(String start, String other) {
    return !start.equals(Machine.UNKNOWN)
        && !other.equals(Machine.UNKNOWN)
        && start.startsWith("tick") == other.startsWith("tick");
  }

  @Override
  public String toString() {
    return "process " + pid + " on " + host + " since " + since;
  }
}
