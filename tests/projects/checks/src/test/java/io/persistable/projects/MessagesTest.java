package io.persistable.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to those who set these processors up in another way, and the order of Lombok. */
class MessagesTest {

  private static final String[] OURS = {"persistable-processor", "/processor/target"};
  private static final String IN_PLACE = ": in place of @Persistable say @Persistable.Import(";

  @TempDir Path directory;

  /** In a process of its own, since a compiler in this one would find all of these processors. */
  private List<String> compile(String source, List<Path> processorPath)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("Models.java"), source);
    List<Path> classPath =
        ClassPath.of("persistable-runtime", "lombok", "auto-value-annotations", "immutables");
    String output =
        Programs.output(
            "javac",
            "-J-XX:TieredStopAtLevel=1",
            "-d",
            Files.createDirectories(directory.resolve("classes")).toString(),
            "-cp",
            ClassPath.text(classPath),
            "-processorpath",
            ClassPath.text(processorPath),
            file.toString());
    return output
        .lines()
        .filter(line -> line.contains(": error: "))
        .map(MessagesTest::text)
        .toList();
  }

  private static String text(String line) {
    return line.substring(line.indexOf(": error: ") + ": error: ".length());
  }

  private static List<Path> path(String first, String... more) {
    List<Path> path = new ArrayList<>(ClassPath.of(first));
    path.addAll(ClassPath.of(more));
    return path;
  }

  @Test
  void autoValuesAbstractClassNamesTheGeneratedOne() throws IOException, InterruptedException {
    assertEquals(
        List.of(
            "[PersistableAbstract] Models.Money is abstract, so no object is of exactly this class:"
                + " objects are of the class that AutoValue generates"
                + IN_PLACE
                + "AutoValue_Models_Money.class), here or on the package"),
        compile(
            """
            package demo;
            class Models {
              @com.google.auto.value.AutoValue @io.persistable.Persistable
              abstract static class Money {
                abstract long cents();
              }
            }
            """,
            path("/auto-value/", OURS)));
  }

  @Test
  void whatImmutablesImplementsNamesTheGeneratedOne() throws IOException, InterruptedException {
    assertEquals(
        List.of(
            "[PersistableInterface] Models.Money is an interface: objects are of the class that"
                + " Immutables generates"
                + IN_PLACE
                + "ImmutableMoney.class), here or on the package",
            "[PersistableAbstract] Models.Order is abstract, so no object is of exactly this class:"
                + " objects are of the class that Immutables generates"
                + IN_PLACE
                + "ImmutableOrder.class), here or on the package"),
        compile(
            """
            package demo;
            import io.persistable.Persistable;
            import org.immutables.value.Value;
            class Models {
              @Value.Immutable @Persistable interface Money { long cents(); }
              @Value.Immutable @Persistable abstract static class Order { abstract Money total(); }
            }
            """,
            path("org/immutables/value/", OURS)));
  }

  private static final String LOMBOKS =
      """
      package demo;
      import io.persistable.Persistable;
      import lombok.*;
      class Models {
        @Persistable @Value static class Airport { String iata; double latitude; }
        @Persistable @Data static class Crew { private String captain; private int size; }
        @Persistable @Builder @Getter static class Flight { String date; Airport origin; }
      }
      """;

  /** Lombok asks for a further round, in which the types are read that it completes. */
  @Test
  void lombokBehindUsIsWaitedFor() throws IOException, InterruptedException {
    assertEquals(List.of(), compile(LOMBOKS, path(OURS[0], OURS[1], "lombok")));
    String persister =
        new String(
            Files.readAllBytes(directory.resolve("classes/demo/Models_AirportPersister.class")),
            StandardCharsets.ISO_8859_1);
    assertTrue(persister.contains("getIata"), "it reads fields and not what Lombok adds");
  }

  @Test
  void lombokThatDoesNotRunIsMissed() throws IOException, InterruptedException {
    assertEquals(
        List.of(
            "[PersistableLombok] Airport waits for what Lombok adds to it, and Lombok does not run:"
                + " put it on the processor path, ahead of Persistable"),
        compile(LOMBOKS, path(OURS[0], OURS[1])).stream()
            .filter(text -> text.contains("Airport"))
            .toList());
  }
}
