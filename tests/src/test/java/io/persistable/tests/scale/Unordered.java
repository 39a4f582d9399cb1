package io.persistable.tests.scale;

import io.persistable.Archive;
import io.persistable.Persistable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints an archive of what has no order of its own, or digits that differ between JDKs: the main
 * class of the JVMs whose texts are compared.
 */
final class Unordered {

  /** Of a type with a hash that is the same in every JVM. */
  @Persistable
  record Place(String name, int floor) {}

  /** Of a type whose hash is not: those of enum constants are their identity's. */
  @Persistable
  record Opening(DayOfWeek day, String hours) {}

  private Unordered() {}

  /**
   * @param args flat or scoped
   */
  public static void main(String[] args) throws IOException {
    OutputStream out = System.out;
    archive(args[0].equals("scoped")).writeTo(out);
    out.flush();
  }

  private static Archive archive(boolean scoped) {
    Map<DayOfWeek, String> hours = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, day.name().toLowerCase(java.util.Locale.ROOT));
    }
    Set<Place> places = new HashSet<>();
    for (int floor = 0; floor < 20; floor++) {
      places.add(new Place("room " + floor * 7919, floor));
    }
    return Archive.builder()
        .scoped(scoped)
        .build()
        .insert("names", Set.of("a", "b", "c", "d", "e", "f", "g", "h"))
        .insert("numbers", Set.of(1L, 22L, 333L, 4444L, 55555L))
        .insert("counts", Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5))
        .insert("days", new HashSet<>(Arrays.asList(DayOfWeek.values())))
        .insert("hours", hours)
        .insert("weekend", EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY))
        .insert("closed", new EnumMap<>(Map.of(DayOfWeek.MONDAY, true, DayOfWeek.FRIDAY, false)))
        .insert("places", places)
        .insert("copied", Set.copyOf(places))
        .insert("nested", Set.of(Set.of("x", "y"), Set.of("z"), Set.of("u", "v", "w")))
        .insert("digits", List.of(1e23, 2e-3, 5e-324, 9007199254740993.0, 1.0E16, 0.1f, 1.17e-38f))
        .insert(
            "openings",
            Set.of(
                new Opening(DayOfWeek.MONDAY, "9–17"),
                new Opening(DayOfWeek.TUESDAY, "9–17"),
                new Opening(DayOfWeek.FRIDAY, "9–13"),
                new Opening(DayOfWeek.SUNDAY, "")));
  }
}
