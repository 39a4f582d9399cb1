package io.persistable.tests.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Python block of README and docs is Python: what is shown of an interpreter gives what it
 * shows, all others compile, but for tables that show two files side by side or leave out lines.
 */
@Tag("once")
class PythonBlocksTest {

  private static final String CHECK =
      """
      import doctest, sys
      failed = []
      for path in sys.argv[1:]:
          text = open(path, encoding='utf-8').read()
          if '>>>' in text:
              if doctest.testfile(path, module_relative=False).failed:
                  failed.append(path)
              continue
          try:
              compile(text, path, 'exec')
          except SyntaxError as e:
              failed.append(str(e))
      print(failed)
      """;

  @TempDir Path directory;

  @Test
  void allArePython() throws IOException {
    List<Block> blocks =
        Block.of("python").stream()
            .filter(block -> !block.text().contains("…of") && !isTable(block))
            .toList();
    String[] files = new String[blocks.size()];
    for (int i = 0; i < files.length; i++) {
      String name = blocks.get(i).toString().replaceAll("\\W", "_");
      files[i] =
          Files.writeString(directory.resolve(name + ".txt"), blocks.get(i).text()).toString();
    }
    Files.writeString(directory.resolve("day1.py"), Block.with("class _Flight:").text());
    assertEquals("[]", Python.get().run(CHECK, directory, files).strip());
    System.out.println("Python blocks: " + files.length);
    assertTrue(files.length >= 12, () -> blocks.toString());
  }

  /** Lines that are left out stand as one sign. */
  private static boolean isTable(Block block) {
    return block.text().lines().anyMatch(line -> line.startsWith("…"));
  }

  private static final Pattern COMMAND = Pattern.compile("^    mvn (.*)$", Pattern.MULTILINE);

  /** What commands name is there: profiles, modules, properties of surefire's test are left. */
  @Test
  void commandsNameProfilesAndModulesThatExist() throws IOException {
    Set<String> profiles = new TreeSet<>();
    for (String pom : List.of("pom.xml", "examples/pom.xml", "benchmarks/pom.xml")) {
      Matcher profile =
          Pattern.compile("<profile>.*?<id>(\\w+)</id>", Pattern.DOTALL)
              .matcher(Files.readString(Path.of("..", pom)));
      while (profile.find()) {
        profiles.add(profile.group(1));
      }
    }
    int commands = 0;
    for (Path document : documents()) {
      Matcher command = COMMAND.matcher(Files.readString(document));
      while (command.find()) {
        commands++;
        String[] words = command.group(1).split("\\s+");
        for (int i = 0; i < words.length; i++) {
          if (words[i].startsWith("-P")) {
            assertTrue(
                profiles.containsAll(List.of(words[i].substring(2).split(","))),
                words[i] + " of " + document + ", there are " + profiles);
          } else if (words[i].equals("-pl")) {
            for (String module : words[i + 1].split(",")) {
              assertTrue(Files.exists(Path.of("..", module, "pom.xml")), module);
            }
          }
        }
      }
    }
    assertTrue(commands >= 4, "found " + commands + " commands");
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "docs"))) {
      return Stream.concat(
              Stream.of(Path.of("..", "README.md"), Path.of("..", "CONTRIBUTING.md")),
              files.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }
}
