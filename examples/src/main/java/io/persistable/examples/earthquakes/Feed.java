package io.persistable.examples.earthquakes;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data as it comes: GeoJSON, the newest event first, times in milliseconds. */
final class Feed {

  private Feed() {}

  /** The events of each day in UTC, in the order of their times. */
  static Map<LocalDate, List<Quake>> byDay() throws IOException {
    List<Quake> all = new ArrayList<>();
    try (InputStream json = Feed.class.getResourceAsStream("earthquakes.json")) {
      for (JsonNode event : new JsonMapper().readTree(json).get("features")) {
        all.add(quake(event));
      }
    }
    return all.stream()
        .sorted(Comparator.comparing(Quake::time))
        .collect(
            Collectors.groupingBy(
                quake -> LocalDate.ofInstant(quake.time(), ZoneOffset.UTC),
                TreeMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  private static Quake quake(JsonNode event) {
    JsonNode properties = event.get("properties");
    JsonNode at = event.get("geometry").get("coordinates");
    JsonNode magnitude = properties.get("mag");
    JsonNode scale = properties.get("magType");
    return new Quake(
        event.get("id").asString(),
        Instant.ofEpochMilli(properties.get("time").asLong()),
        properties.get("place").asString(),
        new Position(at.get(0).asDouble(), at.get(1).asDouble(), at.get(2).asDouble()),
        magnitude.isNull() ? Double.NaN : magnitude.asDouble(),
        scale.isNull() ? "" : scale.asString());
  }
}
