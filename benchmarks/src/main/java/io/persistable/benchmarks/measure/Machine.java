package io.persistable.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was measured on, in general words. */
final class Machine {

  private Machine() {}

  /** The feature release of a JDK: {@code 17}. */
  static String release(Path jdk) throws IOException {
    for (String line : Files.readAllLines(jdk.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=")) {
        return line.replaceAll("[^0-9.]", "").split("\\.")[0];
      }
    }
    throw new IOException(jdk + " has no release file that says its version");
  }

  /** Processor, cores, memory, system. */
  static String describe() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return processor()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores shared with other programs, "
        + Math.round(system.getTotalMemorySize() / (double) (1L << 30))
        + " GiB, "
        + System.getProperty("os.name");
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
