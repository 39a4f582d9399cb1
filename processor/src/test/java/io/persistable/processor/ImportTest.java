package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.python.ValueForms;
import io.persistable.type.JdkTypes;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that are imported as class files, whose private fields no source shows. */
class ImportTest {

  private static final Path LIBRARY = Sources.resource("refused").resolve("import-lost/lib");

  @TempDir Path directory;

  /** Our errors, without those that follow from a persister that is missing. */
  private List<String> importing(Compile compile, String... types) {
    Sources.write(
        directory.resolve("in/demo/Imports.java"),
        "package demo;\n@io.persistable.Persistable.Import({"
            + String.join(", ", types)
            + "}) class Imports {}");
    return compile
        .classPath(directory.resolve("lib"))
        .sources(directory.resolve("in"))
        .errors()
        .stream()
        .map(Compile.Message::text)
        .filter(text -> text.startsWith("["))
        .toList();
  }

  /** Whoever compiles, and whether the compiler shows what the JDK hides. */
  private List<Compile> compilers() {
    return List.of(
        Compile.javac(directory.resolve("javac")),
        Compile.javac(directory.resolve("released")).options("--release", "17"),
        Compile.ecj(directory.resolve("ecj")));
  }

  @Test
  void privateFieldsOfClassFilesAreNotLost() {
    assertEquals(List.of(), Compile.javac(directory.resolve("lib")).sources(LIBRARY).errors());
    for (Compile compile : compilers()) {
      assertEquals(
          List.of(
              "[PersistableLost] field 'values' of Config",
              "[PersistableLost] field 'values' of Config",
              "[PersistableLost] field 'secret' of Partly"),
          importing(
                  compile,
                  "lib.Config.class",
                  "lib.Partly.class",
                  "lib.Whole.class",
                  "lib.Whole.Pair.class")
              .stream()
              .map(text -> text.replaceAll("^(.*?' of [A-Z]\\w+).*", "$1"))
              .toList());
    }
  }

  @Test
  void fieldsOfTheJdkAreNotLostThoughTheCompilerHidesThem() {
    for (Compile compile : compilers()) {
      assertEquals(
          List.of("AbstractStringBuilder, which StringBuilder extends,", "Adler32", "CRC32"),
          importing(
                  compile,
                  "StringBuilder.class",
                  "java.util.zip.Adler32.class",
                  "java.util.zip.CRC32.class",
                  "java.awt.Point.class")
              .stream()
              .map(text -> text.replaceAll("^.PersistableLost. what (.*) keeps .*", "$1"))
              .toList());
    }
  }

  /** No code can be generated into the package of an enum of another module. */
  @Test
  void enumsOfOtherModulesAreListedByACatalogBesideTheImport() {
    String imports = "@io.persistable.Persistable.Import(java.sql.JDBCType.class)";
    Map<String, String> files =
        Map.of(
            "Imports.java", "package demo; " + imports + " class Imports {}",
            "Outer.java", "package demo; class Outer { " + imports + " static class Inner {} }",
            "package-info.java", imports + " package demo;");
    files.forEach(
        (file, source) -> {
          Path in = directory.resolve("in-" + file);
          Sources.write(in.resolve("demo").resolve(file), source);
          Compile.Outcome outcome = Compile.javac(directory.resolve("out-" + file)).sources(in);
          assertEquals(List.of(), outcome.errors());
          Map<String, String> generated = outcome.files(".java");
          assertEquals(1, generated.size(), generated::toString);
          generated.forEach(
              (name, text) -> {
                assertTrue(name.startsWith("demo/PersistableCatalog_"), name);
                assertTrue(text.contains("enums.add(JDBCType.class)"), text);
              });
        });
  }

  /** The processor's list of what archives know is the runtime's. */
  @Test
  void whatArchivesKnowIsRefused() throws IOException {
    List<Class<?>> known = new ArrayList<>(JdkTypes.classes());
    known.removeIf(
        type ->
            !Modifier.isPublic(type.getModifiers())
                || List.of(
                        Number.class,
                        Comparable.class,
                        CharSequence.class,
                        Iterable.class,
                        Serializable.class)
                    .contains(type));
    values().forEach(known::add);
    List<String> names =
        new ArrayList<>(
            new TreeSet<>(known.stream().map(type -> type.getCanonicalName() + ".class").toList()));
    List<String> errors =
        importing(
            Compile.javac(directory.resolve("out")).options("-Xmaxerrs", "1000"),
            names.toArray(String[]::new));
    assertEquals(
        names.size(),
        errors.stream().filter(error -> error.startsWith("[PersistableKnown]")).count(),
        errors::toString);
  }

  /** The value classes of the JDK, found among all classes of its base module. */
  private static List<Class<?>> values() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java");
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .map(file -> file.toString().substring("/modules/java.base/".length()))
          .filter(file -> file.endsWith(".class") && !file.contains("-info"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(ImportTest::load)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(
              type ->
                  isEnumOf17(type)
                      || ValueForms.isValue(type) && ValueForms.publicClass(type) == type)
          .toList();
    }
  }

  private static boolean isEnumOf17(Class<?> type) {
    boolean isRefused =
        io.persistable.type.JdkClasses.refusals().stream()
            .anyMatch(refusal -> refusal.name().equals(type.getName()));
    return type.isEnum() && isOpen(type) && !isRefused;
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> each = type;
    while (each != null && Modifier.isPublic(each.getModifiers())) {
      each = each.getEnclosingClass();
    }
    return each == null;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
