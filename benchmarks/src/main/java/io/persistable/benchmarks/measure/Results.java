package io.persistable.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was found, as it was left on the disk. */
final class Results {

  private final List<Result> jmh = new ArrayList<>();

  /** By JDK, then by program and what it measured. */
  private final Map<String, Map<String, Double>> programs = new TreeMap<>();

  private Results() {}

  static Results read(Path directory) throws IOException {
    Results results = new Results();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        String name = file.getFileName().toString();
        String jdk = file.getParent().getFileName().toString();
        if (Files.size(file) == 0) {
          continue; // of a run that isn't over
        }
        if (name.endsWith(".json")) {
          results.readJmh(jdk, name.substring(0, name.length() - 5), file);
        } else {
          for (String line : Files.readAllLines(file)) {
            int space = line.lastIndexOf(' ');
            results
                .programs
                .computeIfAbsent(jdk, key -> new TreeMap<>())
                .put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
          }
        }
      }
    }
    return results;
  }

  private void readJmh(String jdk, String run, Path file) {
    for (JsonNode each : new JsonMapper().readTree(file)) {
      String[] name = each.get("benchmark").asString().split("\\.");
      Map<String, String> parameters = new TreeMap<>();
      JsonNode params = each.get("params");
      if (params != null) {
        params.properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asString()));
      }
      JsonNode secondary = each.get("secondaryMetrics");
      jmh.add(
          new Result(
              jdk,
              run,
              name[name.length - 2],
              name[name.length - 1],
              parameters,
              median(secondary.get(CpuTime.LABEL)),
              median(each.get("primaryMetric")),
              median(secondary.get("gc.alloc.rate.norm"))));
    }
  }

  private static double median(JsonNode metric) {
    double[] values =
        metric
            .get("rawData")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .mapToDouble(JsonNode::asDouble)
            .sorted()
            .toArray();
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }

  /** The releases of the JDKs, in order. */
  List<String> jdks() {
    TreeSet<String> jdks = new TreeSet<>();
    jmh.forEach(result -> jdks.add(result.jdk()));
    jdks.addAll(programs.keySet());
    return List.copyOf(jdks);
  }

  List<Result> of(String jdk, String run) {
    return jmh.stream().filter(r -> r.jdk().equals(jdk) && r.run().equals(run)).toList();
  }

  Optional<Result> find(String jdk, String run, String method, Predicate<Result> which) {
    return of(jdk, run).stream().filter(r -> r.method().equals(method)).filter(which).findFirst();
  }

  Map<String, Double> programs(String jdk) {
    return programs.getOrDefault(jdk, Map.of());
  }
}
