package io.persistable.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store is found on a real module path, which test runners hide. */
class ModulePathTest {

  @TempDir Path dir;

  /** What is not of the tests themselves. */
  private static String modulePath() {
    List<String> wanted =
        List.of("jhdf", "slf4j-api", "commons-lang3", "compress-lzf", "lz4-java", "jspecify");
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(
            entry ->
                entry.endsWith("/target/classes") && !entry.contains("test-support")
                    || entry.contains("persistable-runtime") && !entry.contains("tests")
                    || wanted.stream().anyMatch(name -> fileName(entry).startsWith(name)))
        .collect(Collectors.joining(":"));
  }

  private static String fileName(String entry) {
    return String.valueOf(Path.of(entry).getFileName());
  }

  @Test
  void aNamedModuleThatRequiresTheRuntimeFindsTheStore() throws Exception {
    Path sources = Files.createDirectories(dir.resolve("src/demo"));
    Path module = copy("module-info.java.txt", sources.resolveSibling("module-info.java"));
    Path main = copy("Main.java.txt", sources.resolve("Main.java"));
    Path classes = dir.resolve("classes");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-p",
                modulePath(),
                "-d",
                classes.toString(),
                module.toString(),
                main.toString());
    assertEquals(0, compiled);
    Path out = dir.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                modulePath() + ":" + classes,
                "-m",
                "demo/demo.Main",
                dir.resolve("x.hd5").toString())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
    String printed = Files.readString(out);
    assertEquals("2.5 module io.persistable.hdf5", last(printed), printed);
  }

  private static String last(String text) {
    return text.strip().lines().reduce("", (before, line) -> line);
  }

  private static Path copy(String resource, Path to) throws IOException {
    try (var in = ModulePathTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(to, text);
    }
  }
}
