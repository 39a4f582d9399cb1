package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An incremental build by Gradle's rules makes what a clean build makes, whatever has changed. What
 * is made from a file that has changed is deleted, and all that the aggregating processor has made;
 * every other annotated type comes as a class file, with or without the names of parameters.
 */
class GradleTest {

  /** Every way of asking for a persister, and of making objects; a file each. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Level", "public enum Level { HIGH }"),
              Map.entry("Hidden", "enum Hidden { LOW }"),
              Map.entry("Rec", "@Persistable public record Rec(int a, List<Level> levels) {}"),
              Map.entry(
                  "Checked",
                  "@Persistable record Checked(int a, String s) { Checked(int a, String s) {"
                      + " this.a = a; this.s = s; } Checked(String s, int a) { this(a, s); } }"),
              Map.entry(
                  "Constructed",
                  "@Persistable public class Constructed { final int a; final Level[] levels; final"
                      + " Hidden h; Constructed(int a, @DefaultValue(\"[]\") Level[] levels, Hidden"
                      + " h) { this.a = a; this.levels = levels; this.h = h; } }"),
              Map.entry(
                  "Base",
                  "public class Base<T> { private T t; Base(T t) { this.t = t; } public T t() {"
                      + " return t; } }"),
              Map.entry(
                  "Sub",
                  "@Persistable public class Sub extends Base<Mood> { Sub(Mood t) { super(t); } }"),
              Map.entry("Mood", "public enum Mood { GOOD }"),
              Map.entry(
                  "TwoWays",
                  "@Persistable class TwoWays { private int a; TwoWays() {} TwoWays(int a) { this.a"
                      + " = a; } int a() { return a; } }"),
              Map.entry(
                  "BesideBuilder",
                  "@Persistable class BesideBuilder { final int a; BesideBuilder(int a) { this.a ="
                      + " a; } static B builder() { return new B(); } static class B { int a; B a("
                      + "int a) { this.a = a; return this; } BesideBuilder build() { return new"
                      + " BesideBuilder(a); } } }"),
              Map.entry(
                  "Factory",
                  "@Persistable public class Factory { final int a; private Factory(int a) { this.a"
                      + " = a; } static Factory of(int a) { return new Factory(a); } }"),
              Map.entry(
                  "Chosen",
                  "@Persistable public class Chosen { final int a; final int b; Chosen(int a, int"
                      + " b) { this.a = a; this.b = b; } @Persistable.Creator static Chosen of(int"
                      + " b, int a) { return new Chosen(a, b); } }"),
              Map.entry(
                  "Partial",
                  "@Persistable public class Partial { final int a; Partial(int a,"
                      + " @Persistable.Ignore String secret) { this.a = a; } }"),
              Map.entry(
                  "Built",
                  "@Persistable public class Built { final int a; private Built(B b) { a = b.a; }"
                      + " static B builder() { return new B(); } static class B { int a; B a(int"
                      + " a) { this.a = a; return this; } Built build() { return new Built(this);"
                      + " } } }"),
              Map.entry(
                  "Bean",
                  "@Persistable public class Bean { private int a; private Level l; public int"
                      + " getA() { return a; } public void setA(int a) { this.a = a; } public Level"
                      + " getL() { return l; } public void setL(Level l) { this.l = l; } }"),
              Map.entry("Fields", "@Persistable public class Fields { public int a; Hidden h; }"),
              Map.entry(
                  "Versioned",
                  "@Persistable(version = 2) public class Versioned { final int a; Versioned(int a)"
                      + " { this.a = a; } static Versioned migrate(io.persistable.value.RecordValue"
                      + " old) { return new Versioned(1); } }"),
              Map.entry(
                  "Generic",
                  "@Persistable public class Generic<T> { T t; Generic(T t) {"
                      + " this.t = t; } }"),
              Map.entry(
                  "Nesting",
                  "class Nesting { @Persistable static class In { final int a; In(int a) { this.a ="
                      + " a; } } @Persistable enum E { X } }"),
              Map.entry("Alone", "@Persistable enum Alone { ONE }"),
              Map.entry("Open", "@Persistable public enum Open { ONE }"),
              Map.entry(
                  "Changed",
                  "@Persistable @Removed(value = \"C\", replacement = \"A\") public enum Changed {"
                      + " @RenamedFrom(\"D\") A, @Persistable.Fallback B; Changed() {} static"
                      + " Changed of(int a) { return A; } }"),
              Map.entry("Other", "public record Other(int a) {}"),
              Map.entry(
                  "Imports",
                  "@Persistable.Import({Other.class, java.awt.Point.class, Plain.class}) class"
                      + " Imports {}"),
              Map.entry(
                  "Plain",
                  "public class Plain { private int a; public int getA() { return a; } public void"
                      + " setA(int a) { this.a = a; } }"),
              Map.entry("Ours", "public class Ours { final int a; Ours(int a) { this.a = a; } }"),
              Map.entry(
                  "MixInOfOurs",
                  "@Persistable.MixIn(Ours.class) interface MixInOfOurs { int a(); }"),
              Map.entry(
                  "MixInByConstructor",
                  "@Persistable.MixIn(java.util.concurrent.atomic.AtomicLong.class) interface"
                      + " MixInByConstructor { long get(); }"),
              Map.entry(
                  "MixInByFactory",
                  "@Persistable.MixIn(java.awt.Dimension.class) interface MixInByFactory {"
                      + " @RenamedFrom(\"w\") int width(); int height(); Level level(); static"
                      + " Level level(java.awt.Dimension d) { return Level.HIGH; } static int"
                      + " width(java.awt.Dimension d) { return d.width; } static int"
                      + " height(java.awt.Dimension d) { return d.height; } static"
                      + " java.awt.Dimension of(int width, int height, Level level) { return new"
                      + " java.awt.Dimension(width, height); } }"),
              Map.entry(
                  "MixInBySetters",
                  "@Persistable.MixIn(java.awt.Insets.class) interface MixInBySetters { int top();"
                      + " int left(); int bottom(); int right(); static java.awt.Insets of(int top,"
                      + " int left, int bottom, int right) { return new java.awt.Insets(top, left,"
                      + " bottom, right); } }"),
              Map.entry("Hand", "public final class Hand {}"),
              Map.entry(
                  "HandPersister",
                  """
                  @PersisterFor(Hand.class)
                  public class HandPersister implements io.persistable.spi.Persister<Hand> {
                    public io.persistable.spi.PersistableType<Hand> type() {
                      return io.persistable.spi.PersistableType.of(Hand.class).build(); }
                    public void walk(Hand value, io.persistable.spi.References out) {}
                    public void represent(Hand value, io.persistable.spi.Representation out) {}
                    public Hand restore(io.persistable.spi.Arguments in) { return null; }
                  }
                  """)));

  /** Those that no annotation is on are compiled again only if they have changed. */
  private static final Set<String> UNMARKED =
      Set.of("Level", "Hidden", "Base", "Mood", "Other", "Plain", "Ours", "Hand");

  @TempDir Path directory;

  private Path file(String name) {
    Path file = directory.resolve("in/d/" + name + ".java");
    String text = "package d;\nimport io.persistable.*;\nimport java.util.*;\n" + FILES.get(name);
    Sources.write(file, text);
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatHasNotChangedStaysAsItIs(boolean parameterNames) throws IOException {
    Path out = directory.resolve("out");
    long seed = Long.getLong("persistable.seed", System.nanoTime());
    Random random = new Random(seed);
    Wrapped isolating = Wrapped.isolating(new PersisterProcessor());
    Wrapped aggregating = Wrapped.aggregating(new CatalogProcessor());
    List<Path> all = FILES.keySet().stream().map(this::file).toList();
    Compile.Outcome clean = compile(out, parameterNames, isolating, aggregating).files(all);
    assertEquals(List.of(), clean.errors());
    Map<String, String> made = clean.files(".java");
    Map<String, String> origins = new TreeMap<>(isolating.origins);
    Map<String, String> aggregated = new TreeMap<>(aggregating.origins);
    List<Set<String>> changes = new ArrayList<>(List.of(Set.of("Other", "Imports", "Bean")));
    if (!parameterNames) {
      FILES.keySet().forEach(name -> changes.add(Set.of(name)));
    }
    for (int i = 0; i < 8; i++) {
      Set<String> some = new TreeSet<>(FILES.keySet());
      some.removeIf(name -> random.nextBoolean());
      changes.add(some);
    }
    List<String> wrong = new ArrayList<>();
    for (Set<String> changed : changes) {
      Set<String> compiled = new TreeSet<>(changed);
      if (changed.contains("Ours")) {
        compiled.add("MixInOfOurs"); // depends on it
      }
      if (changed.contains("Plain") || changed.contains("Other")) {
        compiled.add("Imports");
      }
      for (Map<String, String> files : List.of(origins, aggregated)) {
        for (Map.Entry<String, String> each : files.entrySet()) {
          if (files == aggregated
              || compiled.stream()
                  .anyMatch(name -> each.getValue().matches("\\[d\\." + name + "(\\..*)?\\]"))) {
            delete(out, each.getKey());
          }
        }
      }
      Compile task =
          compile(
                  out,
                  parameterNames,
                  Wrapped.isolating(new PersisterProcessor()),
                  Wrapped.aggregating(new CatalogProcessor()))
              .classPath(out);
      FILES.keySet().stream()
          .filter(name -> !compiled.contains(name) && !UNMARKED.contains(name))
          .forEach(name -> task.classes("d." + name));
      Compile.Outcome outcome = task.files(compiled.stream().map(this::file).toList());
      if (!outcome.errors().isEmpty()) {
        wrong.add(changed + ": " + outcome.errors());
      } else if (!made.equals(outcome.files(".java"))) {
        Map<String, String> different = new TreeMap<>(outcome.files(".java"));
        different.entrySet().removeAll(made.entrySet());
        wrong.add(changed + " makes other files: " + different);
      }
    }
    assertEquals(List.of(), wrong, "seed " + seed);
    assertTrue(made.size() > 20);
    System.out.println(changes.size() + " sets of changed files");
  }

  private static Compile compile(
      Path out, boolean parameterNames, Wrapped isolating, Wrapped aggregating) {
    Compile compile = Compile.javac(out).onlyWith(isolating).with(aggregating);
    return (parameterNames ? compile : compile.withoutParameterNames())
        .with(Wrapped.isolating(new UsedAnnotationsProcessor()));
  }

  private static void delete(Path out, String name) throws IOException {
    Files.deleteIfExists(out.resolve(name)); // a resource
    for (String ending : List.of(".java", ".class")) {
      Files.deleteIfExists(out.resolve(name.replace('.', '/') + ending));
    }
  }
}
