package io.persistable.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * One call of JMH.
 *
 * @param name what the results are kept under
 * @param benchmark the class
 * @param parameters those that aren't as the class has them
 */
record Run(
    String name,
    String benchmark,
    int warmups,
    int iterations,
    Map<String, List<String>> parameters) {

  /** All that are measured; sizes that show growth for ours alone. */
  static List<Run> all() {
    return List.of(
        new Run("media", "MediaBenchmark", 6, 3, Map.of()),
        new Run("graph", "GraphBenchmark", 6, 3, Map.of("count", List.of("100000"))),
        new Run(
            "growth",
            "GraphBenchmark",
            6,
            3,
            Map.of("codec", List.of("persistable"), "count", List.of("1000", "10000", "1000000"))),
        new Run("fresh", "FreshGraphBenchmark", 6, 3, Map.of()),
        new Run("doubles", "DoublesBenchmark", 6, 3, Map.of()),
        new Run("flights", "FlightsBenchmark", 6, 3, Map.of()),
        new Run("chain", "ChainBenchmark", 4, 3, Map.of()),
        new Run("arrays", "ArrayBenchmark", 1, 3, Map.of("element", List.of("double"))),
        new Run(
            "floats",
            "ArrayBenchmark",
            1,
            3,
            Map.of("element", List.of("float"), "codec", List.of("persistable", "channel"))),
        new Run("dataset", "DataSetBenchmark", 3, 3, Map.of()),
        new Run("transaction", "TransactionBenchmark", 1, 3, Map.of()));
  }
}
