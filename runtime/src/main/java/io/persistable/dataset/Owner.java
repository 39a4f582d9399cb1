package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the lock, as {@code _locked} says it, in one line:
 *
 * <pre>
 * Persistable pid 1234 host tuna started 2026-11-22T14:00:00.120Z since 2026-11-22T14:01:02.345Z
 * </pre>
 *
 * @param started when the process started (process ids are used again), or null if unknown
 */
record Owner(long pid, String host, @Nullable Instant started, Instant since) {

  private static final Pattern LINE =
      Pattern.compile("Persistable pid ([0-9]{1,18}) host (\\S+) started (\\S+) since (\\S+)\\n?");

  /** Always as long, so that a process writes the same number of bytes each time. */
  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  static Owner current(Machine machine) {
    return new Owner(
        machine.pid(), machine.host(), machine.started(machine.pid()).orElse(null), machine.now());
  }

  byte[] format() {
    String time = started == null ? "-" : started.toString();
    return ("Persistable pid "
            + pid
            + " host "
            + host
            + " started "
            + time
            + " since "
            + SINCE.format(since)
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Null if nobody of ours wrote it: the original Python package's lock is an empty file. */
  static @Nullable Owner parse(byte[] bytes) {
    Matcher m = LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!m.matches()) {
      return null;
    }
    try {
      Instant started = m.group(3).equals("-") ? null : Instant.parse(m.group(3));
      return new Owner(Long.parseLong(m.group(1)), m.group(2), started, Instant.parse(m.group(4)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  boolean isOn(Machine machine) {
    return host.equals(machine.host());
  }

  /** For an owner on this machine: whether that very process, not a namesake, still runs. */
  boolean isAlive(Machine machine) {
    if (!machine.isAlive(pid)) {
      return false;
    }
    Instant now = machine.started(pid).orElse(null);
    return started == null
        || now == null
        || Duration.between(started, now).abs().compareTo(CLOCK_STEP) < 0;
  }

  @Override
  public String toString() {
    return "process " + pid + " on " + host + " since " + since;
  }
}
