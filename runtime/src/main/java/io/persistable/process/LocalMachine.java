package io.persistable.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** This machine, as the operating system describes it. */
final class LocalMachine implements Machine {

  private static final System.Logger LOG = System.getLogger(Machine.class.getName());
  private static final Path PROC = Path.of("/proc");

  /** Where the start is, counted from the command's name, which may hold anything. */
  private static final int START_FIELD = 20;

  static final LocalMachine INSTANCE = new LocalMachine();

  private final long pid = ProcessHandle.current().pid();
  private final String boot = findBoot();
  private final String namespace = findNamespace();
  private final Optional<String> started = startOf(pid);
  private @Nullable String host;

  private LocalMachine() {}

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
    String kernel = read(PROC.resolve("sys/kernel/hostname"));
    if (!kernel.isEmpty()) {
      return kernel.replaceAll("\\s", "_");
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
  public String boot() {
    return boot;
  }

  private static String findBoot() {
    String id = read(PROC.resolve("sys/kernel/random/boot_id"));
    return id.matches("[0-9a-f-]{36}") ? id : UNKNOWN;
  }

  @Override
  public String namespace() {
    return namespace;
  }

  private static String findNamespace() {
    try {
      String link = Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
      Matcher id = Pattern.compile("pid:\\[([0-9]+)]").matcher(link);
      return id.matches() ? id.group(1) : UNKNOWN;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(System.Logger.Level.DEBUG, "the system has no namespaces of processes", e);
      return UNKNOWN;
    }
  }

  @Override
  public long pid() {
    return pid;
  }

  @Override
  public Optional<String> started(long pid) {
    return pid == this.pid ? started : startOf(pid);
  }

  /**
   * In the kernel's ticks since it started where it tells: the wall clock's time of the start
   * changes whenever the clock is set.
   */
  private static Optional<String> startOf(long pid) {
    String stat = read(PROC.resolve(pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    if (fields.length >= START_FIELD && fields[START_FIELD - 1].matches("[0-9]{1,19}")) {
      return Optional.of("tick" + fields[START_FIELD - 1]);
    }
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().startInstant())
        .map(Instant::toString);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return ""; // not Linux, or the process is gone
    }
  }

  @Override
  public boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }
}
