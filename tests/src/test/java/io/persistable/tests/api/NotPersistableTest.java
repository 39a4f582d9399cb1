package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.api.Models.Airport;
import io.persistable.tests.api.Models.Cabin;
import io.persistable.tests.api.Models.Flight;
import io.persistable.tests.api.Models.Knot;
import io.persistable.tests.api.Models.Stranger;
import io.persistable.tests.api.Models.Unlisted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can't be archived: where it is, what it is, and what to do. */
class NotPersistableTest {

  private static final String WAYS_OUT =
      " Mark the class @Persistable (and see that the annotation processor runs: JDK 23 and later"
          + " need -proc:full or a processor path), or describe it with @Persistable.Import, or"
          + " register a hand-written Persister on the builder. Archive.diagnose() lists the"
          + " catalogs that are found.";

  private static NotPersistableException refused(@Nullable Object root) {
    Archive archive = Archive.create().insert("before", 1).insert("flights", root);
    return assertThrows(NotPersistableException.class, archive::toString);
  }

  @Test
  void theErrorShowsTheWayThereAndThreeWaysOut() {
    List<Flight> flights = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      flights.add(new Flight("2001/01/01", 0, Cabin.COACH, new Airport("ORD"), null));
    }
    Airport odd = new Airport("DTW", 42.2, new Stranger("?"));
    flights.add(new Flight("2001/01/02", 0, Cabin.COACH, odd, null));

    NotPersistableException e = refused(flights);
    assertEquals("$.flights[3].origin.note", e.path());
    assertEquals(
        "$.flights[3].origin.note: expected a value that can be archived, found an "
            + Stranger.class.getName()
            + ", for which there is no persister."
            + WAYS_OUT,
        e.getMessage());
  }

  @Test
  void aRootHasAPathToo() {
    assertEquals("$.flights", refused(new Stranger("?")).path());
    assertTrue(refused(Thread.currentThread()).getMessage().contains("found a java.lang.Thread: "));
    Runnable lambda = () -> {};
    assertEquals("$.flights", refused(lambda).path());
  }

  @Test
  void mapsAreShownByTheirKeys() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", 1);
    map.put("second", Map.of(7, new Stranger("?")));
    assertEquals("$.flights[second][7]", refused(map).path());
    assertEquals("$.flights[key 0]", refused(Map.of(new Stranger("?"), 1)).path());
  }

  @Test
  void elementsOfArraysAreShownByTheirIndex() {
    assertEquals("$.flights[1]", refused(new Object[] {1, new Stranger("?")}).path());
  }

  @Test
  void aLongPathIsShownByItsEnds() {
    Object nested = new Stranger("?");
    for (int i = 0; i < 100; i++) {
      nested = new ArrayList<>(Collections.singletonList(nested));
    }
    assertEquals(
        "$.flights" + "[0]".repeat(12) + " … 75 more … " + "[0]".repeat(13),
        refused(nested).path());
  }

  @Test
  void anEnumThatNoCatalogListsIsNamed() {
    assertEquals(
        "$.flights[0]: expected a value that can be archived, found a constant of "
            + Unlisted.class.getName()
            + ", an enum that no catalog lists. Mark it @Persistable, or use it as the type of a"
            + " component of a persistable type, or register it on the builder.",
        refused(List.of(Unlisted.ONE)).getMessage());
  }

  @Test
  void aCycleThatNothingMutableBreaksIsPrinted() {
    List<Knot> loop = new ArrayList<>();
    Knot first = new Knot("first", Collections.unmodifiableList(loop));
    Knot second = new Knot("second", List.of(first));
    loop.add(second);

    String message = refused(first).getMessage();
    assertEquals(
        "expected every cycle to go through something that can be filled later, found Knot →"
            + " UnmodifiableRandomAccessList → Knot → List12 → Knot below the items [before,"
            + " flights]. Records, tuples and unmodifiable collections are built in one call: let"
            + " one of these references go through a modifiable list, set or map, an array of"
            + " objects, or a mutable @Persistable class.",
        message);
  }

  @Test
  void theSameCycleThroughAModifiableListIsArchived() {
    Knot first = new Knot("first", new ArrayList<>());
    first.neighbours().add(new Knot("second", List.of(first)));
    Knot back =
        Archive.restore(Archive.create().insert("knot", first).toString()).get("knot", Knot.class);
    assertNotNull(back);
    assertSame(back, back.neighbours().get(0).neighbours().get(0));
  }

  @Test
  void nothingIsWrittenWhenSomethingIsRefused() {
    StringBuilder out = new StringBuilder();
    Archive archive = Archive.create().insert("x", Arrays.asList(1, new Stranger("?")));
    assertThrows(NotPersistableException.class, () -> archive.writeTo(out));
    assertEquals("", out.toString());
  }
}
