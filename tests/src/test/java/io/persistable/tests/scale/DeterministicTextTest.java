package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.persistable.tests.Jvm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One archive, one text: {@code Set.of} and {@code Map.of} take their order from a salt that is new
 * in each JVM, hashes of enum constants are new too, and {@code Double.toString} of 17 is not that
 * of 25.
 */
class DeterministicTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"flat", "scoped"})
  void everyRunWritesTheSameBytes(String form) throws IOException, InterruptedException {
    String first = Jvm.current().run(List.of(), Unordered.class, form);
    for (int run = 0; run < 3; run++) {
      assertEquals(first, Jvm.current().run(List.of(), Unordered.class, form));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flat", "scoped"})
  void everyJdkWritesTheSameBytes(String form) throws IOException, InterruptedException {
    List<Jvm> others = Jvm.others();
    assumeFalse(others.isEmpty(), "no other JDK beside " + Jvm.current().home());
    String here = Jvm.current().run(List.of(), Unordered.class, form);
    for (Jvm other : others) {
      System.out.println(form + ": Java " + Jvm.current().version() + ", " + other.version());
      assertEquals(here, other.run(List.of(), Unordered.class, form), other.version());
    }
  }
}
