package io.persistable.benchmarks.measure;

import io.persistable.benchmarks.codec.Codecs;
import io.persistable.benchmarks.codec.Workload;
import io.persistable.benchmarks.codec.Workloads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** docs/performance.md. */
final class Report {

  private static final List<String> CODEC_RUNS =
      List.of("media", "graph", "growth", "fresh", "doubles", "flights", "chain");

  private final Results results;
  private final String machine;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> sizes = new TreeMap<>();

  Report(Results results, String machine) {
    this.results = results;
    this.machine = machine;
  }

  String text() throws IOException {
    out.append(resource("head.md").replace("{date}", LocalDate.now(ZoneOffset.UTC).toString()));
    out.append("Machine: ").append(machine).append(".\n\n");
    targets();
    out.append(resource("notes.md"));
    for (String jdk : results.jdks()) {
      out.append("\n## JDK ").append(jdk).append("\n");
      for (String run : CODEC_RUNS) {
        codecs(jdk, run);
      }
      for (String run : List.of("arrays", "floats")) {
        arrays(jdk, run);
      }
      dataSets(jdk);
      programs(jdk);
    }
    return out.toString();
  }

  private void targets() {
    out.append("## What is to be reached, and what is\n\n| | target |");
    results.jdks().forEach(jdk -> out.append(" JDK ").append(jdk).append(" |"));
    out.append("\n|---|---|");
    results.jdks().forEach(jdk -> out.append("---|"));
    out.append('\n');
    for (Target target : Target.all(this::size)) {
      out.append("| ").append(target.what()).append(" | ").append(target.wanted()).append(" |");
      for (String jdk : results.jdks()) {
        OptionalDouble found = target.found().of(results, jdk);
        out.append(' ');
        if (found.isPresent()) {
          double value = found.getAsDouble();
          String shown = number(value);
          out.append(target.isReached(value) ? shown : "**" + shown + "**").append(' ');
        } else {
          out.append("– ");
        }
        out.append('|');
      }
      out.append('\n');
    }
    out.append("\nFigures in bold type aren't reached.\n\n");
  }

  private void codecs(String jdk, String run) {
    List<Result> all = results.of(jdk, run);
    if (all.isEmpty()) {
      return;
    }
    out.append("\n### ").append(run).append("\n\n");
    out.append("| codec | objects | write, ns | read, ns | bytes | B allocated, write | read |");
    out.append(" keeps sharing |\n|---|---:|---:|---:|---:|---:|---:|---|\n");
    for (Result write : all) {
      if (!write.method().equals("write")) {
        continue;
      }
      double count = write.count();
      out.append("| ").append(write.parameter("codec"));
      out.append(" | ").append(String.format(Locale.ROOT, "%,d", write.count()));
      out.append(" | ").append(number(write.cpu() / count));
      OptionalDouble read =
          all.stream()
              .filter(r -> r.method().equals("read") && r.parameters().equals(write.parameters()))
              .mapToDouble(r -> r.cpu() / count)
              .findFirst();
      OptionalDouble readAllocated =
          all.stream()
              .filter(r -> r.method().equals("read") && r.parameters().equals(write.parameters()))
              .mapToDouble(r -> r.allocated() / count)
              .findFirst();
      out.append(" | ").append(read.isPresent() ? number(read.getAsDouble()) : "–");
      out.append(" | ").append(number(size(write) / count));
      out.append(" | ").append(number(write.allocated() / count));
      out.append(" | ")
          .append(readAllocated.isPresent() ? number(readAllocated.getAsDouble()) : "–");
      out.append(" | ").append(sharing(run, write.parameter("codec"))).append(" |\n");
    }
  }

  private static String sharing(String run, String codec) {
    return switch (codec) {
      case "persistable", "fory", "kryo", "jdk", "xstream" -> "yes";
      case "persistable-values" -> "of lists; the types have no identity";
      case "jackson" ->
          run.equals("media") || run.equals("doubles") ? "no" : "of types with `@JsonIdentityInfo`";
      default -> "no";
    };
  }

  /** The size of what was written, which is the same on every JDK. */
  private int size(Result result) {
    int count = result.parameters().containsKey("count") ? result.count() : 0;
    String codec = result.parameter("codec");
    return sizes.computeIfAbsent(
        result.benchmark() + " " + codec + " " + count,
        key -> size(Workloads.of(result.benchmark(), count, codec), codec));
  }

  private static <T> int size(Workload<T> workload, String codec) {
    try {
      return Codecs.of(codec, workload.root(), workload.types(), workload.shared())
          .write(workload.make().get())
          .length;
    } catch (Exception e) {
      throw new IllegalStateException(codec + " wrote before, but now threw", e);
    }
  }

  private void arrays(String jdk, String run) {
    List<Result> all = results.of(jdk, run);
    if (all.isEmpty()) {
      return;
    }
    out.append("\n### ").append(run.equals("arrays") ? "256 MB of doubles" : "64 MB of floats");
    out.append("\n\n| | write, ms CPU | ms | with fsync, ms | read, ms CPU | ms |");
    out.append(" map, ms |\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (Result write : all) {
      if (!write.method().equals("write")) {
        continue;
      }
      out.append("| ").append(write.parameter("codec"));
      out.append(" | ").append(number(write.cpu() / 1e6));
      out.append(" | ").append(number(write.wall() / 1e6));
      for (String method : List.of("writeForced", "read", "map")) {
        Result other =
            results
                .find(jdk, run, method, r -> r.parameters().equals(write.parameters()))
                .orElseThrow();
        if (method.equals("read")) {
          out.append(" | ").append(number(other.cpu() / 1e6));
        }
        out.append(" | ").append(number(other.wall() / 1e6));
      }
      out.append(" |\n");
    }
    if (run.equals("arrays")) {
      Map<String, Double> programs = results.programs(jdk);
      if (programs.containsKey("numpy-write")) {
        out.append("| numpy | ").append(number(programs.get("numpy-write")));
        out.append(" | | | ").append(number(programs.get("numpy-read"))).append(" | | |\n");
      }
    }
  }

  private void dataSets(String jdk) {
    List<Result> all = results.of(jdk, "dataset");
    if (!all.isEmpty()) {
      out.append("\n### data set\n\n| | items there | µs | µs CPU |\n|---|---:|---:|---:|\n");
      for (Result each : all) {
        out.append("| ").append(each.method());
        out.append(" | ").append(String.format(Locale.ROOT, "%,d", each.count()));
        out.append(" | ").append(number(each.wall() / 1e3));
        out.append(" | ").append(number(each.cpu() / 1e3)).append(" |\n");
      }
    }
    for (Result each : results.of(jdk, "transaction")) {
      out.append("\nA transaction of 10,000 items, ");
      out.append(each.parameter("durability").equals("FSYNC") ? "durable: " : "without fsync: ");
      out.append(number(each.wall() / 1e9)).append(" s, ");
      out.append(number(each.cpu() / 1e9)).append(" s of CPU.\n");
    }
  }

  private void programs(String jdk) {
    Map<String, Double> programs = results.programs(jdk);
    if (programs.isEmpty()) {
      return;
    }
    out.append("\n### compiling and importing\n\n| | CPU |\n|---|---:|\n");
    programs.forEach(
        (name, value) -> {
          out.append("| ").append(name).append(" | ").append(number(value));
          out.append(name.startsWith("compile") ? " s |\n" : " ms |\n");
        });
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Three significant digits, or all those before the point. */
  static String number(double value) {
    double size = Math.abs(value);
    int digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
