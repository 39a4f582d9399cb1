package io.persistable.benchmarks.measure;

import java.util.Map;

/**
 * What one benchmark has found on one JDK; medians over its iterations.
 *
 * @param run the name of the {@link Run}
 * @param method what was done: {@code write}
 * @param cpu the nanoseconds of CPU time of the process per operation
 * @param wall the nanoseconds on the wall per operation
 * @param allocated the bytes allocated per operation
 */
record Result(
    String jdk,
    String run,
    String benchmark,
    String method,
    Map<String, String> parameters,
    double cpu,
    double wall,
    double allocated) {

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The number of objects that an operation writes or reads. */
  int count() {
    String count = parameter("count");
    return run.equals("flights") || run.equals("transaction")
        ? 10_000
        : count.isEmpty() ? 1 : Integer.parseInt(count);
  }
}
