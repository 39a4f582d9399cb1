package io.persistable.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What JMH can't measure, since it runs in other processes. */
interface Program {

  /** What the results are kept under. */
  String name();

  /**
   * Measures.
   *
   * @return lines of a name, a space and a number
   */
  String measure(Path jdk) throws IOException, InterruptedException;

  static List<Program> all() {
    return List.of(new Compilation(), new PythonSide());
  }
}
