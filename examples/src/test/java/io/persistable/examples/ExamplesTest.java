package io.persistable.examples;

import io.persistable.examples.earthquakes.EarthquakesExample;
import io.persistable.examples.flare.FlareExample;
import io.persistable.examples.flights.FlightsExample;
import io.persistable.examples.volcano.VolcanoExample;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples check what they print; here they run. */
class ExamplesTest {

  @TempDir private Path directory;

  @Test
  void flightsShareTheirAirportsInJavaAndInPython() throws IOException {
    FlightsExample.main(new String[] {directory.toString()});
  }

  @Test
  void aTreeWithParentLinksClosesItsCyclesInJavaAndInPython() throws IOException {
    FlareExample.main(new String[] {directory.toString()});
  }

  @Test
  void aGridOfHeightsIsTheSameInEveryFormatInJavaAndInPython() throws IOException {
    VolcanoExample.main(new String[] {directory.toString()});
  }

  @Test
  void aWeekOfEarthquakesIsWrittenByTwoProcessesAndReadByDay() throws IOException {
    EarthquakesExample.main(new String[] {directory.toString()});
  }
}
