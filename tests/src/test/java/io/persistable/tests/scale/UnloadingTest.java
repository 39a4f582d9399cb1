package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.tests.Jvm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept for the next archive keeps no class loader: a server replaces its applications. */
class UnloadingTest {

  @Test
  void classesAreUnloadedAfterTheyWereArchived() throws IOException, InterruptedException {
    String said =
        Jvm.current().run(List.of("-XX:SoftRefLRUPolicyMSPerMB=0", "-Xmx256m"), Unloading.class);
    assertEquals("unloaded", said);
  }
}
