package io.persistable.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory {@code refused/<rule>} breaks one rule. A line {@code //! text} announces the
 * error at the next line that is not such a line: these errors come, at these lines, and no others.
 * What {@code warned/<rule>} announces are warnings; there are no errors.
 *
 * <p>{@code -Dpersistable.golden=write} announces what comes; read the difference before
 * committing.
 */
class RefusalTest {

  private static final String MARK = "//! ";

  @TempDir Path output;

  private record Expected(String file, long line, String text) {}

  static List<String> rules() {
    return Stream.of("refused", "warned")
        .flatMap(
            kind ->
                Sources.directories(Sources.resource(kind)).stream()
                    .map(directory -> kind + "/" + directory.getFileName()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refusesWithRuleAndRemedyAtTheLine(String rule) {
    boolean warned = rule.startsWith("warned/");
    Path sources = Sources.resource(rule);
    List<Expected> expected = new ArrayList<>();
    List<JavaFileObject> files = CompileInMemory.files(sources);
    for (Path file : Sources.files(sources, ".java")) {
      List<String> lines = Sources.read(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.startsWith(MARK)) {
          int next = i;
          while (lines.get(next).strip().startsWith(MARK)) {
            next++;
          }
          String name = file.getFileName().toString();
          expected.add(new Expected(name, next + 1, line.substring(MARK.length())));
        }
      }
    }
    assertFalse(
        expected.isEmpty() && !GoldenTest.WRITE, "a rule without an announced error: " + rule);
    List<Expected> found;
    if (Files.exists(sources.resolve("module-info.java"))) {
      found =
          ours(
              Compile.javac(output).sources(sources).errors().stream()
                  .map(message -> new Expected(message.file(), message.line(), message.text())));
    } else {
      Compilation compilation = CompileInMemory.with(files);
      found =
          ours(
              (warned ? compilation.warnings() : compilation.errors())
                  .stream()
                      .map(
                          error ->
                              new Expected(
                                  CompileInMemory.fileName(error.getSource()),
                                  error.getLineNumber(),
                                  error.getMessage(Locale.ROOT))));
      if (warned) {
        assertThat(compilation).succeeded();
      }
      for (Expected error : GoldenTest.WRITE ? List.<Expected>of() : expected) {
        (warned
                ? assertThat(compilation).hadWarningContaining(error.text())
                : assertThat(compilation).hadErrorContaining(error.text()))
            .inFile(CompileInMemory.named(files, error.file()))
            .onLine(error.line());
      }
    }
    if (GoldenTest.WRITE) {
      Sources.files(sources, ".java").forEach(file -> announce(file, found));
    }
    assertEquals(lines(expected), lines(found));
  }

  /** Without the compiler's own, which follow from a persister that is missing. */
  private static List<Expected> ours(Stream<Expected> errors) {
    return errors.filter(error -> error.text().startsWith("[")).toList();
  }

  /** Rewrites the announcements of a file; the test passes when it is run again. */
  private static void announce(Path file, List<Expected> found) {
    List<String> lines = Sources.read(file).lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(MARK)) {
        continue;
      }
      String line = lines.get(i);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      int number = i + 1;
      found.stream()
          .filter(message -> message.file().equals(file.getFileName().toString()))
          .filter(message -> message.line() == number)
          .forEach(message -> text.append(indent + MARK + message.text() + "\n"));
      text.append(line).append('\n');
    }
    Sources.write(file, text.toString());
  }

  private static String lines(List<Expected> messages) {
    return String.join(
        "\n",
        messages.stream()
            .map(message -> message.file() + ":" + message.line() + ": " + message.text())
            .sorted()
            .toList());
  }
}
