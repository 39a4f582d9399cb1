package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an isolating processor promises: each file comes from exactly one element. */
class IncrementalTest {

  @TempDir Path output;

  @Test
  void aPersisterHasOneOriginatingElement() {
    Wrapped wrapped = Wrapped.isolating(new PersisterProcessor());
    Compile.javac(output)
        .onlyWith(wrapped)
        .options("-proc:only")
        .sources(GoldenTest.sources("flights"));
    assertEquals(
        Map.of(
            "demo.flights.AirportPersister", "[demo.flights.Airport]",
            "demo.flights.FlightPersister", "[demo.flights.Flight]"),
        wrapped.origins);
  }
}
