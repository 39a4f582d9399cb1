package io.persistable.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CPU seconds that {@code javac} takes for 200 records: with no processor, with {@linkplain
 * EmptyClasses one that writes an empty class for each}, which is what no generator of sources gets
 * below, with ours, with avaje-jsonb's, with dsl-json's; each in a process of its own, in turn, the
 * median of some rounds.
 */
final class Compilation implements Program {

  private static final int RECORDS = 200;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public String measure(Path jdk) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("compile");
    Map<String, Path> sources = new LinkedHashMap<>();
    sources.put("none", sources(directory, "none", "", ""));
    sources.put(
        "empty-classes",
        sources(directory, "empty", "import io.persistable.Persistable;", "@Persistable"));
    sources.put(
        "persistable",
        sources(directory, "persistable", "import io.persistable.Persistable;", "@Persistable"));
    sources.put("avaje-jsonb", sources(directory, "avaje", "import io.avaje.jsonb.Json;", "@Json"));
    sources.put(
        "dsl-json",
        sources(directory, "dsl", "import com.dslplatform.json.CompiledJson;", "@CompiledJson"));
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Path> source : sources.entrySet()) {
        seconds
            .computeIfAbsent(source.getKey(), key -> new ArrayList<>())
            .add(compile(jdk, source.getKey(), source.getValue()));
      }
    }
    delete(directory);
    return seconds.entrySet().stream()
        .map(e -> "compile-" + e.getKey() + " " + median(e.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static Path sources(Path directory, String name, String imports, String annotation)
      throws IOException {
    Path sources = Files.createDirectories(directory.resolve(name + "/demo"));
    for (int i = 0; i < RECORDS; i++) {
      String other = i == 0 ? "String" : "Record" + (i - 1);
      Files.writeString(
          sources.resolve("Record" + i + ".java"),
          String.join(
              "\n",
              "package demo;",
              imports,
              "import java.util.List;",
              annotation,
              "public record Record" + i + "(",
              "    int id, String name, double weight, boolean open, long size,",
              "    List<String> tags, " + other + " other, List<" + other + "> others) {}",
              ""));
    }
    return sources;
  }

  private static double compile(Path jdk, String processor, Path sources)
      throws IOException, InterruptedException {
    Path out = sources.resolveSibling("out");
    delete(out);
    Files.createDirectories(out);
    List<String> command =
        new ArrayList<>(
            List.of(
                // The shell's `times` says what its children took.
                "/bin/sh",
                "-c",
                "\"$@\" || exit 1; times",
                "sh",
                jdk.resolve("bin/javac").toString(),
                "--release",
                "17",
                "-nowarn",
                "-d",
                out.toString(),
                "-classpath",
                System.getProperty("java.class.path")));
    if (processor.equals("none")) {
      command.add("-proc:none");
    } else if (processor.equals("empty-classes")) {
      command.addAll(List.of("-processor", EmptyClasses.class.getName()));
    } else {
      command.addAll(List.of("-processorpath", processorPath(processor)));
    }
    try (Stream<Path> files = Files.list(sources)) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
    int classes = RECORDS * (processor.equals("none") ? 1 : 2);
    try (Stream<Path> made = Files.walk(out)) {
      if (made.filter(file -> file.toString().endsWith(".class")).count() < classes) {
        throw new IOException("expected " + processor + " to generate classes, found\n" + output);
      }
    }
    String[] lines = output.strip().split("\n");
    return Arrays.stream(lines[lines.length - 1].trim().split("\\s+"))
        .mapToDouble(Compilation::seconds)
        .sum();
  }

  /** {@code 0m1.530s} in seconds. */
  private static double seconds(String time) {
    int minutes = time.indexOf('m');
    return 60 * Double.parseDouble(time.substring(0, minutes))
        + Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
  }

  private static String processorPath(String processor) {
    List<String> parts =
        switch (processor) {
          case "persistable" -> List.of("persistable-processor");
          case "avaje-jsonb" -> List.of("avaje");
          default -> List.of("dsl-json");
        };
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> parts.stream().anyMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
