package io.persistable.tests.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.tests.javadialect.Sources;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is ignored leaves no trace, and comes back with its default, or with the value of a new
 * object: from Python text, from Java source that is read, and from Java source that is compiled.
 */
class IgnoreTest {

  @TempDir Path directory;

  private static final Models.Session SESSION =
      new Models.Session(
          "secretive",
          "ann",
          "secretive",
          1,
          80,
          (byte) 1,
          1,
          1,
          1,
          false,
          'x',
          1L,
          Models.Level.LOW,
          List.of("secretive"),
          Set.of("secretive"),
          Map.of("secretive", 1),
          "secretive",
          1,
          1,
          true,
          'x',
          Thread.currentThread(),
          new int[] {1},
          List.of("a", "b"));

  private <T> void roundTrip(T value, Class<T> type, Consumer<T> check)
      throws IOException, ReflectiveOperationException {
    for (Dialect dialect : Dialect.values()) {
      Archive archive = Archive.builder().checkReadable(true).build().insert("x", value);
      String text = archive.toString(dialect);
      assertFalse(text.contains("secretive"), text);
      if (dialect == Dialect.PYTHON) {
        check.accept(Archive.restore(text).get("x", type));
        continue;
      }
      Path file = Files.writeString(directory.resolve("Archive.java"), text);
      check.accept(Archive.load(file).get("x", type));
      Path classes = Files.createTempDirectory(directory, "classes");
      new Sources().add("Archive", text).compile(classes);
      Field field = Sources.loader(classes).loadClass("Archive").getField("x");
      check.accept(type.cast(Objects.requireNonNull(field.get(null))));
    }
  }

  @Test
  void recordsGetDefaults() throws IOException, ReflectiveOperationException {
    Models.Session expected =
        new Models.Session(
            null,
            "ann",
            "it's \"q\"",
            -3,
            80,
            (byte) 7,
            5_000_000_000L,
            1.5f,
            1000,
            true,
            '\'',
            12L,
            Models.Level.HIGH,
            List.of(),
            Set.of(),
            Map.of(),
            null,
            0,
            0,
            false,
            '\0',
            null,
            null,
            List.of("a", "b"));
    roundTrip(SESSION, Models.Session.class, back -> assertEquals(expected, back));
  }

  @Test
  void constructorsAreGivenNothing() throws IOException, ReflectiveOperationException {
    Models.Client client = new Models.Client("h", () -> {}, "secretive");
    client.run();
    roundTrip(
        client,
        Models.Client.class,
        back -> {
          assertEquals("h", back.getHost());
          assertNull(back.cached());
          assertEquals(4, back.calls);
          back.run();
        });
  }

  @Test
  void settersAreNotCalled() throws IOException, ReflectiveOperationException {
    Models.Settings settings = new Models.Settings();
    settings.setName("n");
    settings.setOnField(10);
    settings.setOnGetter(20);
    settings.setOnSetter(30);
    settings.readOnly().add("secretive");
    roundTrip(
        settings,
        Models.Settings.class,
        back ->
            assertEquals(
                "n 1 2 3 [begin]",
                back.getName()
                    + " "
                    + back.getOnField()
                    + " "
                    + back.getOnGetter()
                    + " "
                    + back.getOnSetter()
                    + " "
                    + back.readOnly()));
  }

  @Test
  void buildersKeepTheirOwnValue() throws IOException, ReflectiveOperationException {
    roundTrip(
        Models.Built.builder().name("n").size(1).build(),
        Models.Built.class,
        back -> assertEquals("n 9", back.name() + " " + back.size()));
  }

  @Test
  void factoriesAreGivenNothing() throws IOException, ReflectiveOperationException {
    roundTrip(
        Models.Made.of("n", "secretive"),
        Models.Made.class,
        back -> assertEquals("n null", back.name() + " " + back.secret()));
  }

  @Test
  void genericOnes() throws IOException, ReflectiveOperationException {
    roundTrip(
        new Models.Box<>("v", "secretive"),
        Models.Box.class,
        back -> assertEquals(new Models.Box<>("v", null), back));
  }

  @Test
  void whatAnOlderArchiveHasOfItIsDropped() {
    String text = Archive.textOf(Models.Made.of("n", null));
    String older =
        text.replace("name: str\n", "name: str\n    secret: str\n")
            .replace("(name='n')", "(name='n', secret='s')");
    assertFalse(text.equals(older), text);
    Models.Made back = Archive.read(older, Models.Made.class);
    assertNotNull(back);
    assertEquals("n null", back.name() + " " + back.secret());
  }
}
