package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.DataSet;
import io.persistable.Diagnosis;
import io.persistable.Dialect;
import io.persistable.error.NotPersistableException;
import io.persistable.error.PersistableException;
import io.persistable.error.UnknownTypeException;
import io.persistable.spi.Catalog;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.Persister;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Modules that know nothing of one another stand on one class path: they may describe the same
 * class of a third, call two classes by one name, or share a package.
 */
class NeighboursTest {

  private static final String IMPORT = "@Persistable.Import(lib.Pair.class)";

  /** A class of nobody's module, and an object of it. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "lib/Pair.java",
          "package lib; public record Pair(int a, int b) { public static Object made() {"
              + " return new Pair(1, 2); } }");

  @TempDir Path directory;

  private Path module(String name, Map<String, String> sources) {
    Path in = directory.resolve("in-" + name);
    sources.forEach(
        (file, text) ->
            Sources.write(
                in.resolve(file),
                text.startsWith("package")
                    ? text.replaceFirst(";", "; import io.persistable.*;")
                    : text));
    Path out = directory.resolve(name);
    Compile.Outcome outcome = Compile.javac(out).classPath(directory.resolve("lib")).sources(in);
    assertEquals(List.of(), outcome.errors());
    return out;
  }

  private static URLClassLoader loader(List<Path> classPath) {
    URL[] urls =
        classPath.stream()
            .map(
                path -> {
                  try {
                    return path.toUri().toURL();
                  } catch (MalformedURLException e) {
                    throw new IllegalArgumentException(e);
                  }
                })
            .toArray(URL[]::new);
    return new URLClassLoader(urls, NeighboursTest.class.getClassLoader());
  }

  /** Does everything that has nothing to do with the classes in question. */
  private void usesEverything(ClassLoader loader, Path places) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      String text = Archive.textOf(List.of(1, "a"));
      assertEquals(List.of(1, "a"), Archive.read(text, Object.class));
      Archive archive = Archive.builder().checkReadable(true).build();
      archive.insert("x", List.of(1, "a"));
      assertEquals(List.of(1, "a"), Archive.restore(archive.toString(Dialect.JAVA)).get("x"));
      archive.save(Files.createDirectories(places.resolve("saved")), "m");
      try (DataSet data = DataSet.builder(places.resolve("data")).mode(DataSet.Mode.WRITE).open()) {
        data.put("x", List.of(1, "a"));
        assertEquals(List.of(1, "a"), data.get("x"));
      }
      Archive.diagnose();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static Object made(ClassLoader loader, String type) {
    try {
      return loader.loadClass(type).getMethod("made").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Persister<?> persister(ClassLoader loader, String type) {
    try {
      return (Persister<?>) loader.loadClass(type).getField("INSTANCE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Archive archive(ClassLoader loader, Object value) {
    return Archive.builder().classLoader(loader).build().insert("x", value);
  }

  private static void assertContains(String text, Object... parts) {
    for (Object part : parts) {
      assertTrue(text.contains(part.toString()), () -> "expected " + part + "\nfound " + text);
    }
  }

  @Test
  void twoDescriptionsOfOneClassThatSayTheSameAreOne() throws IOException {
    Path lib = module("lib", LIBRARY);
    Path one = module("one", Map.of("p/Q.java", "package p; " + IMPORT + " class Q {}"));
    Path two = module("two", Map.of("r/Z.java", "package r; " + IMPORT + " class Z {}"));
    Set<String> texts = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    for (List<Path> path : List.of(List.of(lib, one, two), List.of(two, one, lib))) {
      try (URLClassLoader loader = loader(path)) {
        usesEverything(loader, directory.resolve("places" + texts.size()));
        Object pair = made(loader, "lib.Pair");
        ArchiveReader reader = Archive.reader().classLoader(loader).build();
        String text = archive(loader, pair).toString();
        String source = archive(loader, pair).toString(Dialect.JAVA);
        assertEquals(pair, reader.restore(text).get("x"));
        texts.add(text);
        sources.add(source);
        Diagnosis report = Archive.diagnose(loader);
        assertEquals(List.of(), report.conflicts());
        assertEquals(List.of(), report.broken());
        assertContains(report.explain(pair.getClass()), "by p.PairPersister from ", one);
      }
    }
    assertEquals(1, texts.size(), texts::toString);
    assertEquals(1, sources.size(), sources::toString);
  }

  /** What two modules say, what of it differs, and a class whose objects are meant. */
  private record Contradiction(
      String what, Map<String, String> one, Map<String, String> two, List<String> types) {}

  private static List<Contradiction> contradictions() {
    String mixIn = "package p; @Persistable.MixIn(lib.Pair.class) interface M { %s }";
    Map<String, String> imports = Map.of("r/Z.java", "package r; " + IMPORT + " class Z {}");
    List<Contradiction> all = new ArrayList<>();
    for (String body :
        List.of(
            "@DefaultValue(\"3\") int a(); int b();",
            "@RenamedFrom(\"first\") int a(); int b();",
            "int a(); int b(); static lib.Pair of(int a, int b) { return new lib.Pair(a, b); }",
            "int b(); int a(); static lib.Pair of(int b, int a) { return new lib.Pair(a, b); }")) {
      all.add(
          new Contradiction(
              body, Map.of("p/M.java", mixIn.formatted(body)), imports, List.of("lib.Pair")));
    }
    String record =
        "package %s; @Persistable(name = \"x.Same\") public record %2$s(int a) { public static"
            + " Object made() { return new %2$s(1); } }";
    all.add(
        new Contradiction(
            "one name",
            Map.of("p/R.java", record.formatted("p", "R")),
            Map.of("r/S.java", record.formatted("r", "S")),
            List.of("p.R", "r.S")));
    String constants =
        "package %s; @Persistable(name = \"x.Same\") public enum %2$s { A; public static"
            + " Object made() { return A; } }";
    all.add(
        new Contradiction(
            "one name of enums",
            Map.of("p/R.java", constants.formatted("p", "R")),
            Map.of("r/S.java", constants.formatted("r", "S")),
            List.of("p.R", "r.S")));
    return all;
  }

  @Test
  void whatContradictsItselfIsUnknownAndNothingElseIs() throws IOException {
    Path lib = module("lib", LIBRARY);
    int number = 0;
    for (Contradiction each : contradictions()) {
      Path one = module("one" + number, each.one());
      Path two = module("two" + number, each.two());
      Set<String> messages = new TreeSet<>();
      for (List<Path> path : List.of(List.of(lib, one, two), List.of(two, one, lib))) {
        try (URLClassLoader both = loader(path)) {
          usesEverything(both, directory.resolve("places" + number++));
          for (String type : each.types()) {
            Object object = made(both, type);
            for (Object written : List.of(object, List.of(object))) {
              NotPersistableException e =
                  assertThrows(
                      NotPersistableException.class,
                      () -> archive(both, written).toString(),
                      each.what());
              messages.add(String.valueOf(e.getMessage()));
              assertThrows(
                  NotPersistableException.class,
                  () -> archive(both, written).toString(Dialect.JAVA));
            }
            for (Path alone : List.of(one, two)) {
              try (URLClassLoader only = loader(List.of(lib, alone))) {
                if (Archive.diagnose(only)
                    .explain(type.equals("lib.Pair") ? type : "x.Same")
                    .contains(type)) {
                  readsNowhere(only, both, type, messages);
                }
              }
            }
          }
          Diagnosis report = Archive.diagnose(both);
          assertEquals(each.types().size(), report.conflicts().size(), report::toString);
          messages.addAll(report.conflicts());
          assertContains(report.toString(), "  contradiction: ");
        }
      }
      for (String message : messages) {
        assertContains(
            each.what() + ": " + message,
            "p.PersistableCatalog_",
            "r.PersistableCatalog_",
            one,
            two);
      }
    }
    System.out.println(contradictions().size() + " kinds of contradictions between catalogs");
  }

  /** Texts of one that knows, read by one that doesn't know any more. */
  private static void readsNowhere(
      ClassLoader only, ClassLoader both, String type, Set<String> messages) {
    Object object;
    try {
      object = made(only, type);
    } catch (IllegalStateException e) { // it is the other's class
      return;
    }
    Archive archive = archive(only, object);
    ArchiveReader reader = Archive.reader().classLoader(both).build();
    for (Archive each : List.of(archive)) {
      UnknownTypeException python =
          assertThrows(UnknownTypeException.class, () -> reader.restore(each.toString()));
      messages.add(String.valueOf(python.getMessage()));
      PersistableException java =
          assertThrows(
              PersistableException.class, () -> reader.restore(each.toString(Dialect.JAVA)));
      messages.add(String.valueOf(java.getMessage()));
    }
  }

  @Test
  void whatABuilderIsToldDecides() throws IOException {
    Path lib = module("lib", LIBRARY);
    Contradiction first = contradictions().get(0);
    Path one = module("one", first.one());
    Path two = module("two", first.two());
    try (URLClassLoader both = loader(List.of(lib, one, two))) {
      Object pair = made(both, "lib.Pair");
      Persister<?> ours = persister(both, "p.PairPersister");
      Persister<?> theirs = persister(both, "r.PairPersister");
      for (Persister<?> each : List.of(ours, theirs)) {
        String text =
            Archive.builder()
                .classLoader(both)
                .persister(each)
                .build()
                .insert("x", pair)
                .toString();
        ArchiveReader reader = Archive.reader().classLoader(both).persister(each).build();
        assertEquals(pair, reader.restore(text).get("x"));
        Path place = directory.resolve("data" + each.getClass().getName());
        try (DataSet data =
            DataSet.builder(place)
                .classLoader(both)
                .persister(each)
                .mode(DataSet.Mode.WRITE)
                .open()) {
          data.put("x", pair);
          assertEquals(pair, data.get("x"));
        }
      }
      assertNotEquals(ours.getClass(), theirs.getClass());
      IllegalArgumentException two2 =
          assertThrows(
              IllegalArgumentException.class,
              () -> Archive.builder().classLoader(both).persister(ours).persister(theirs).build());
      assertContains(
          String.valueOf(two2.getMessage()), "expected one persister for lib.Pair, found p.Pair");
      Catalog given = new Given(List.of(ours));
      Archive.builder().classLoader(both).catalog(given).persister(theirs).build();
      assertThrows(
          IllegalArgumentException.class,
          () ->
              Archive.reader()
                  .classLoader(both)
                  .catalog(given)
                  .catalog(new Given(List.of(theirs)))
                  .build());
    }
  }

  private record Given(List<Persister<?>> persisters) implements Catalog {
    @Override
    public List<PersistableEnum<?>> describedEnums() {
      return List.of();
    }
  }

  /** Two modules share a package and import one class: each catalog has a name of its own. */
  @Test
  void catalogsAreNamedAfterWhatIsTheModulesOwn() throws IOException {
    Path lib = module("lib", LIBRARY);
    List<String> forms =
        List.of(
            IMPORT + " class %s {}",
            IMPORT + " @Persistable public record %s(lib.Pair a) {}",
            "class %s { " + IMPORT + " static class Inner {} }",
            "@Persistable.MixIn(lib.Pair.class) interface %s { int a(); int b(); }",
            "@Persistable.Import(java.sql.JDBCType.class) class %s {}");
    for (String form : forms) {
      Set<String> names = new TreeSet<>();
      List<Path> modules = new ArrayList<>();
      for (String name : List.of("Q", "Z")) {
        Path out =
            module(
                name + forms.indexOf(form),
                Map.of("p/" + name + ".java", "package p; " + form.formatted(name)));
        modules.add(out);
        names.add(Sources.read(out.resolve("META-INF/services/io.persistable.spi.Catalog")));
      }
      assertEquals(2, names.size(), names::toString);
      try (URLClassLoader both = loader(List.of(lib, modules.get(0), modules.get(1)))) {
        Diagnosis report = Archive.diagnose(both);
        assertEquals(List.of(), report.broken());
        names.forEach(name -> assertContains(report.toString(), name.strip()));
      }
    }
  }

  /** Where the names are equal all the same, the report and the errors say so. */
  @Test
  void aCatalogThatIsNotSeenIsTold() throws IOException {
    Path lib = module("lib", LIBRARY);
    List<Path> modules = new ArrayList<>();
    for (String name : List.of("Q", "Z")) {
      modules.add(
          module(
              name,
              Map.of(
                  "p/package-info.java",
                  "@io.persistable." + IMPORT.substring(1) + " package p;",
                  "p/" + name + ".java",
                  "package p; @Persistable public record "
                      + name
                      + "(int a) { public static Object made() { return new "
                      + name
                      + "(1); } }")));
    }
    Path hidden = directory.resolve("hidden");
    Compile.Outcome outcome =
        Compile.javac(hidden)
            .options("-Apersistable.catalog=p.PersistableCatalog_Q")
            .classPath(lib)
            .sources(directory.resolve("in-Z"));
    assertEquals(List.of(), outcome.errors());
    try (URLClassLoader both = loader(List.of(lib, modules.get(0), hidden))) {
      usesEverything(both, directory.resolve("places"));
      Object object = made(both, "p.Z");
      String text;
      try (URLClassLoader only = loader(List.of(lib, modules.get(1)))) {
        text = archive(only, made(only, "p.Z")).toString();
      }
      NotPersistableException writing =
          assertThrows(NotPersistableException.class, () -> archive(both, object).toString());
      UnknownTypeException reading =
          assertThrows(
              UnknownTypeException.class,
              () -> Archive.reader().classLoader(both).build().restore(text));
      List<String> broken = Archive.diagnose(both).broken();
      assertEquals(1, broken.size());
      for (String message :
          List.of(
              String.valueOf(writing.getMessage()),
              String.valueOf(reading.getMessage()),
              broken.get(0))) {
        assertContains(
            message,
            "p.PersistableCatalog_Q from ",
            hidden,
            "a catalog of this name is in ",
            modules.get(0),
            "-Apersistable.catalog");
      }
    }
  }
}
