package io.persistable.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
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
    Map<String, String> generated = name.equals("module") ? ofModule(name) : inMemory(name);
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
    generated.forEach(
        (file, text) ->
            text.lines()
                // JavaPoet does not break the head of a class.
                .filter(line -> !line.startsWith("public final class "))
                .forEach(line -> assertTrue(line.length() <= 100, file + ": " + line)));
  }

  private Map<String, String> ofModule(String name) {
    Compile.Outcome outcome = Compile.javac(output).sources(sources(name));
    assertEquals(List.of(), outcome.messagesBeyond(sources(name)));
    return generated(outcome);
  }

  private static Map<String, String> inMemory(String name) throws IOException {
    List<JavaFileObject> sources = CompileInMemory.files(sources(name));
    Compilation compilation = CompileInMemory.with(sources);
    assertThat(compilation).succeeded();
    List<String> own = sources.stream().map(CompileInMemory::fileName).toList();
    assertEquals(
        List.of(),
        compilation.warnings().stream()
            .filter(warning -> !own.contains(CompileInMemory.fileName(warning.getSource())))
            .toList());
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        String path = file.getName().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
        generated.put(path, file.getCharContent(true).toString());
      }
    }
    return generated;
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
    generated.putAll(outcome.files("catalog.txt"));
    return generated;
  }
}
