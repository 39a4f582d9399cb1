package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Items;
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
  private static final int SAVED = 35_000;

  @TempDir private Path directory;

  @Test
  void theTextMayBeManyTimesTheHeap() throws Exception {
    Path file = directory.resolve("large.py");
    Jvm.current()
        .run(List.of("-Xmx64m"), LargeText.class, "objects", "" + OBJECTS, file.toString());
    assertTrue(Files.size(file) > 300_000_000, "size " + Files.size(file));
    Files.delete(file);
  }

  /** More than 64 MB of text each, in less heap than one has bytes. */
  @Test
  void savesNeedNoMemoryForTheirText() throws Exception {
    Jvm.current()
        .run(List.of("-Xmx48m"), LargeText.class, "save", "" + SAVED, directory.toString());
    for (String text : List.of("mod.py", "mod.py.bak", "pack/_parts/part_1.py")) {
      Path file = directory.resolve(text);
      assertTrue(Files.size(file) > (text.startsWith("mod") ? 64 << 20 : 1 << 20), text);
    }
    assertEquals(
        Files.size(directory.resolve("mod.py.bak")) / 1000,
        Files.size(directory.resolve("mod.py")) / 1000);
    for (String text : List.of("pack", "whole")) {
      Items items = Archive.load(directory.resolve(text));
      List<LargeText.Wide> list = items.list("list", LargeText.Wide.class);
      assertEquals(SAVED, list.size());
      assertEquals(99, list.get(SAVED - 1).number());
      assertSame(list.get(0), items.list("shared", Object.class).get(0));
    }
  }

  /** Javac would want more than that for them; what reads them here doesn't. */
  @Test
  void sourcesNeedNoMemoryForTheirText() throws Exception {
    int count = 10_000;
    Jvm.current()
        .run(List.of("-Xmx160m"), LargeText.class, "source", "" + count, directory.toString());
    Path objects = directory.resolve("Objects.java");
    Path text = directory.resolve("Text.java");
    assertTrue(Files.size(objects) > 16 << 20, "size " + Files.size(objects));
    assertTrue(Files.size(text) > 100_000_000, "size " + Files.size(text));
    Files.delete(text);
    Items items = Archive.load(objects);
    List<LargeText.Wide> list = items.list("list", LargeText.Wide.class);
    assertEquals(count, list.size());
    assertEquals(99, list.get(count - 1).number());
    assertSame(list.get(0), items.list("shared", Object.class).get(0));
  }

  @Test
  void anItemNeedsNoMemoryForItsText() throws Exception {
    Path set = directory.resolve("set");
    Jvm.current().run(List.of("-Xmx48m"), LargeText.class, "put", "" + SAVED, set.toString());
    assertTrue(Files.size(set.resolve("x.py")) > 64 << 20);
    try (DataSet read = DataSet.open(set)) {
      assertEquals(List.of(), read.verify());
      assertEquals(SAVED, read.list("x", LargeText.Wide.class).size());
    }
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
