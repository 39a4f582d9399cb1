package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.error.ReadException;
import io.persistable.tests.Jvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts larger than the heap. */
class LargeTextTest {

  private static final int OBJECTS = 150_000;

  @TempDir private Path directory;

  @Test
  void theTextMayBeManyTimesTheHeap() throws Exception {
    Path file = directory.resolve("large.py");
    Jvm.current()
        .run(List.of("-Xmx64m"), LargeText.class, "objects", "" + OBJECTS, file.toString());
    assertTrue(Files.size(file) > 300_000_000, "size " + Files.size(file));
    Files.delete(file);
  }

  @Test
  void oneStringMayBeAThirdOfTheHeap() throws Exception {
    String out = Jvm.current().run(List.of("-Xmx1g"), LargeText.class, "string", "" + 320_000_000);
    assertTrue(out.startsWith("320000"), out);
  }

  /** With 64 MB of heap, texts of more than 4 MB are streamed; with that of tests they aren't. */
  @Test
  void theStreamedTextIsTheOtherByteForByte() throws Exception {
    String out = Jvm.current().run(List.of("-Xmx64m"), LargeText.class, "objects", "6000");
    LargeText.Summing buffered = new LargeText.Summing();
    buffered.write(LargeText.objects(6_000).toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(out, buffered.toString());
  }

  @Test
  void aStreamThatFailsLeavesNoFileAndNoWholeText() throws IOException {
    Archive archive = LargeText.objects(40_000); // more than 64 MB
    ByteArrayOutputStream partial = new ByteArrayOutputStream();
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                archive.writeTo(
                    new OutputStream() {
                      @Override
                      public void write(int b) throws IOException {
                        throw new IOException("disk full");
                      }

                      @Override
                      public void write(byte[] bytes, int from, int length) throws IOException {
                        partial.write(bytes, from, length);
                        if (partial.size() > 1_000_000) {
                          throw new IOException("disk full");
                        }
                      }
                    }));
    assertEquals("disk full", full.getMessage());
    assertThrows(ReadException.class, () -> Archive.restore(partial.toByteArray()));
  }
}
