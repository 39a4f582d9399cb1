package io.persistable.examples.earthquakes;

import io.persistable.DataSet;
import io.persistable.array.NdArray;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two processes write a week of earthquakes into one data set at once, a day at a time; Java reads
 * single days back, and numpy says which event of each day was the strongest.
 */
public final class EarthquakesExample {

  private static final int WRITERS = 2;

  private EarthquakesExample() {}

  /**
   * @param args the directory to write to; {@code target/examples} unless given
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args.length > 0 ? args[0] : "target/examples");
    Path place = directory.resolve("earthquakes");
    deleteAll(place);
    write(place);

    Map<LocalDate, List<Quake>> days = Feed.byDay();
    try (DataSet week = DataSet.open(place)) {
      System.out.println(week);
      System.out.print(week.describe());
      for (Map.Entry<LocalDate, List<Quake>> day : days.entrySet()) {
        check(week, Writer.name(day.getKey()), day.getValue());
      }
      if (!week.verify().isEmpty()) {
        throw new AssertionError("the data set is not whole: " + week.verify());
      }
    }

    String expected = days.values().stream().map(EarthquakesExample::strongest).collect(lines());
    String found = Python.get().run(Python.script(EarthquakesExample.class, "ask.py"), directory);
    System.out.print("the strongest of each day, says numpy:\n" + found);
    if (!found.equals(expected)) {
      throw new AssertionError("Java says:\n" + expected);
    }
  }

  /** Starts the writers as processes of their own and waits for them. */
  private static void write(Path place) throws IOException {
    Files.createDirectories(Objects.requireNonNull(place.toAbsolutePath().getParent()));
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classPath(),
                  Writer.class.getName(),
                  place.toString(),
                  String.valueOf(i),
                  String.valueOf(WRITERS))
              .inheritIO()
              .start());
    }
    try {
      for (Process writer : writers) {
        if (writer.waitFor() != 0) {
          throw new AssertionError("a writer ended with " + writer.exitValue());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the writers ran", e);
    } finally {
      writers.forEach(Process::destroy);
    }
  }

  /** That of the loader, since Maven runs examples inside its own process. */
  private static String classPath() {
    ClassLoader loader = EarthquakesExample.class.getClassLoader();
    return loader instanceof java.net.URLClassLoader urls
        ? Arrays.stream(urls.getURLs())
            .map(url -> Path.of(java.net.URI.create(url.toString())).toString())
            .collect(Collectors.joining(java.io.File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  /** Reads one day; the other days' files are left alone. */
  private static void check(DataSet week, String day, List<Quake> expected) throws IOException {
    List<Quake> quakes = week.list(day, Quake.class);
    NdArray positions = Objects.requireNonNull(week.get("positions_" + day, NdArray.class));
    if (!quakes.equals(expected)
        || positions.shape()[0] != quakes.size()
        || positions.getDouble(0, 1) != quakes.get(0).position().latitude()) {
      throw new AssertionError("what came back of " + day + " is not what was written");
    }
  }

  private static String strongest(List<Quake> quakes) {
    Quake strongest =
        quakes.stream()
            .filter(quake -> !Double.isNaN(quake.magnitude()))
            .max(Comparator.comparingDouble(Quake::magnitude))
            .orElseThrow();
    return String.format(
        java.util.Locale.ROOT,
        "  %s: magnitude %.1f, %s, %d events",
        LocalDate.ofInstant(strongest.time(), java.time.ZoneOffset.UTC),
        strongest.magnitude(),
        strongest.place(),
        quakes.size());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n", "", "\n");
  }

  private static void deleteAll(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
