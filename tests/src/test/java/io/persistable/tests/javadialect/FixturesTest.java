package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Fixtures;
import io.persistable.tests.Golden;
import io.persistable.tests.Jvm;
import io.persistable.tests.graph.GraphGenerator;
import io.persistable.tests.graph.SameGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects captured as source that people could have written. */
class FixturesTest {

  private static final int GRAPHS = 300;

  @TempDir private Path directory;

  @Test
  void variablesAreNamedAfterWhatTheyHold() throws IOException {
    Path file = Fixtures.capture(Flights.few(), "fixtures.Day1", directory);
    assertEquals(directory.resolve("fixtures/Day1.java"), file);
    Golden.assertGolden(FixturesTest.class, "Day1.java", Files.readString(file));
  }

  @Test
  void theMethodMakesTheObjectsAnewAtEachCall() throws Exception {
    Path file = Fixtures.capture(Flights.few(), "fixtures.Day1", directory);
    Path classes = Sources.directory(directory, "classes");
    new Sources().add("fixtures.Day1", Files.readString(file)).compile(classes);
    Class<?> day1 = Sources.loader(classes).loadClass("fixtures.Day1");
    Object first = day1.getMethod("day1").invoke(null);
    Object second = day1.getMethod("day1").invoke(null);
    SameGraph.assertSameGraph(Flights.few(), first);
    assertTrue(first != second);
  }

  /** The class path is the domain classes, copied away from this library. */
  @Test
  void aSourceNeedsNothingOfThisLibrary() throws Exception {
    Path domain = Sources.directory(directory, "domain");
    String models = Flights.class.getName().replace('.', '/');
    for (String type : List.of("", "$Airport", "$Flight")) {
      Path file = domain.resolve(models + type + ".class");
      Files.createDirectories(file.getParent());
      try (InputStream bytes =
          Flights.class.getClassLoader().getResourceAsStream(models + type + ".class")) {
        Files.copy(bytes, file);
      }
    }
    Path classes = Sources.directory(directory, "classes");
    Path fixture = Fixtures.capture(Flights.few(), "fixtures.Day1", directory);
    String archive = Archive.create().insert("flights", Flights.many(2_000)).toString(Dialect.JAVA);
    new Sources()
        .against(domain)
        .add("fixtures.Day1", Files.readString(fixture))
        .add("Archive", archive)
        .compile(classes);
    ClassLoader loader = Sources.isolated(domain, classes);
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass(Archive.class.getName()));
    Object few = loader.loadClass("fixtures.Day1").getMethod("day1").invoke(null);
    assertEquals(Flights.few().toString(), few.toString());
    Object many = loader.loadClass("Archive").getField("flights").get(null);
    assertEquals(Flights.many(2_000).toString(), many.toString());
  }

  @Test
  void generatedFixturesCompileAreReadAndAreFormatted() throws Exception {
    Sources sources = new Sources();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < GRAPHS; i++) {
      List<@Nullable Object> object = graph(i);
      Path file = Fixtures.capture(object, "fixtures.G" + i, directory);
      String text = Files.readString(file);
      sources.add("fixtures.G" + i, text);
      if (text.lines().allMatch(line -> line.length() <= 100)) {
        files.add(file.toString()); // type arguments that are wider by themselves stay on one line
      }
      Map<String, @Nullable Object> read = Archive.restore(text).asMap();
      SameGraph.assertSameGraph(object, read.get("g" + i));
    }
    Path classes = Sources.directory(directory, "classes");
    sources.compile(classes);
    ClassLoader loader = Sources.loader(classes);
    for (int i = 0; i < GRAPHS; i++) {
      Class<?> fixture = loader.loadClass("fixtures.G" + i);
      Object made;
      try {
        made = fixture.getMethod("g" + i).invoke(null);
      } catch (NoSuchMethodException e) {
        made = fixture.getField("g" + i).get(null); // too large for a fixture
      }
      SameGraph.assertSameGraph(graph(i), made);
    }
    assertTrue(files.size() > GRAPHS * 8 / 10, () -> files.size() + " of " + GRAPHS);
    assertEquals("", reformatted(files));
  }

  private static List<@Nullable Object> graph(int seed) {
    return new ArrayList<>(new GraphGenerator(seed).roots().values());
  }

  /** What google-java-format would change. */
  private static String reformatted(List<String> files) throws Exception {
    List<String> command = new ArrayList<>();
    for (String part : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "com.google.googlejavaformat.java.Main",
            "--skip-reflowing-long-strings",
            "--dry-run"));
    command.addAll(files);
    Jvm.Result result = Jvm.current().java(command);
    assertEquals("", result.err());
    return result.out();
  }

  @Test
  void whatWasCapturedBeforeIsCapturedAnew() throws IOException {
    Path file = Fixtures.capture(Flights.few(), "fixtures.Day1", directory);
    String text = Files.readString(file);
    Fixtures.capture(List.of("other"), "fixtures.Day1", directory);
    Fixtures.capture(Flights.few(), "fixtures.Day1", directory);
    assertEquals(text, Files.readString(file));
  }

  @Test
  void anEditedFileIsLeftAlone() throws IOException {
    Path file = Fixtures.capture(Flights.few(), "fixtures.Day1", directory);
    String edited = Files.readString(file).replace("-7, 235", "-8, 235");
    Files.writeString(file, edited);
    FileAlreadyExistsException refused =
        assertThrows(
            FileAlreadyExistsException.class,
            () -> Fixtures.capture(Flights.few(), "fixtures.Day1", directory));
    assertEquals(
        file
            + ": expected a file as it was captured, found one that has been edited; delete it to"
            + " capture it anew",
        refused.getMessage());
    assertEquals(edited, Files.readString(file));
  }
}
