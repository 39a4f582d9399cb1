package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.tests.Jvm;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of a million records needs no large machine to be read. */
@Tag("once")
class MillionRecordsTest {

  private static final int COUNT = 1_000_000;
  private static final String DESCRIBED = "1000000 499999500000 1000";
  private static final long PYTHON_KILOBYTES = 600_000;

  @TempDir private Path directory;

  private String run(String heap, String what) throws IOException, InterruptedException {
    return Jvm.current()
        .run(List.of("-Xmx" + heap), LargePackage.class, what, directory.toString(), "" + COUNT);
  }

  @Test
  void itIsRestoredInAHeapOf512MegabytesAndImportedByCPythonIn600()
      throws IOException, InterruptedException {
    run("2g", "save");
    assertEquals(DESCRIBED, run("512m", "load"));
    String[] python =
        Python.get()
            .run(Python.script(MillionRecordsTest.class, "million.py"), directory)
            .strip()
            .split("\n");
    assertEquals(DESCRIBED, python[0]);
    long kilobytes = Long.parseLong(python[1]);
    System.out.printf("a million records: CPython took %,d KB to import them%n", kilobytes);
    assertTrue(kilobytes < PYTHON_KILOBYTES, () -> "CPython took " + kilobytes + " KB");
  }
}
