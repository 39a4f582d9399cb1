package io.persistable.benchmarks.measure;

import io.persistable.Archive;
import io.persistable.SaveOptions;
import io.persistable.array.NdArray;
import io.persistable.benchmarks.model.Flight;
import io.persistable.benchmarks.model.Flights;
import io.persistable.benchmarks.model.Models;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What CPython takes to import what we write, beside the leanest text that somebody would write by
 * hand for the same objects; and to load our arrays, beside {@code numpy.load}.
 */
final class PythonSide implements Program {

  @Override
  public String name() {
    return "python";
  }

  @Override
  public String measure(Path jdk) throws IOException {
    Path directory = Files.createTempDirectory("python");
    Flights flights = Models.flights();
    Archive.create().insert("flights", flights.flights()).save(directory, "ours");
    writeSource(directory, flights);
    double[] array = new double[32 << 20];
    Arrays.setAll(array, i -> i / 3.0);
    Archive.builder()
        .arrayThreshold(100)
        .build()
        .insert("x", NdArray.of(array))
        .save(directory, "arrays", SaveOptions.DEFAULT);
    String lines = Python.get().run(Python.script(PythonSide.class, "measure.py"), directory);
    Compilation.delete(directory);
    return lines;
  }

  /** The rows that the script makes the hand-written text from. */
  private static void writeSource(Path directory, Flights flights) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Flight flight : flights.flights()) {
      rows.append(flight.date()).append('\t').append(flight.delay()).append('\t');
      rows.append(flight.distance()).append('\t').append(flight.origin().iata()).append('\t');
      rows.append(flight.destination().iata()).append('\n');
    }
    Files.writeString(directory.resolve("rows.txt"), rows);
  }
}
