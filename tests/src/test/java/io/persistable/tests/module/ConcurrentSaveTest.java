package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that save to one place at once, and others that load from it meanwhile. */
@Tag("once")
class ConcurrentSaveTest {

  private static final int ROUNDS = Integer.getInteger("persistable.save.rounds", 96);
  private static final int SAVERS = 3;
  private static final int LOADERS = 2;
  private static final Pattern FILE =
      Pattern.compile("(?m)^# (?:kept )?(\\S+) \\d+ bytes crc32c .*$");

  @TempDir private Path directory;

  private record Child(Process process, BufferedReader out, BufferedWriter in, String expected) {

    static Child start(String what, Path place, int number, String expected) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SaveProcess.class.getName(),
                  what,
                  place.toString(),
                  Integer.toString(number))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new Child(process, process.inputReader(), process.outputWriter(), expected);
    }

    void begin(int round) throws IOException {
      in.write(round + "\n");
      in.flush();
    }
  }

  @Test
  void everySaveEndsWholeAndEveryLoadFindsOne() throws IOException, InterruptedException {
    List<Child> children = new ArrayList<>();
    for (int i = 1; i <= SAVERS; i++) {
      children.add(Child.start("save", directory, i, "saved"));
    }
    for (int i = 0; i < LOADERS; i++) {
      children.add(Child.start("load", directory, 0, "loaded"));
    }
    for (Child child : children) {
      assertEquals("ready", child.out().readLine());
    }
    int[] winners = new int[SAVERS + 1];
    for (int round = 0; round < ROUNDS; round++) {
      Path target = Files.createDirectory(directory.resolve(Integer.toString(round)));
      SaveProcess.save(target, 0, SaveProcess.options(round));
      for (Child child : children) {
        child.begin(round);
      }
      for (Child child : children) {
        assertEquals(child.expected(), child.out().readLine(), "in round " + round);
      }
      Path text = SaveProcess.text(directory, Integer.toString(round));
      Archive.verify(text);
      String state = SaveProcess.state(Archive.load(text));
      assertTrue(state.matches("whole [1-3]"), state);
      winners[Integer.parseInt(state.substring("whole ".length()))]++;
      assertNothingElseIsThere(round, text);
    }
    for (Child child : children) {
      child.in().close();
      assertEquals(0, child.process().waitFor());
    }
    System.out.println(
        ROUNDS
            + " rounds of concurrent saves, won by "
            + List.of(winners[1], winners[2], winners[3]));
  }

  /** What is there is what the text names, its backup and what that needs among it. */
  private static void assertNothingElseIsThere(int round, Path text) throws IOException {
    Path directory = text.getParent();
    Set<String> expected = new TreeSet<>(Set.of(text.getFileName().toString()));
    Matcher line = FILE.matcher(Files.readString(text));
    while (line.find()) {
      expected.add(line.group(1));
      if (line.group(1).endsWith(".bak")) {
        Path backup = directory.resolve(line.group(1));
        Archive.verify(backup);
        String state = SaveProcess.state(Archive.load(backup));
        assertTrue(state.matches("whole [0-3]"), () -> state + " in the backup of round " + round);
      }
    }
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.add(directory.relativize(file).toString()));
    }
    assertEquals(expected, found, "in round " + round);
    assertEquals(
        SaveProcess.options(round).backup(),
        expected.stream().anyMatch(name -> name.endsWith(".bak")),
        "a backup is there where one is wanted");
  }
}
