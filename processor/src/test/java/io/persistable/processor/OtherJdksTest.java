package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The javac of every JDK 18 or later that the machine has generates the golden files as well. */
class OtherJdksTest {

  private static final Path JDKS = Path.of("/usr/lib/jvm");

  @TempDir Path output;

  private static List<Path> compilers() throws IOException {
    if (!Files.isDirectory(JDKS)) {
      return List.of();
    }
    try (Stream<Path> jdks = Files.list(JDKS)) {
      return jdks.filter(jdk -> !Files.isSymbolicLink(jdk))
          .filter(jdk -> !jdk.getFileName().toString().contains("17"))
          .map(jdk -> jdk.resolve("bin/javac"))
          .filter(Files::isExecutable)
          .sorted()
          .toList();
    }
  }

  @Test
  void generatesTheGoldenFiles() throws IOException, InterruptedException {
    assumeFalse(compilers().isEmpty(), "no other JDK under " + JDKS);
    for (Path javac : compilers()) {
      List<String> command = new ArrayList<>();
      command.add(javac.toString());
      command.addAll(List.of("-Xlint:all,-processing", "-Werror", "-encoding", "UTF-8"));
      command.addAll(List.of("-d", output.toString()));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
      Sources.files(GoldenTest.sources("flights"), ".java")
          .forEach(source -> command.add(source.toString()));
      Path said = output.resolve("said.txt");
      int exitCode =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      assertEquals(0, exitCode, () -> javac + ": " + Sources.read(said));
      Path golden = Sources.resource("golden").resolve("flights").resolve("generated");
      for (Path expected : Sources.files(golden, ".java")) {
        Path generated = output.resolve(Sources.relative(golden, expected));
        assertEquals(Sources.read(expected), Sources.read(generated));
      }
    }
  }
}
