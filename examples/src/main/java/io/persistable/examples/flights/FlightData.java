package io.persistable.examples.flights;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data as it comes: airports by code, and flights that name them by code. */
public final class FlightData {

  private FlightData() {}

  /** The flights, each airport one object that all its flights share. */
  public static List<Flight> flights() throws IOException {
    Map<String, Airport> airports = airports();
    List<Flight> flights = new ArrayList<>();
    try (InputStream json = resource("flights-10k.json")) {
      for (JsonNode each : new JsonMapper().readTree(json)) {
        flights.add(
            new Flight(
                each.get("date").asString(),
                each.get("delay").asInt(),
                each.get("distance").asInt(),
                Objects.requireNonNull(airports.get(each.get("origin").asString())),
                Objects.requireNonNull(airports.get(each.get("destination").asString()))));
      }
    }
    return flights;
  }

  private static Map<String, Airport> airports() throws IOException {
    Map<String, Airport> airports = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv = new InputStreamReader(resource("airports.csv"), StandardCharsets.UTF_8);
        CSVParser rows = format.parse(csv)) {
      for (CSVRecord row : rows) {
        airports.put(
            row.get("iata"),
            new Airport(
                row.get("iata"),
                row.get("name"),
                row.get("city"),
                row.get("state"),
                row.get("country"),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude"))));
      }
    }
    return airports;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FlightData.class.getResourceAsStream(name), name);
  }
}
