package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for the sources in {@code golden/<case>/sources} is {@code
 * golden/<case>/generated}, byte for byte, whoever compiles, and gives no warning.
 *
 * <p>{@code mvn -pl processor -Dtest=GoldenTest -Dpersistable.golden=write test} writes the golden
 * files anew; read the difference before committing it.
 */
class GoldenTest {

  static final boolean WRITE = "write".equals(System.getProperty("persistable.golden"));

  @TempDir Path output;

  static List<String> cases() {
    return Sources.directories(Sources.resource("golden")).stream()
        .map(directory -> directory.getFileName().toString())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatesTheGoldenFiles(String name) throws IOException {
    Path golden = Sources.resource("golden").resolve(name).resolve("generated");
    Compile.Outcome outcome = Compile.javac(output).sources(sources(name));
    assertEquals(List.of(), outcome.messagesBeyond(sources(name)));
    Map<String, String> generated = generated(outcome);
    if (WRITE) {
      for (Path old : Sources.files(golden, "")) {
        Files.delete(old);
      }
      generated.forEach((path, text) -> Sources.write(golden.resolve(path), text));
    }
    Map<String, String> expected = new TreeMap<>();
    for (Path file : Sources.files(golden, "")) {
      expected.put(Sources.relative(golden, file), Sources.read(file));
    }
    assertEquals(expected.keySet(), generated.keySet());
    expected.forEach((file, text) -> assertEquals(text, generated.get(file), file));
  }

  /**
   * Modules left out: ecj's batch compiler takes what processors generate out of the module that it
   * compiles, whoever generates it.
   */
  static List<String> casesOnTheClassPath() {
    return cases().stream().filter(name -> !name.equals("module")).toList();
  }

  @ParameterizedTest
  @MethodSource("casesOnTheClassPath")
  void ecjGeneratesTheSame(String name) {
    Compile.Outcome javac = Compile.javac(output.resolve("javac")).sources(sources(name));
    Compile.Outcome ecj = Compile.ecj(output.resolve("ecj")).sources(sources(name));
    assertEquals(List.of(), ecj.messagesBeyond(sources(name)));
    assertEquals(generated(javac).keySet(), generated(ecj).keySet());
    generated(javac).forEach((file, text) -> assertEquals(text, generated(ecj).get(file)));
  }

  static Path sources(String name) {
    return Sources.resource("golden").resolve(name).resolve("sources");
  }

  private static Map<String, String> generated(Compile.Outcome outcome) {
    Map<String, String> generated = new TreeMap<>(outcome.files(".java"));
    generated.putAll(outcome.files("io.persistable.spi.Catalog"));
    return generated;
  }
}
