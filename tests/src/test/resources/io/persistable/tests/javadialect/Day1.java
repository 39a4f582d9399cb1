// Captured by Fixtures, which leaves it alone once edited: c2723c00
package fixtures;

import io.persistable.tests.javadialect.Flights;
import java.util.ArrayList;
import java.util.List;

/** The objects of an archive, made anew at each call. */
public final class Day1 {

  private Day1() {}

  /** A list of 3 elements. */
  public static List<Flights.Flight> day1() {
    Flights.Airport dtw =
        new Flights.Airport("DTW", "Detroit Metropolitan-Wayne County", 42.21205917, -83.34883583);
    Flights.Airport ord =
        new Flights.Airport("ORD", "Chicago O'Hare International", 41.979595, -87.90446417);
    return new ArrayList<>(
        List.of(
            new Flights.Flight("2008-01-01", -7, 235, dtw, ord),
            new Flights.Flight("2008-01-01", 12, 235, ord, dtw),
            new Flights.Flight("2008-01-02", 0, 235, dtw, ord)));
  }
}
