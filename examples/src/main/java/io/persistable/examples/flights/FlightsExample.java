package io.persistable.examples.flights;

import io.persistable.Archive;
import io.persistable.examples.Bar;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Archives the flights, restores them, and lets CPython answer a question about them. */
public final class FlightsExample {

  private FlightsExample() {}

  /**
   * @param args the directory to write to; {@code target} unless given
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args.length > 0 ? args[0] : "target/flights");
    Files.createDirectories(directory);
    Path file = directory.resolve("day1.py");

    List<Flight> flights = FlightData.flights();
    long start = System.nanoTime();
    Archive.create().insert("flights", flights).writeTo(file);
    double writing = seconds(start);
    System.out.printf(
        "wrote %s: %,d bytes, %,d objects, %,d references to %d shared airports, in %.2f s%n",
        file,
        Files.size(file),
        flights.size() + airports(flights).size(),
        2 * flights.size(),
        airports(flights).size(),
        writing);

    start = System.nanoTime();
    List<Flight> back;
    try (Bar bar = new Bar("restoring")) {
      back = Archive.reader().progress(bar).build().load(file).list("flights", Flight.class);
    }
    System.out.printf("restored %,d flights in Java in %.2f s", back.size(), seconds(start));
    if (!back.equals(flights) || airports(back).size() != airports(flights).size()) {
      throw new AssertionError("what came back is not what was archived");
    }
    System.out.printf(
        "; equal, and %d airports are still one object each%n", airports(back).size());

    System.out.println("CPython, which has nothing of ours installed, imports it:");
    System.out.print(Python.get().run(Python.script(FlightsExample.class, "ask.py"), directory));
  }

  private static Set<Airport> airports(List<Flight> flights) {
    Set<Airport> airports = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Flight flight : flights) {
      airports.add(flight.origin());
      airports.add(flight.destination());
    }
    return airports;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
