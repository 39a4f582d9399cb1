package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.error.ReadException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other programs and people write for values that this library writes otherwise. */
class OtherWritersTest {

  private record Case(String text, @Nullable Object value) {}

  static List<Case> cases() {
    return List.of(
        new Case("x = [float('inf'), -float('Infinity'), float(' 1_0.5e1 ')]", reals()),
        new Case("import numpy\nx = [numpy.True_, numpy.False_]", List.of(true, false)),
        new Case("import numpy\nx = numpy.float64('-inf')", Double.NEGATIVE_INFINITY),
        new Case(
            "from collections import defaultdict as _d\nx = _d(list, {'a': [1]})",
            Map.of("a", List.of(1))),
        new Case("from collections import defaultdict as _d\nx = _d(None, a=1)", Map.of("a", 1)),
        new Case("from collections import defaultdict as _d\nx = _d(int)", Map.of()),
        new Case(
            "from zoneinfo import ZoneInfo as _Z\nx = _Z(key='Europe/Paris')",
            ZoneId.of("Europe/Paris")),
        new Case(
            paris("2018, 2, 7, 1, 2"), ZonedDateTime.parse("2018-02-07T01:02+01:00[Europe/Paris]")),
        new Case(
            paris("2018, 10, 28, 2, 30"),
            ZonedDateTime.parse("2018-10-28T02:30+02:00[Europe/Paris]")),
        new Case(
            paris("2018, 10, 28, 2, 30, fold=1"),
            ZonedDateTime.parse("2018-10-28T02:30+01:00[Europe/Paris]")),
        new Case("x = {'b': 1}\nx.update(a=2)\nx['b'] = 3", Map.of("a", 2, "b", 3)),
        new Case("x = [1, 2]\nx[0] = 5\nx[-1] = 6", List.of(5, 6)));
  }

  private static List<Double> reals() {
    return List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 105.0);
  }

  private static String paris(String arguments) {
    return "import datetime, zoneinfo\nx = datetime.datetime("
        + arguments
        + ", tzinfo=zoneinfo.ZoneInfo('Europe/Paris'))";
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsMeaningIsRestored(Case each) {
    assertEquals(each.value, Archive.restore(each.text + "\n").get("x"));
  }

  @Test
  void anObjectThatIsPutIntoItselfIsOnACycle() {
    Map<?, ?> x = Archive.restore("x = {}\nx['self'] = x\n").get("x", Map.class);
    assertSame(x, x.get("self"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void whatHasNoneIsRefused(Case each) {
    ReadException e =
        assertThrows(ReadException.class, () -> Archive.restore(each.text + "\n").get("x"));
    assertTrue(e.getMessage().contains("expected " + each.value), e::getMessage);
  }

  static List<Case> slips() {
    return List.of(
        new Case("x = float('1e')", "a real number, found the string '1e'"),
        new Case("x = [1]\nx[1] = 2", "an index below 1, found the integer 1"),
        new Case("x = (1,)\nx[0] = 2", "a list or a dict that can be filled, found a tuple"),
        new Case("from collections import defaultdict as _d\nx = _d([1])", "None or a type"),
        new Case(paris("2018, 3, 25, 2, 30"), "arguments that datetime.datetime accepts"));
  }
}
