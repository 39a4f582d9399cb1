package io.persistable.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: resources beside a test class that hold what is to be written, byte for byte.
 * {@code -Dpersistable.golden=write} writes them anew; read the difference before committing it.
 */
public final class Golden {

  private static final boolean WRITE = "write".equals(System.getProperty("persistable.golden"));

  private Golden() {}

  /** Fails unless {@code actual} is what the file {@code name} beside {@code anchor} holds. */
  public static void assertGolden(Class<?> anchor, String name, String actual) throws IOException {
    Path file =
        Path.of("src/test/resources", anchor.getPackageName().replace('.', '/')).resolve(name);
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertTrue(Files.exists(file), () -> file + " is missing: see Golden");
    assertEquals(Files.readString(file), actual, () -> "differs from " + file);
  }
}
