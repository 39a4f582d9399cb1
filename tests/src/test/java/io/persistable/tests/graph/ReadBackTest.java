package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.SaveOptions;
import io.persistable.error.NotPersistableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back first, if that is asked for, and refused where it differs. */
class ReadBackTest {

  /** The accessor doesn't give what the object holds. */
  @Persistable
  public record Trimmed(String text) {
    @Override
    public String text() {
      return text.trim();
    }
  }

  /** Each object that is made is another. */
  @Persistable
  public record Doubled(int number) {
    public Doubled {
      number *= 2;
    }
  }

  /** Two references to one list become two lists. */
  @Persistable
  public record Copied(List<Integer> a, List<Integer> b) {
    public Copied {
      b = new ArrayList<>(b);
    }
  }

  @TempDir private Path directory;

  private static Archive archive(@Nullable Object value) {
    return Archive.builder().checkReadable(true).build().insert("x", value);
  }

  private static void assertRefused(String path, Object value) {
    for (Dialect dialect : Dialect.values()) {
      NotPersistableException e =
          assertThrows(NotPersistableException.class, () -> archive(value).toString(dialect));
      assertEquals(path, e.path(), e.getMessage());
      assertTrue(e.getMessage().startsWith(path + ": expected to read back"), e.getMessage());
    }
  }

  @Test
  void aDifferenceIsRefusedWithItsPath() {
    assertRefused("$.x[1]", List.of(1, new Trimmed(" a ")));
    assertRefused("$.x.number", new Doubled(3));
    List<Integer> list = new ArrayList<>(List.of(1));
    assertRefused("$.x[0]", List.of(new Trimmed(" a"), new Copied(list, list)));
  }

  @Test
  void nothingIsWrittenThen() throws IOException {
    Archive archive = archive(new Doubled(3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThrows(NotPersistableException.class, () -> archive.writeTo(out));
    assertEquals(0, out.size());
    Path file = directory.resolve("x.py");
    assertThrows(NotPersistableException.class, () -> archive.writeTo(file));
    assertThrows(NotPersistableException.class, () -> archive.save(directory, "x"));
    SaveOptions java = SaveOptions.builder().dialect(Dialect.JAVA).build();
    assertThrows(NotPersistableException.class, () -> archive.save(directory, "x", java));
    assertEquals(List.of(), List.of(directory.toFile().list()));
    Path set = directory.resolve("ds");
    try (DataSet ds = DataSet.builder(set).mode(DataSet.Mode.WRITE).checkReadable(true).open()) {
      assertThrows(NotPersistableException.class, () -> ds.put("x", new Doubled(3)));
      ds.put("y", List.of(new Trimmed("a")));
      assertEquals(List.of("y"), ds.names());
    }
  }

  @Test
  void whatComesBackAsItWasIsWritten() {
    long seed = Long.getLong("persistable.seed", 1);
    for (int i = 0; i < 150; i++) {
      Map<String, @Nullable Object> roots = new GraphGenerator(seed + i).roots();
      ArchiveBuilder builder =
          Archive.builder().allowedNames(GraphGenerator.NASTY_NAMES.toArray(String[]::new));
      Archive checked = builder.checkReadable(true).build();
      roots.forEach(checked::insert);
      try {
        checked.toString(i % 2 == 0 ? Dialect.PYTHON : Dialect.JAVA);
      } catch (NotPersistableException e) {
        throw new AssertionError("seed " + (seed + i) + ": " + e.getMessage(), e);
      }
    }
  }
}
