package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog lists all types of a module, however few of them a compilation sees. */
class CatalogTest {

  private static final Set<String> ALL =
      Set.of(
          "d.Money",
          "d.Other",
          "d.P",
          "d.Thing",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicLong",
          "lib.Pair");

  /** Named after the first annotated type of the first package. */
  private static final String CATALOG = "d/PersistableCatalog_Alone.java";

  @TempDir Path directory;

  private Path source(String name, String text) {
    Path file = directory.resolve("in/" + name + ".java");
    String packageName = name.substring(0, name.indexOf('/'));
    int end = text.startsWith("@Persistable.Import(lib") ? text.length() : 0;
    String line = "package " + packageName + ";\n";
    Sources.write(
        file,
        end > 0
            ? "@io.persistable." + text.substring(1) + "\n" + line
            : line + "import io.persistable.*;\n" + text);
    return file;
  }

  private List<Path> sources() {
    source("lib/Pair", "public record Pair(int a, int b) {}");
    return List.of(
        source("d/Other", "@Persistable public record Other(String a, Mood mood) {}"),
        source("d/P", "@Persistable public record P(int x, Money m) {}"),
        source(
            "d/Money",
            """
            @Persistable public final class Money {
              private final String cur; private final long cents; private final Level level;
              public Money(String cur, long cents, Level level) {
                this.cur = cur; this.cents = cents; this.level = level; }
              public String cur() { return cur; } public long cents() { return cents; }
              public Level level() { return level; }
            }\
            """),
        source("d/Mood", "public enum Mood { GOOD }"),
        source("d/Level", "enum Level { HIGH }"),
        source("d/Alone", "@Persistable enum Alone { ONE }"),
        source("d/Thing", "@Persistable class Thing { int a; }"),
        source("d/package-info", "@Persistable.Import(lib.Pair.class)"),
        source(
            "d/LongMixIn",
            """
            @Persistable.MixIn(java.util.concurrent.atomic.AtomicLong.class)
            interface LongMixIn { long get(); }\
            """),
        source(
            "d/FlagPersister",
            """
            @PersisterFor(java.util.concurrent.atomic.AtomicBoolean.class)
            public class FlagPersister
                implements io.persistable.spi.Persister<java.util.concurrent.atomic.AtomicBoolean> {
              public io.persistable.spi.PersistableType<java.util.concurrent.atomic.AtomicBoolean>
                  type() { return io.persistable.spi.PersistableType.of(
                      java.util.concurrent.atomic.AtomicBoolean.class).build(); }
              public void walk(java.util.concurrent.atomic.AtomicBoolean value,
                  io.persistable.spi.References out) {}
              public void represent(java.util.concurrent.atomic.AtomicBoolean value,
                  io.persistable.spi.Representation out) {}
              public java.util.concurrent.atomic.AtomicBoolean restore(
                  io.persistable.spi.Arguments in) { return null; }
            }\
            """));
  }

  private Path out() {
    return directory.resolve("out");
  }

  private Compile compile() {
    return Compile.javac(out()).withoutParameterNames().classPath(out());
  }

  private void compileAll() {
    List<Path> sources = sources();
    assertEquals(
        List.of(),
        Compile.javac(out()).withoutParameterNames().sources(directory.resolve("in")).errors());
    assertEquals(10, sources.size());
    assertEquals(ALL, listed(out()));
  }

  /** The types of all catalogs on a class path, and that their enums are listed. */
  private static Set<String> listed(Path... classPath) {
    URL[] urls = Stream.of(classPath).map(CatalogTest::url).toArray(URL[]::new);
    Set<String> types = new TreeSet<>();
    Set<String> enums = new TreeSet<>();
    try (URLClassLoader loader = new URLClassLoader(urls, CatalogTest.class.getClassLoader())) {
      for (Catalog catalog : ServiceLoader.load(Catalog.class, loader)) {
        if (catalog.getClass().getClassLoader() == loader) {
          for (Persister<?> persister : catalog.persisters()) {
            types.add(persister.type().name());
          }
          catalog.enums().forEach(type -> enums.add(type.getName()));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (types.contains("d.Other")) {
      assertTrue(enums.contains("d.Mood"), enums::toString);
      assertTrue(enums.contains("d.Alone"), enums::toString);
    }
    if (types.contains("d.Money")) {
      assertTrue(enums.contains("d.Level"), enums::toString);
    }
    return types;
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void compilingOneFileLeavesTheOtherTypesInTheCatalog() {
    compileAll();
    String catalog = Sources.read(out().resolve(CATALOG));
    List<Path> sources = new ArrayList<>(sources());
    long seed = Long.getLong("persistable.seed", System.nanoTime());
    Collections.shuffle(sources, new Random(seed));
    for (Path file : sources) {
      Compile.Outcome outcome = compile().files(List.of(file));
      assertEquals(List.of(), outcome.errors(), "seed " + seed);
      assertEquals(ALL, listed(out()), () -> file + ", seed " + seed);
      assertEquals(catalog, Sources.read(out().resolve(CATALOG)), () -> "seed " + seed);
    }
  }

  @Test
  void whatIsGoneOrNoLongerAnnotatedIsDropped() throws IOException {
    compileAll();
    for (Path file : Sources.files(out(), ".class")) {
      if (file.getFileName().toString().startsWith("Other")) {
        Files.delete(file);
      }
    }
    Path thing = source("d/Thing", "class Thing { int a; }");
    Path p = directory.resolve("in/d/P.java");
    assertEquals(List.of(), compile().files(List.of(thing, p)).errors());
    Set<String> left = new TreeSet<>(ALL);
    left.removeAll(List.of("d.Other", "d.Thing"));
    assertEquals(left, listed(out()));
  }

  @Test
  void modulesThatShareAPackageHaveCatalogsOfTheirOwn() {
    Sources.write(
        directory.resolve("a/acme/Order.java"),
        "package acme; @io.persistable.Persistable public record Order(int a) {}");
    Sources.write(
        directory.resolve("b/acme/Bill.java"),
        "package acme; @io.persistable.Persistable public record Bill(int a) {}");
    Compile.javac(directory.resolve("oa")).sources(directory.resolve("a"));
    Compile.javac(directory.resolve("ob")).sources(directory.resolve("b"));
    assertEquals(
        Set.of("acme.Order", "acme.Bill"),
        listed(directory.resolve("oa"), directory.resolve("ob")));
  }

  /**
   * Gradle's rules for an aggregating processor: its files are gone, those of the isolating one are
   * not, and types that have not changed come as class files.
   */
  @Test
  void gradleShowsWhatHasNotChangedAsClassFiles() throws IOException {
    compileAll();
    for (Path file : Sources.files(out(), "")) {
      String name = file.getFileName().toString();
      if (name.contains("PersistableCatalog")
          || name.equals("catalog.txt")
          || name.endsWith("spi.Catalog")) {
        Files.delete(file);
      }
    }
    Path other = directory.resolve("in/d/Other.java");
    Compile.Outcome outcome =
        compile()
            .onlyWith(Wrapped.isolating(new PersisterProcessor()))
            .with(Wrapped.aggregating(new CatalogProcessor()))
            .with(Wrapped.isolating(new UsedAnnotationsProcessor()))
            .classes("d.P", "d.Money", "d.Alone", "d.Thing", "d.LongMixIn", "d.FlagPersister")
            .files(List.of(other, directory.resolve("in/d/package-info.java")));
    assertEquals(List.of(), outcome.errors());
    assertEquals(ALL, listed(out()));
    assertFalse(outcome.files("catalog.txt").isEmpty());
  }

  /** What Gradle lets an aggregating processor read: {@code @SuppressWarnings} is not among it. */
  @Test
  void whatWasSuppressedInSourceIsNotWarnedOfInGradlesClassFiles() {
    source("d/Open", "public final class Open {}");
    Path user =
        source(
            "d/User",
            "@Persistable @SuppressWarnings(\"PersistableUnmarked\") public record User(Open o)"
                + " {}");
    Path warned = source("d/Warned", "@Persistable public record Warned(Open o) {}");
    List<Path> sources = List.of(user, warned, directory.resolve("in/d/Open.java"));
    assertEquals(List.of("Warned.java"), warnedOf(compile().files(sources)));
    Compile.Outcome again =
        compile()
            .onlyWith(Wrapped.isolating(new PersisterProcessor()))
            .with(Wrapped.aggregating(new CatalogProcessor()))
            .classes("d.User", "d.Warned")
            .files(List.of(source("d/New", "@Persistable public record New(Open o) {}")));
    assertEquals(List.of("New.java"), warnedOf(again));
    assertEquals(Set.of("d.New", "d.User", "d.Warned"), listed(out()));
  }

  private static List<String> warnedOf(Compile.Outcome outcome) {
    return outcome.messages().stream()
        .filter(message -> message.text().contains("PersistableUnmarked"))
        .map(Compile.Message::file)
        .toList();
  }
}
