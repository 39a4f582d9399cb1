package io.persistable.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/**
 * A real CPython, run as a subprocess. {@link #get()} is the one from Maven Central, the same on
 * every machine; {@link #system()} is the machine's own, where it has numpy (and h5py).
 *
 * <p>The interpreter is never embedded: in-process it crashes with threads and writes into the
 * channel of the test runner.
 */
public final class Python {

  private static final long TIMEOUT_SECONDS = 300;

  private final String executable;
  private final List<String> flags;
  private final Map<String, String> environment;

  private Python(String executable, List<String> flags, Map<String, String> environment) {
    this.executable = executable;
    this.flags = flags;
    this.environment = environment;
  }

  /** CPython 3.14 with numpy 2.4, unpacked from Maven artifacts into the JavaCPP cache. */
  public static Python get() {
    return Bundled.INSTANCE;
  }

  /** The machine's {@code /usr/bin/python3}, if it imports all of {@code modules}. */
  public static Optional<Python> system(String... modules) {
    String executable = "/usr/bin/python3";
    if (!new File(executable).canExecute()) {
      return Optional.empty();
    }
    Python python = new Python(executable, List.of("-s"), Map.of());
    String imports = modules.length == 0 ? "pass" : "import " + String.join(", ", modules);
    return python.start(List.of("-c", imports), null, null).exitCode() == 0
        ? Optional.of(python)
        : Optional.empty();
  }

  /** What a finished interpreter left. */
  public record Result(int exitCode, String out, String err) {}

  /** Runs a script, fails on a non-zero exit, returns its standard output. */
  public String run(String script, String... arguments) {
    return run(script, null, arguments);
  }

  /** As {@link #run(String, String...)}, in {@code directory}, which is also importable from. */
  public String run(String script, @Nullable Path directory, String... arguments) {
    Result result = execute(script, directory, arguments);
    if (result.exitCode() != 0) {
      throw new AssertionError(
          "CPython ended with " + result.exitCode() + ":\n" + result.err() + result.out());
    }
    return result.out();
  }

  /** Runs a script to its end, whatever that is. */
  public Result execute(String script, @Nullable Path directory, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("-");
    command.addAll(Arrays.asList(arguments));
    String prelude =
        directory == null ? "" : "import sys; sys.path.insert(0, " + literal(directory) + ")\n";
    return start(command, prelude + script, directory);
  }

  /**
   * A process builder for a long-running interpreter: bytecode writing is on, whatever the
   * environment says, since {@code PYTHONDONTWRITEBYTECODE} hides stale-bytecode bugs.
   */
  public ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(executable);
    command.addAll(flags);
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
    builder.environment().putAll(environment);
    return builder;
  }

  private Result start(List<String> arguments, @Nullable String input, @Nullable Path directory) {
    try {
      ProcessBuilder builder = command(arguments.toArray(String[]::new));
      if (directory != null) {
        builder.directory(directory.toFile());
      }
      Path out = Files.createTempFile("python", ".out");
      Path err = Files.createTempFile("python", ".err");
      Path in = Files.createTempFile("python", ".in");
      try {
        Files.writeString(in, input == null ? "" : input);
        Process process =
            builder
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("CPython did not end within " + TIMEOUT_SECONDS + " s");
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
        Files.deleteIfExists(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while CPython ran", e);
    }
  }

  private static String literal(Path path) {
    String text = path.toAbsolutePath().toString();
    StringBuilder literal = new StringBuilder("'");
    for (char c : text.toCharArray()) {
      if (c == '\'' || c == '\\') {
        literal.append('\\');
      }
      literal.append(c);
    }
    return literal.append('\'').toString();
  }

  /** Reads a resource beside {@code anchor} as UTF-8: scripts live in files, not in strings. */
  public static String script(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name + " beside " + anchor);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Bundled {
    static final Python INSTANCE = unpack();

    private static Python unpack() {
      try {
        String executable = Loader.load(org.bytedeco.cpython.python.class);
        File blas = new File(Loader.load(org.bytedeco.openblas.global.openblas.class));
        File[] packages = org.bytedeco.numpy.presets.numpy.cachePackages();
        String path = Arrays.stream(packages).map(File::toString).collect(Collectors.joining(":"));
        Map<String, String> environment = new TreeMap<>();
        environment.put("PYTHONPATH", path);
        environment.put("LD_LIBRARY_PATH", blas.getParent());
        return new Python(executable, List.of("-s"), environment);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
