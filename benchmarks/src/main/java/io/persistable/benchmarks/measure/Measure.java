package io.persistable.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the workloads on each JDK and writes the table. What a run has found stays in the directory
 * of results, so that one workload can be measured again alone.
 */
public final class Measure {

  private Measure() {}

  /**
   * @param args the homes of the JDKs, by comma; a regular expression of what to measure, empty for
   *     nothing; the directory of the results; the file for the table
   */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Pattern only = Pattern.compile(args[1]);
    Path results = Files.createDirectories(Path.of(args[2]).resolve("results"));
    Path places = Files.createTempDirectory("places");
    try {
      for (String home : args[0].split(",")) {
        Path jdk = Path.of(home);
        Path own = Files.createDirectories(results.resolve(Machine.release(jdk)));
        Path place = Files.createDirectories(places.resolve(Machine.release(jdk)));
        for (Run run : Run.all()) {
          if (only.matcher(run.name()).matches()) {
            jmh(run, jdk, place, own.resolve(run.name() + ".json"));
          }
        }
        for (Program program : Program.all()) {
          if (only.matcher(program.name()).matches()) {
            Files.writeString(own.resolve(program.name() + ".txt"), program.measure(jdk));
          }
        }
      }
    } finally {
      Compilation.delete(places);
    }
    Path table = Path.of(args[3]);
    Files.createDirectories(table.toAbsolutePath().getParent());
    Files.writeString(table, new Report(Results.read(results), Machine.describe()).text());
  }

  private static void jmh(Run run, Path jdk, Path place, Path results) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + run.benchmark() + "\\.")
            .jvm(jdk.resolve("bin/java").toString())
            .jvmArgs(
                "-Xms3g",
                "-Xmx3g",
                "-Dpersistable.places=" + place,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED")
            .forks(1)
            .warmupIterations(run.warmups())
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(run.iterations())
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .resultFormat(ResultFormatType.JSON)
            .result(results.toString());
    run.parameters().forEach((name, values) -> options.param(name, values.toArray(new String[0])));
    new Runner(options.build()).run();
  }
}
