package io.persistable.dataset;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where this process runs, and which processes live there. */
public interface Machine {

  String host();

  long pid();

  /** When the process with this id started, or empty if there is none or the system won't tell. */
  Optional<Instant> started(long pid);

  boolean isAlive(long pid);

  /** When the machine started, if the system tells: nobody from before is alive. */
  Optional<Instant> booted();

  Instant now();

  /** The machine that this is. */
  static Machine local() {
    return Local.INSTANCE;
  }

  /** This machine, as the operating system describes it. */
  final class Local implements Machine {

    private static final Local INSTANCE = new Local();
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final long pid = ProcessHandle.current().pid();
    private final Optional<Instant> started = startOf(pid);
    private @Nullable String host;

    private Local() {}

    @Override
    public synchronized String host() {
      String known = host;
      if (known == null) {
        known = findHost();
        host = known;
      }
      return known;
    }

    /** The name service comes last: it may take seconds to say that it knows nothing. */
    private static String findHost() {
      try {
        String kernel = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        if (!kernel.isEmpty()) {
          return kernel.replaceAll("\\s", "_");
        }
      } catch (IOException e) {
        System.getLogger(Machine.class.getName())
            .log(System.Logger.Level.DEBUG, "no host name from the kernel", e);
      }
      String windows = System.getenv("COMPUTERNAME");
      if (windows != null && !windows.isBlank()) {
        return windows.strip();
      }
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "unknown-host";
      }
    }

    @Override
    public long pid() {
      return pid;
    }

    @Override
    public Optional<Instant> started(long pid) {
      return pid == this.pid ? started : startOf(pid);
    }

    private static Optional<Instant> startOf(long pid) {
      return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
    }

    @Override
    public boolean isAlive(long pid) {
      return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public Optional<Instant> booted() {
      try {
        String seconds = Files.readString(UPTIME).split(" ", 2)[0];
        long millis = (long) (Double.parseDouble(seconds) * 1000);
        return Optional.of(now().minus(Duration.ofMillis(millis)));
      } catch (IOException | NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public Instant now() {
      return Instant.now();
    }
  }
}
