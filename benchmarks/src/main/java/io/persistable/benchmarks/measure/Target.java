package io.persistable.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What is to be reached, and what was.
 *
 * @param what in words
 * @param atLeast whether more is better
 * @param limit what to reach
 * @param found the figure for a JDK, if it was measured
 */
record Target(String what, boolean atLeast, double limit, Figure found) {

  /** A figure that is made from the results of one JDK. */
  interface Figure {
    OptionalDouble of(Results results, String jdk);
  }

  private static final ToDoubleFunction<Result> CPU = Result::cpu;
  private static final ToDoubleFunction<Result> WALL = Result::wall;

  boolean isReached(double value) {
    return atLeast ? value >= limit : value <= limit;
  }

  String wanted() {
    return (atLeast ? "≥ " : "≤ ") + Report.number(limit);
  }

  /**
   * The targets in the order of the table.
   *
   * @param size the bytes of what was written
   */
  static List<Target> all(ToDoubleFunction<Result> size) {
    List<Target> all = new ArrayList<>();
    for (String method : List.of("write", "read")) {
      all.add(faster("media 10,000, " + method, 1.0, "fastjson2", "media", method, 10_000));
    }
    all.add(faster("media 10,000, write", 1.3, "dsl-json", "media", "write", 10_000));
    all.add(
        new Target(
            "media 10,000, write, `identity = false`: fastjson2's time over ours",
            true,
            1.3,
            ratio("media", "write", 10_000, "fastjson2", "persistable-values", CPU)));
    for (String method : List.of("write", "read")) {
      all.add(
          new Target(
              "media, one object, " + method + ": our time over fastjson2's",
              false,
              1.2,
              ratio("media", method, 1, "persistable", "fastjson2", CPU)));
    }
    all.add(faster("graph, write", 2, "jackson", "graph", "write", 100_000));
    all.add(faster("graph, write", 1, "fory", "graph", "write", 100_000));
    all.add(faster("graph of fresh objects, write", 1, "fory", "fresh", "write", 100_000));
    all.add(faster("graph, read", 5, "jackson", "graph", "read", 100_000));
    all.add(faster("graph, read", 1.5, "kryo", "graph", "read", 100_000));
    for (String method : List.of("write", "read")) {
      all.add(
          new Target(
              "graph, " + method + ": per node at 1,000,000 over that at 10,000",
              false,
              2,
              (results, jdk) ->
                  ratio(
                      perObject(results, jdk, "growth", method, 1_000_000, "persistable"),
                      perObject(results, jdk, "growth", method, 10_000, "persistable"))));
    }
    for (String method : List.of("write", "read")) {
      all.add(faster("doubles, " + method, 1.2, "fastjson2", "doubles", method, 10_000));
    }
    for (String method : List.of("write", "read")) {
      all.add(
          new Target(
              "chain of 1,000,000, " + method + ": per node over the graph's at 1,000,000",
              false,
              2,
              (results, jdk) ->
                  ratio(
                      perObject(results, jdk, "chain", method, 1_000_000, "persistable"),
                      perObject(results, jdk, "growth", method, 1_000_000, "persistable"))));
    }
    all.add(allocated("media", 10_000, size));
    all.add(allocated("graph", 100_000, size));
    for (String method : List.of("write", "writeForced", "read")) {
      ToDoubleFunction<Result> time = method.equals("writeForced") ? WALL : CPU;
      all.add(
          new Target(
              "256 MB of doubles, " + method + ": our time over the raw channel's",
              false,
              1.1,
              ratio("arrays", method, 0, "persistable", "channel", time)));
    }
    all.add(
        new Target(
            "256 MB of doubles, map and first element, in ms",
            false,
            1,
            (results, jdk) -> scaled(find(results, jdk, "arrays", "map", 0, "persistable"), 1e-6)));
    all.add(
        new Target(
            "256 MB of doubles, read: MB allocated beyond the result",
            false,
            1,
            (results, jdk) ->
                find(results, jdk, "arrays", "read", 0, "persistable").stream()
                    .mapToDouble(r -> (r.allocated() - (256 << 20)) / (1 << 20))
                    .findFirst()));
    all.add(
        new Target(
            "data set, durable put with 10 items: time over that of its fsyncs alone",
            false,
            1.5,
            (results, jdk) ->
                ratio(wall(results, jdk, "putDurably", 10), wall(results, jdk, "fsyncs", 10))));
    all.add(
        new Target(
            "data set, put without fsync: at 100,000 items over that at 10",
            false,
            1.5,
            (results, jdk) ->
                ratio(cpu(results, jdk, "put", 100_000), cpu(results, jdk, "put", 10))));
    all.add(
        new Target(
            "data set, puts a second without fsync, with 10 items",
            true,
            5000,
            (results, jdk) -> ratio(OptionalDouble.of(1e9), wall(results, jdk, "put", 10))));
    all.add(
        new Target(
            "compiling 200 records: CPU time over that with no processor",
            false,
            1.7,
            programs("compile-persistable", "compile-none")));
    all.add(
        new Target(
            "Python: importing the flights over importing the leanest text by hand",
            false,
            1.3,
            programs("python-import-ours", "python-import-by-hand")));
    all.add(
        new Target(
            "Python: importing the flights over importing such a text with keywords, as ours has",
            false,
            1.3,
            programs("python-import-ours", "python-import-by-hand-keywords")));
    all.add(
        new Target(
            "Python: loading 256 MB of `_arrays` over `numpy.load`",
            false,
            1.1,
            programs("python-arrays-ours", "python-arrays-numpy")));
    return all;
  }

  private static Target faster(
      String what, double limit, String peer, String run, String method, int count) {
    return new Target(
        what + ": " + peer + "'s time over ours",
        true,
        limit,
        ratio(run, method, count, peer, "persistable", CPU));
  }

  private static Target allocated(String run, int count, ToDoubleFunction<Result> size) {
    return new Target(
        run + ", write: bytes allocated per object beyond the text",
        false,
        8,
        (results, jdk) ->
            find(results, jdk, run, "write", count, "persistable").stream()
                .mapToDouble(r -> Math.max(0, r.allocated() - size.applyAsDouble(r)) / count)
                .findFirst());
  }

  private static Figure ratio(
      String run,
      String method,
      int count,
      String above,
      String below,
      ToDoubleFunction<Result> time) {
    return (results, jdk) -> {
      Optional<Result> a = find(results, jdk, run, method, count, above);
      Optional<Result> b = find(results, jdk, run, method, count, below);
      return a.isEmpty() || b.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(time.applyAsDouble(a.get()) / time.applyAsDouble(b.get()));
    };
  }

  private static Figure programs(String above, String below) {
    return (results, jdk) -> {
      Double a = results.programs(jdk).get(above);
      Double b = results.programs(jdk).get(below);
      return a == null || b == null ? OptionalDouble.empty() : OptionalDouble.of(a / b);
    };
  }

  private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
    return above.isEmpty() || below.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(above.getAsDouble() / below.getAsDouble());
  }

  private static OptionalDouble scaled(Optional<Result> result, double factor) {
    return result.stream().mapToDouble(r -> r.wall() * factor).findFirst();
  }

  /** 0 for a count stands for benchmarks that have none. */
  private static Optional<Result> find(
      Results results, String jdk, String run, String method, int count, String codec) {
    return results.find(
        jdk,
        run,
        method,
        r -> r.parameter("codec").equals(codec) && (count == 0 || r.count() == count));
  }

  private static OptionalDouble perObject(
      Results results, String jdk, String run, String method, int count, String codec) {
    return find(results, jdk, run, method, count, codec).stream()
        .mapToDouble(r -> r.cpu() / r.count())
        .findFirst();
  }

  private static OptionalDouble cpu(Results results, String jdk, String method, int count) {
    return find(results, jdk, "dataset", method, count, "").stream()
        .mapToDouble(Result::cpu)
        .findFirst();
  }

  private static OptionalDouble wall(Results results, String jdk, String method, int count) {
    return find(results, jdk, "dataset", method, count, "").stream()
        .mapToDouble(Result::wall)
        .findFirst();
  }
}
