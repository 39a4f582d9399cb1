package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A module that is larger than what is read whole is repaired as others are, in pieces: also with
 * {@code -Xmx64m}.
 */
@Tag("once")
class LargeModuleTest {

  private static final int LINES = 700_000;

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  private static Program large(byte[] line) {
    return new Program() {
      @Override
      public byte @Nullable [] bytes() {
        return null;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write((FormatMark.BEGIN + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < LINES; i++) {
          out.write(line);
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"an older index", "no index"})
  void anItemThatNoEntryNamesIsTakenUp(String state) throws IOException {
    Path dataset = temp.resolve("ds");
    byte[] line = ("# " + "x".repeat(97) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (Store store = Store.open(dataset, Samples.writing())) {
      store.write(
          tx -> {
            tx.put("a", Samples.number(1), "'of a'");
            return null;
          });
    }
    byte[] older = Files.readAllBytes(dataset.resolve(FileNames.INIT));
    try (Store store = Store.open(dataset, Samples.writing())) {
      store.write(
          tx -> {
            tx.put("x", files -> large(line), "'of x'");
            return null;
          });
    }
    long size = Files.size(dataset.resolve("x.py"));
    assertTrue(size > ModuleFile.WHOLE);
    if (state.equals("no index")) {
      Files.delete(dataset.resolve(FileNames.INIT));
    } else {
      Files.write(dataset.resolve(FileNames.INIT), older);
    }
    try (Store store = Store.open(dataset, Samples.writing())) {
      Repair repair = store.repair(List.of());
      assertEquals(List.of(), repair.problems());
      assertTrue(
          repair.restored().contains("'x' was found by its module; its info is lost"),
          () -> "" + repair.restored());
      assertEquals(new Entry("None", true), store.entry("x"));
    }
    assertEquals(size, Files.size(dataset.resolve("x.py")));
    try (Store store = Store.open(dataset, Samples.reading())) {
      assertEquals(List.of(), store.verify());
    }
  }
}
