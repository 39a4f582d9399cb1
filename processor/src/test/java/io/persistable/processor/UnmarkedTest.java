package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a persister is known depends on all that was compiled, not on the files of one run. */
class UnmarkedTest {

  /** One that mentions foreign records and enums, and what makes each of them known. */
  private static final Map<String, String> FILES =
      Map.of(
          "User",
          "@io.persistable.Persistable record User(Imported a, Mixed b, Hand c, Shape d) {}",
          "Imported",
          "public record Imported(int a) {}",
          "Mixed",
          "public record Mixed(int a) {}",
          "Hand",
          "public record Hand(int a) {}",
          "Shape",
          "sealed interface Shape permits Form {}",
          "Form",
          "enum Form implements Shape { ROUND }",
          "Other",
          "@io.persistable.Persistable record Other(Form form) {}",
          "Imports",
          "@io.persistable.Persistable.Import(Imported.class) class Imports {}",
          "MixedMixIn",
          "@io.persistable.Persistable.MixIn(Mixed.class) interface MixedMixIn { int a(); }",
          "HandPersister",
          """
          import io.persistable.spi.*;
          @io.persistable.PersisterFor(Hand.class)
          public class HandPersister implements Persister<Hand> {
            public PersistableType<Hand> type() {
              return PersistableType.of(Hand.class).build();
            }
            public void walk(Hand value, References out) {}
            public void represent(Hand value, Representation out) {}
            public Hand restore(Arguments in) { return null; }
          }\
          """);

  @TempDir Path directory;

  private List<String> warnings(List<Path> files) {
    Path out = directory.resolve("out");
    Compile.Outcome outcome = Compile.javac(out).classPath(out).files(files);
    assertEquals(List.of(), outcome.errors());
    return outcome.messages().stream()
        .map(Compile.Message::text)
        .filter(text -> text.contains("PersistableUnmarked"))
        .toList();
  }

  @Test
  void aFileThatIsCompiledAgainAloneGetsTheSameWarnings() {
    List<Path> files = new ArrayList<>();
    FILES.forEach(
        (name, text) -> {
          Path file = directory.resolve("in/demo/" + name + ".java");
          Sources.write(file, "package demo;\n" + text);
          files.add(file);
        });
    assertEquals(List.of(), warnings(files));
    for (Path file : files) {
      assertEquals(List.of(), warnings(List.of(file)), file.toString());
    }
    Sources.write(directory.resolve("in/demo/Imports.java"), "package demo;\nclass Imports {}");
    assertEquals(List.of(), warnings(List.of(directory.resolve("in/demo/Imports.java"))));
    assertEquals(
        1, warnings(List.of(directory.resolve("in/demo/User.java"))).size(), "is imported no more");
  }
}
