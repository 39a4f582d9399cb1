package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.text.FormatMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that is read in pieces says what it says when it is read whole. */
class ModuleFileTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);
  private static final int MODULES = 600;

  /** More than what stands behind any of the texts. */
  private static final int[] TAILS = {1500, 2000, 1 << 16};

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  private static byte[] module(SplittableRandom random) {
    StringBuilder text = new StringBuilder(random.nextInt(4) > 0 ? FormatMark.BEGIN + "\n" : "");
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append("x = '").append("#".repeat(random.nextInt(200))).append("'\n");
      if (random.nextInt(50) == 0) {
        text.append(random.nextBoolean() ? "\r \r" : "\r\n\r\r\n"); // only the second changes
      }
    }
    List<StoredFile> files = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      files.add(new StoredFile("x_data/array_" + i + ".npy", random.nextInt(9999), i));
    }
    byte[] unsigned = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] module = random.nextInt(9) == 0 ? unsigned : ItemText.sign(unsigned, files);
    if (random.nextInt(5) == 0) { // a checkout made other line ends of it
      String lines = new String(module, StandardCharsets.UTF_8).replaceAll("(?<!\r)\n", "\r\n");
      module = lines.getBytes(StandardCharsets.UTF_8);
    }
    if (random.nextInt(5) == 0 && module.length > 0) {
      module[random.nextInt(module.length)] ^= 1;
    }
    return module;
  }

  @Test
  void theSealAndTheFilesAreThoseOfTheWhole() throws IOException {
    Path file = directory.resolve("x.py");
    int intact = 0;
    for (long seed = SEED; seed < SEED + MODULES; seed++) {
      byte[] content = module(new SplittableRandom(seed));
      Files.write(file, content);
      ModuleFile whole = ModuleFile.of("x", content);
      intact += whole.text().intact() ? 1 : 0;
      for (int tail : TAILS) {
        String message = "seed " + seed + ", a tail of " + tail;
        ModuleFile pieces = Objects.requireNonNull(ModuleFile.inPieces("x", file, tail));
        assertEquals(whole.whole(), pieces.whole(), message);
        assertEquals(whole.text().signed(), pieces.text().signed(), message);
        assertEquals(whole.text().intact(), pieces.text().intact(), message);
        assertEquals(whole.text().files(), pieces.text().files(), message);
      }
    }
    System.out.println("modules: " + MODULES + ", of which " + intact + " are intact, " + SEED);
    assertTrue(intact > MODULES / 4 && intact < MODULES, "intact and others");
  }
}
