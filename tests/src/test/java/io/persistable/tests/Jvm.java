package io.persistable.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Java of its own, as a child process: for what depends on its options or its version.
 *
 * @param home the directory that {@code java.home} names
 * @param version such as {@code 17.0.15}
 */
public record Jvm(Path home, String version) {

  private static final long TIMEOUT_SECONDS = 300;

  /** What a finished process left. */
  public record Result(int exitCode, String out, String err) {}

  /** The one that runs this test. */
  public static Jvm current() {
    return new Jvm(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
  }

  /** JDKs of other feature releases, from 17 on, that are installed beside the current one. */
  public static List<Jvm> others() throws IOException {
    Path home = current().home().toRealPath();
    List<Jvm> others = new ArrayList<>();
    try (Stream<Path> siblings = Files.list(Objects.requireNonNull(home.getParent()))) {
      for (Path sibling : siblings.sorted().toList()) {
        Jvm jvm = of(sibling);
        if (jvm != null && jvm.feature() >= 17 && jvm.feature() != current().feature()) {
          others.add(jvm);
        }
      }
    }
    return others;
  }

  private static @Nullable Jvm of(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
      return null;
    }
    Properties properties = new Properties();
    try (var in = Files.newInputStream(release)) {
      properties.load(in);
    }
    String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
    return new Jvm(home, version);
  }

  /** 17, 25 … */
  public int feature() {
    return Integer.parseInt(version.split("[.+-]")[0]);
  }

  /** Runs a class of this test's class path and fails unless it ends well. */
  public String run(List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Result result = java(command);
    if (result.exitCode() != 0) {
      throw new AssertionError(
          "Java " + version + " ended with " + result.exitCode() + ":\n" + result.err());
    }
    return result.out();
  }

  /** Runs {@code bin/java} to its end, whatever that is. */
  public Result java(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(arguments);
    Path out = Files.createTempFile("jvm", ".out");
    Path err = Files.createTempFile("jvm", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Java did not end within " + TIMEOUT_SECONDS + " s: " + command);
      }
      return new Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }
}
