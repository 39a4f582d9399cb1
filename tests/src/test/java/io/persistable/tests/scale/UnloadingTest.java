package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.tests.Jvm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept for the next archive keeps no class loader: a server replaces its applications. */
class UnloadingTest {

  @ParameterizedTest
  @ValueSource(strings = {"io.persistable.tests.", "io.persistable."})
  void classesAreUnloadedAfterTheyWereArchived(String names)
      throws IOException, InterruptedException {
    String said =
        Jvm.current()
            .run(List.of("-XX:SoftRefLRUPolicyMSPerMB=0", "-Xmx256m"), Unloading.class, names);
    assertEquals("unloaded", said);
  }
}
