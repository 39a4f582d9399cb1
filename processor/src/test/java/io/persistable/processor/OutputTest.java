package io.persistable.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.persistable.processor.read.Names;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files come of a compilation, under which names, and that they are always the same. */
class OutputTest {

  private static final String SERVICE = "META-INF/services/io.persistable.spi.Catalog";

  @TempDir Path directory;

  private Compile.Outcome flights(String output, String... options) {
    return Compile.javac(directory.resolve(output))
        .options(options)
        .sources(GoldenTest.sources("flights"));
  }

  @Test
  void compilingTwiceInAnyOrderGivesTheSameBytes() throws IOException {
    List<Path> sources = new ArrayList<>(Sources.files(GoldenTest.sources("records"), ".java"));
    Compile.Outcome first = Compile.javac(directory.resolve("first")).files(sources);
    Collections.reverse(sources);
    Compile.Outcome second = Compile.javac(directory.resolve("second")).files(sources);
    assertEquals(bytes(first.output()), bytes(second.output()));
  }

  private static Map<String, String> bytes(Path directory) throws IOException {
    Map<String, String> contents = new HashMap<>();
    for (Path file : Sources.files(directory, "")) {
      contents.put(
          Sources.relative(directory, file),
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** A constant of a class file has 65,535 bytes at most. */
  @Test
  void aBeanMayHaveManyFields() {
    StringBuilder source =
        new StringBuilder("package demo;\n@io.persistable.Persistable public class Bean {\n");
    for (int i = 0; i < 1_600; i++) {
      source.append("public int aFieldWhoseNameIsAsLongAsThatOfMostOtherFields").append(i);
      source.append(";\n");
    }
    Compilation compilation =
        CompileInMemory.with(
            List.of(JavaFileObjects.forSourceString("demo.Bean", source.append("}").toString())));
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void theOptionNamesTheCatalog() {
    Compile.Outcome outcome = flights("out", "-Apersistable.catalog=my.own.Types");
    assertEquals(List.of(), outcome.messages());
    assertEquals("my.own.Types\n", outcome.files("Catalog").get(SERVICE));
    assertTrue(outcome.files(".java").containsKey("my/own/Types.java"));
  }

  @Test
  void refusesOptionsThatItDoesNotKnow() {
    Compile.Outcome outcome =
        flights("out", "-Apersistable.catalogue=a.B", "-Apersistable.catalog=a.1");
    assertEquals(
        List.of(
            "[PersistableOption] -Apersistable.catalog=a.1 is malformed: give a class name, such"
                + " as demo.MyCatalog",
            "[PersistableOption] -Apersistable.catalogue is unknown: the only option is"
                + " -Apersistable.catalog=<class name>"),
        outcome.errors().stream().map(Compile.Message::text).toList());
  }

  /** Tests are compiled with the options of what they test, so that its catalog may be there. */
  @Test
  void refusesTheNameOfAClassThatIsNoCatalog() {
    Path in = directory.resolve("in/demo/Taken.java");
    Sources.write(in, "package demo; @io.persistable.Persistable public record Taken(int a) {}");
    for (int run = 0; run < 2; run++) {
      Path out = directory.resolve("taken");
      assertEquals(
          List.of(
              "[PersistableOption] -Apersistable.catalog=demo.Taken names a class that exists, and"
                  + " that is no catalog: give the name of one that doesn't"),
          Compile.javac(out)
              .classPath(out)
              .options("-Apersistable.catalog=demo.Taken")
              .files(List.of(in))
              .errors()
              .stream()
              .map(Compile.Message::text)
              .toList());
      assertEquals(List.of(), Compile.javac(out).files(List.of(in)).errors()); // leaves its class
    }
    Path main = directory.resolve("main");
    Path test = directory.resolve("test");
    String option = "-Apersistable.catalog=demo.All";
    for (Path out : List.of(main, test, test)) {
      Compile.Outcome outcome =
          Compile.javac(out).classPath(out, main).options(option).files(List.of(in));
      assertEquals(List.of(), outcome.errors());
    }
  }

  @Test
  void tellsWhenItDoesNotRunByWritingNothing() {
    Compile.Outcome outcome = flights("out", "-proc:none");
    assertEquals(List.of(), outcome.files(".java").keySet().stream().toList());
    assertEquals(Map.of(), outcome.files("Catalog"));
  }

  @Test
  void writesSourcesWithoutCompilingWhenAskedTo() {
    Compile.Outcome outcome = flights("out", "-proc:only");
    assertEquals(List.of(), outcome.errors());
    assertTrue(outcome.files(".java").containsKey("demo/flights/FlightPersister.java"));
    assertEquals(Map.of(), outcome.files(".class"));
  }

  @Test
  void aTestOfTheSamePackageGetsACatalogOfItsOwn() {
    flights("main");
    Sources.write(
        directory.resolve("test/demo/flights/ATest.java"),
        "package demo.flights;\n@io.persistable.Persistable record ATest(Flight flight) {}");
    for (int build = 1; build <= 2; build++) {
      Compile.Outcome tests =
          Compile.javac(directory.resolve("tested"))
              .classPath(directory.resolve("main"), directory.resolve("tested"))
              .files(List.of(directory.resolve("test/demo/flights/ATest.java")));
      assertEquals(List.of(), tests.errors());
      assertEquals("demo.flights.PersistableCatalog_ATest\n", tests.files("Catalog").get(SERVICE));
      assertTrue(
          tests
              .files(".java")
              .get("demo/flights/ATestPersister.java")
              .contains("FlightPersister.INSTANCE"));
    }
  }

  @Test
  void aTypeThatWasCompiledWithoutTheProcessorIsLookedUpWhenArchived() {
    flights("main", "-proc:none");
    Sources.write(
        directory.resolve("user/demo/User.java"),
        "package demo;\n@io.persistable.Persistable record User(demo.flights.Flight flight) {}");
    Compile.Outcome outcome =
        Compile.javac(directory.resolve("out"))
            .classPath(directory.resolve("main"))
            .sources(directory.resolve("user"));
    assertEquals(List.of(), outcome.errors());
    assertTrue(
        outcome
            .files(".java")
            .get("demo/UserPersister.java")
            .contains("out.visit(0, value.flight());"));
  }

  /** Gradle shows class files to the aggregating processor. */
  @Test
  void whatIsReadOfAnnotationsIsInClassFiles() throws ReflectiveOperationException {
    for (String name : Names.ALL) {
      String binary = name.replaceAll("(io\\.persistable\\.[A-Z]\\w*)\\.", "$1\\$");
      Retention retention = Class.forName(binary).getAnnotation(Retention.class);
      assertEquals(RetentionPolicy.CLASS, retention.value(), name);
    }
  }

  @Test
  void gradleIsToldWhichProcessorLooksAtOneTypeOnly() throws IOException {
    try (InputStream in =
        PersisterProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertEquals(
          "io.persistable.processor.PersisterProcessor,isolating\n"
              + "io.persistable.processor.CatalogProcessor,aggregating\n"
              + "io.persistable.processor.UsedAnnotationsProcessor,isolating\n",
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
