package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.JavaFile;
import io.persistable.processor.read.Names;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Xlint:all -Werror} has nothing to say, with the processors as javac finds them. */
class WarningsTest {

  private static final String PACKAGE =
      """
      @RenamedFrom("old.demo")
      @Persistable.Import(Lib.class)
      package demo;

      import io.persistable.Persistable;
      import io.persistable.RenamedFrom;
      """;

  /** Every annotation there is. */
  private static final String TYPES =
      """
      package demo;

      import io.persistable.DefaultValue;
      import io.persistable.Persistable;
      import io.persistable.PersisterFor;
      import io.persistable.Removed;
      import io.persistable.RenamedFrom;
      import io.persistable.spi.Arguments;
      import io.persistable.spi.PersistableType;
      import io.persistable.spi.Persister;
      import io.persistable.spi.References;
      import io.persistable.spi.Representation;
      import java.util.List;

      @Persistable
      @Removed("gone")
      public record Types(
          @RenamedFrom("no") int id,
          @DefaultValue("[]") List<Shade> shades,
          @Persistable.Ignore @DefaultValue("[]") List<Shade> cache,
          @Persistable.Ignore @DefaultValue("7") byte small,
          @Persistable.Ignore String secret) {

        @Persistable
        @Removed(value = "GREY", replacement = "DARK")
        @Removed(value = "PALE", replacement = "LIGHT")
        public enum Shade {
          @RenamedFrom("BLACK")
          DARK,
          @Persistable.Fallback
          LIGHT
        }

        @Persistable
        @Deprecated
        public static final class Point {
          private final int x;

          private Point(int x) {
            this.x = x;
          }

          @Persistable.Creator
          public static Point of(int x) {
            return new Point(x);
          }

          public int x() {
            return x;
          }
        }

        @Persistable
        public enum Old {
          @Deprecated
          @RenamedFrom("C")
          A,
          B
        }

        public static final class Foreign {
          final String text;

          Foreign(String text) {
            this.text = text;
          }
        }

        @Persistable.MixIn(Foreign.class)
        interface ForeignMixIn {
          String text();

          static String text(Foreign value) {
            return value.text;
          }

          static Foreign of(String text) {
            return new Foreign(text);
          }
        }

        public static final class Hand {}

        @PersisterFor(Hand.class)
        public static final class HandPersister implements Persister<Hand> {

          private static final PersistableType<Hand> TYPE = PersistableType.of(Hand.class).build();

          /** Used by the catalog. */
          public HandPersister() {}

          @Override
          public PersistableType<Hand> type() {
            return TYPE;
          }

          @Override
          public void walk(Hand value, References out) {}

          @Override
          public void represent(Hand value, Representation out) {}

          @Override
          public Hand restore(Arguments in) {
            return new Hand();
          }
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void everyAnnotationIsClaimedAndGeneratedCodeGivesNoWarning() throws IOException {
    Path sources = directory.resolve("in/demo");
    Files.createDirectories(sources);
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(sources.resolve("package-info.java"), PACKAGE));
    files.add(Files.writeString(sources.resolve("Types.java"), TYPES));
    files.add(
        Files.writeString(
            sources.resolve("Lib.java"), "package demo; public record Lib(int a) {}"));
    for (String name : Names.ALL) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      assertTrue(
          simple.equals("All") || (PACKAGE + TYPES).contains(simple), () -> "use of " + name);
    }
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Werror",
            "-parameters",
            "-d",
            directory.toString(),
            "-s",
            directory.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-processorpath",
            location(PersisterProcessor.class) + File.pathSeparator + location(JavaFile.class));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  new StringWriter(),
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertEquals(
          "",
          String.join(
              "\n",
              diagnostics.getDiagnostics().stream()
                  .map(Object::toString)
                  .filter(text -> !text.contains("path element"))
                  .toList()));
      assertTrue(compiled);
    }
    for (String made :
        List.of(
            "TypesPersister",
            "Types_PointPersister",
            "LibPersister",
            "Types_ShadeEnum",
            "Types_ForeignPersister")) {
      assertTrue(Files.exists(directory.resolve("demo/" + made + ".class")), made);
    }
  }

  private static String location(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
