package io.persistable.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the projects have built says what it is to say. */
class ProgramsTest {

  private static final String JAR = "-0.1.0-SNAPSHOT";

  @TempDir Path directory;

  private static Path jar(String project, String name) {
    return Path.of("..", project, "target", name + ".jar");
  }

  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    all.addAll(List.of(arguments));
    return Programs.output("java", all.toArray(new String[0])).lines().toList();
  }

  private static List<String> main(String project, String main, String... more)
      throws IOException, InterruptedException {
    List<Path> classPath = new ArrayList<>(List.of(jar(project, project + JAR)));
    classPath.addAll(ClassPath.of("persistable-runtime"));
    classPath.addAll(ClassPath.of(more));
    return run("-cp", ClassPath.text(classPath), main);
  }

  @Test
  void lombokAheadOfUs() throws IOException, InterruptedException {
    assertEquals(
        List.of(
            "true Models.Flight(date=2001/01/01, delay=-3, origin=Models.Airport(iata=ORD,"
                + " latitude=41.97, open=true), notes=[late, full])",
            "[Bo] of Ann",
            "Models.Plane(tail=N1, seats=180) Gate[terminal=B, number=7]"),
        main("lombok", "demo.Main"));
  }

  @Test
  void autoValuesGeneratedClasses() throws IOException, InterruptedException {
    List<Path> classPath = new ArrayList<>(List.of(jar("autovalue", "autovalue" + JAR)));
    classPath.addAll(ClassPath.of("persistable-runtime"));
    List<String> output = run("-cp", ClassPath.text(classPath), "demo.Main", directory.toString());
    assertTrue(output.contains("class _AutoValue_Order:"), output::toString);
    assertEquals(
        List.of("true", "true", "[captured] true"),
        output.subList(output.size() - 3, output.size()));
    Path captured = directory.resolve("demo/Captured.java");
    assertTrue(
        Files.readString(captured).contains("(AutoValue_Order) AutoValue_Order.builder()"),
        () -> captured.toString());
    assertEquals(
        "",
        Programs.output(
            "javac",
            "-proc:none",
            "-d",
            directory.toString(),
            "-cp",
            ClassPath.text(classPath),
            captured.toString()));
  }

  @Test
  void immutablesGeneratedClasses() throws IOException, InterruptedException {
    List<String> output = main("immutables", "demo.Main");
    assertTrue(output.contains("    prices: list  # List[Money]"), output::toString);
    assertEquals(
        List.of("true 250", "true", "true"), output.subList(output.size() - 3, output.size()));
  }

  @Test
  void mapStructBesideUs() throws IOException, InterruptedException {
    assertEquals(List.of("today 5"), main("mapstruct", "demo.Main", "/mapstruct"));
  }

  @Test
  void kotlinByKapt() throws IOException, InterruptedException {
    List<String> output = main("kotlin", "demo.MainKt", "kotlin-stdlib");
    assertEquals(List.of("true", "true", "true", "Ann [Bo]"), output.subList(0, 4));
    assertEquals(
        "Flight(date=today, delay=0, origin=Airport(iata=ORD, isOpen=true, city=null), tags=[],"
            + " cabin=COACH)",
        output.get(output.size() - 1));
  }

  @Test
  void aFatJarThatJoinsServices() throws IOException, InterruptedException {
    assertEquals(
        List.of("true"),
        run("-cp", jar("shade/app", "app" + JAR + "-joined").toString(), "acme.app.Main"));
  }

  @Test
  void aFatJarThatKeepsOneOfTwoCatalogsSaysSo() throws IOException, InterruptedException {
    String output =
        run("-cp", jar("shade/app", "app" + JAR + "-plain").toString(), "acme.app.Main").toString();
    assertTrue(
        output.contains(
            "acme.domain.CustomerPersister lies beside it, but no catalog that was found lists it"),
        output);
    assertTrue(output.contains("maven-shade: ServicesResourceTransformer"), output);
  }

  @Test
  void anExecutableJarOfSpringBoot() throws IOException, InterruptedException {
    assertEquals(
        List.of(
            "loader: LaunchedClassLoader",
            "main: true",
            "parallel: [true]",
            "no context loader: true",
            "system loader: true"),
        run("-jar", jar("boot", "boot" + JAR).toString()));
  }
}
