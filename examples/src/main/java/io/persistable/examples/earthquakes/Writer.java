package io.persistable.examples.earthquakes;

import io.persistable.DataSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of several processes that write days into the same data set. */
public final class Writer {

  private Writer() {}

  /** The name of a day's item; its positions are in the item {@code positions_} + this. */
  static String name(LocalDate day) {
    return "day_" + day.toString().replace('-', '_');
  }

  /**
   * @param args the data set, which of the writers this is from 0 on, how many there are
   */
  public static void main(String[] args) throws IOException {
    int mine = Integer.parseInt(args[1]);
    int writers = Integer.parseInt(args[2]);
    try (DataSet week =
        DataSet.builder(Path.of(args[0])).mode(DataSet.Mode.WRITE).arrayThreshold(30).open()) {
      int i = 0;
      for (Map.Entry<LocalDate, List<Quake>> day : Feed.byDay().entrySet()) {
        if (i++ % writers == mine) {
          put(week, day.getKey(), day.getValue());
        }
      }
    }
  }

  /** A day's events and their positions come together or not at all. */
  private static void put(DataSet week, LocalDate day, List<Quake> quakes) throws IOException {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("day", day.toString());
    info.put("events", quakes.size());
    week.transaction(
        changes -> {
          changes.put(name(day), quakes, info);
          changes.put(
              "positions_" + name(day), positions(quakes), "longitude, latitude, depth in km");
          return null;
        });
  }

  private static double[][] positions(List<Quake> quakes) {
    return quakes.stream()
        .map(Quake::position)
        .map(at -> new double[] {at.longitude(), at.latitude(), at.depth()})
        .toArray(double[][]::new);
  }
}
