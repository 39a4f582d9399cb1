package io.persistable.tests.javadialect;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.List;

/** What the examples are of. */
public final class Flights {

  private Flights() {}

  @Persistable
  public record Airport(String iata, String name, double latitude, double longitude) {}

  @Persistable
  public record Flight(String date, int delay, int distance, Airport origin, Airport destination) {}

  /** Some flights between two airports, as a modifiable list. */
  public static List<Flight> few() {
    Airport dtw =
        new Airport("DTW", "Detroit Metropolitan-Wayne County", 42.21205917, -83.34883583);
    Airport ord = new Airport("ORD", "Chicago O'Hare International", 41.979595, -87.90446417);
    return new ArrayList<>(
        List.of(
            new Flight("2008-01-01", -7, 235, dtw, ord),
            new Flight("2008-01-01", 12, 235, ord, dtw),
            new Flight("2008-01-02", 0, 235, dtw, ord)));
  }

  /** Many flights between few airports. */
  public static List<Flight> many(int count) {
    List<Airport> airports = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      airports.add(new Airport("A" + i, "Airport number " + i, i / 7.0, -i / 3.0));
    }
    List<Flight> flights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      flights.add(
          new Flight(
              "2008-01-" + i % 28,
              i % 100 - 50,
              i * 31 % 2000,
              airports.get(i * 17 % 200),
              airports.get(i * 29 % 200)));
    }
    return flights;
  }
}
