package io.persistable.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.array.ArrayFile;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
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

/** A text that is read in pieces says what it says when it is read whole. */
class SavedFileTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);
  private static final int TEXTS = 400;
  private static final int[] PIECES = {70, 100, 1000, 1 << 16};

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder(random.nextInt(4) > 0 ? FormatMark.BEGIN + "\n" : "");
    for (int i = random.nextInt(30); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append("# note_1/array_0.npy 17 bytes crc32c 00000001\n");
        case 1 -> text.append(" ").append(FormatMark.END).append('\n');
        case 2 -> text.append("'").append("#".repeat(random.nextInt(3000))).append("'\n");
        default -> text.append("x_").append(i).append(" = ").append(random.nextLong()).append('\n');
      }
    }
    List<ArrayFile> files = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      files.add(new ArrayFile("m_arrays_1/array_" + i + ".npy", random.nextInt(9999), i));
    }
    int generation = random.nextInt(3) - 1;
    SavedText record =
        new SavedText(files, files.subList(0, Math.min(2, files.size())), generation);
    TextBuffer lines = new TextBuffer(100);
    record.append("# ", lines);
    text.append(lines);
    if (random.nextInt(4) > 0) {
      text.append(FormatMark.END).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    for (int i = Math.max(0, random.nextInt(9) - 5); i > 0; i--) {
      text.append("by_hand = ").append("7".repeat(random.nextInt(200))).append('\n');
    }
    return text.toString();
  }

  @Test
  void theRecordsAndTheChecksumAreThoseOfTheWhole() throws IOException {
    Path file = directory.resolve("mod.py");
    int recorded = 0;
    for (long seed = SEED; seed < SEED + TEXTS; seed++) {
      byte[] content = text(new SplittableRandom(seed)).getBytes(StandardCharsets.UTF_8);
      Files.write(file, content);
      SavedFile whole = Objects.requireNonNull(SavedFile.read(file, 1 << 20));
      recorded += whole.text().files().isEmpty() ? 0 : 1;
      for (int piece : PIECES) {
        String message = "seed " + seed + ", pieces of " + piece;
        SavedFile pieces = SavedFile.readInPieces(file, piece);
        assertEquals(whole.text(), pieces.text(), message);
        assertEquals(whole.sum(), pieces.sum(), message);
        assertTrue(SavedFile.same(pieces, SavedFile.read(file, piece)), message);
        byte[] outline = SavedFile.outline(file, 1 << 12);
        assertEquals(
            FormatMark.isCut(content, content.length),
            FormatMark.isCut(outline, outline.length),
            message);
      }
    }
    System.out.println("texts: " + TEXTS + ", of which " + recorded + " record files, " + SEED);
    assertTrue(recorded > TEXTS / 3, "texts with records");
  }

  @Test
  void whatIsReplacedIsAnother() throws IOException {
    Path file = directory.resolve("mod.py");
    Files.writeString(file, "x = 1\n".repeat(100));
    SavedFile before = SavedFile.read(file, 70);
    Files.writeString(file, "x = 1\n".repeat(99) + "x = 2\n");
    assertFalse(SavedFile.same(before, SavedFile.read(file, 70)));
    assertFalse(SavedFile.same(before, SavedFile.read(directory.resolve("none.py"), 70)));
  }
}
