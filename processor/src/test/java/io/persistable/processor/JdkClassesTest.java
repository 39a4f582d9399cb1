package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.graph.JdkClasses;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of the JDK's classes that can't be archived, which the runtime and we have. */
class JdkClassesTest {

  private static final String FILE = "src/main/java/io/persistable/%s/JdkClasses.java";

  @TempDir Path directory;

  @Test
  void theTableIsTheRuntimes() throws IOException {
    String theirs = Files.readString(Path.of("..", "runtime", FILE.formatted("graph")));
    String expected =
        theirs.replace("package io.persistable.graph;", "package io.persistable.processor.read;");
    Path ours = Path.of(FILE.formatted("processor/read"));
    if ("write".equals(System.getProperty("persistable.golden"))) {
      Files.writeString(ours, expected);
    }
    assertEquals(expected, Files.readString(ours), "-Dpersistable.golden=write copies it");
  }

  @Test
  void aComponentOfEachFamilyIsRefusedWithItsReason() throws ClassNotFoundException {
    List<String> components = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (JdkClasses.Refusal refusal : JdkClasses.refusals()) {
      if (refusal.since() > 17) {
        continue;
      }
      Class<?> type = Class.forName(refusal.name(), false, null);
      if (Modifier.isPublic(type.getModifiers())
          && type.getModule().isExported(type.getPackageName())) {
        String generics = type.getTypeParameters().length == 0 ? "" : "<?>";
        generics = type.getTypeParameters().length == 2 ? "<?, ?>" : generics;
        // BaseStream<T, S extends BaseStream<T, S>> and the like take wildcards as well.
        components.add(type.getCanonicalName() + generics + " c" + components.size());
        reasons.add(
            refusal.extent() == JdkClasses.Extent.FAMILY
                ? refusal.name().replaceAll(".*[.]", "").replace('$', '.')
                    + ", of which no object can be archived: "
                    + refusal.reason()
                : "");
      }
    }
    Sources.write(
        directory.resolve("in/demo/All.java"),
        "package demo;\n@io.persistable.Persistable record All(\n"
            + String.join(",\n", components)
            + ") {}");
    List<String> found = new ArrayList<>();
    Compile.javac(directory.resolve("out")).sources(directory.resolve("in")).errors().stream()
        .map(Compile.Message::text)
        .filter(text -> text.startsWith("[PersistableComponent]"))
        .forEach(text -> found.add(text.substring(text.indexOf(" mentions ") + 10)));
    // Functional interfaces have a reason of their own.
    found.removeIf(text -> text.contains("a function is code"));
    reasons.removeIf(String::isEmpty);
    assertEquals(String.join("\n", reasons), String.join("\n", found));
  }
}
