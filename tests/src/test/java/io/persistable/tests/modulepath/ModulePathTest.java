package io.persistable.tests.modulepath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.tests.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A named module that exports and opens nothing, compiled by javac with the processor and run by
 * {@code java -p}: what is archived and restored there was reached without reflection.
 */
class ModulePathTest {

  private static final Path SOURCES = Path.of("src/test/resources/io/persistable/tests/modulepath");

  @TempDir private Path directory;

  @Test
  void aPackagePrivateRecordOfAClosedModuleIsArchivedAndRestored() throws Exception {
    compile(sources("closed"), "-proc:full");
    assertEquals("demo.closed: restored", run("Main").out());
  }

  @Test
  void aClosedModuleRestoresATextThatWasWrittenElsewhere() throws Exception {
    compile(sources("closed"), "-proc:full");
    assertEquals(
        "Secret[text=from elsewhere, mood=null, shared=null]", run("Reader", text()).out());
  }

  /**
   * With nothing but the runtime on the module path, as by hand, and every warning an error: also
   * of annotations in an exported package, though {@code requires} is not {@code transitive}.
   */
  @Test
  void anExportedPackageCompilesWithoutWarningsAgainstTheRuntimeAlone() throws Exception {
    List<String> command = new ArrayList<>(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main"));
    if (Jvm.current().feature() >= 21) {
      command.add("-proc:full");
    }
    command.addAll(List.of("-Xlint:all,-path,-options", "-Werror", "-d", classes().toString()));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-p", runtime().toString()));
    command.addAll(sources("exported"));
    Jvm.Result javac = Jvm.current().java(command);
    assertEquals(0, javac.exitCode(), javac.err() + javac.out());
    Jvm.Result run =
        Jvm.current()
            .java(
                List.of(
                    "-p",
                    modulePath(classes(), runtime()),
                    "-m",
                    "demo.exported/demo.exported.Trip"));
    assertEquals("3 TRAIN York", run.out().strip(), run.err());
  }

  @Test
  void javacRefusesAModuleThatDoesNotProvideItsCatalog() throws Exception {
    List<String> sources = new ArrayList<>(sources("closed"));
    sources.replaceAll(name -> name.replace("closed/module-info", "silent/module-info"));
    Jvm.Result javac = javac(sources, "-proc:full");
    assertNotEquals(0, javac.exitCode());
    assertContains(
        javac.err(),
        "silent/module-info.java",
        "provides io.persistable.spi.Catalog with demo.closed.PersistableCatalog;");
  }

  /** As if another build tool had compiled the module descriptor, past the processor. */
  @Test
  void aCatalogThatIsNotProvidedIsAnErrorThatNamesTheLikelyCauses() throws Exception {
    compile(sources("closed"), "-proc:full");
    compile(List.of(SOURCES.resolve("silent/module-info.java").toString()), "-proc:none");

    Jvm.Result archiving = run("Main");
    assertContains(
        archiving.err(),
        "io.persistable.error.NotPersistableException: $.secrets[0]: expected a value that can be"
            + " archived, found a demo.closed.hidden.Secret, whose persister"
            + " demo.closed.hidden.SecretPersister lies beside it, but no catalog that was found"
            + " lists it",
        "a named module must provide io.persistable.spi.Catalog with its catalog");

    Jvm.Result restoring = run("Reader", text());
    assertContains(
        restoring.err(),
        "io.persistable.error.UnknownTypeException",
        "text_of_closed.py:2:",
        "expected a type that has a persister here, found demo.closed.hidden.Secret",
        "The persister demo.closed.hidden.SecretPersister is there, but no catalog");
  }

  private static String text() {
    return SOURCES.resolve("text_of_closed.py").toString();
  }

  private static List<String> sources(String module) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(module))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  private void compile(List<String> sources, String processing) throws Exception {
    Jvm.Result javac = javac(sources, processing);
    assertEquals(0, javac.exitCode(), javac.err() + javac.out());
  }

  /** JDK 17 knows no {@code -proc:full}: there it is what happens without an option. */
  private Jvm.Result javac(List<String> sources, String processing) throws Exception {
    List<String> command = new ArrayList<>(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main"));
    if (!processing.equals("-proc:full") || Jvm.current().feature() >= 21) {
      command.add(processing);
    }
    command.addAll(List.of("-Xlint:-options", "-implicit:none", "-d", classes().toString()));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-p", modulePath(runtime(), jspecify())));
    if (Files.exists(classes())) {
      command.addAll(List.of("--patch-module", "demo.closed=" + classes()));
    }
    command.addAll(sources);
    return Jvm.current().java(command);
  }

  private Jvm.Result run(String main, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-p", modulePath(classes(), runtime())));
    command.addAll(List.of("-m", "demo.closed/demo.closed.hidden." + main));
    command.addAll(List.of(arguments));
    return Jvm.current().java(command);
  }

  private Path classes() {
    return directory.resolve("classes");
  }

  private static Path runtime() throws Exception {
    return locationOf(Archive.class);
  }

  private static Path jspecify() throws Exception {
    return locationOf(org.jspecify.annotations.NullMarked.class);
  }

  private static Path locationOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String modulePath(Path... parts) {
    return Stream.of(parts).map(Path::toString).reduce((a, b) -> a + File.pathSeparator + b).get();
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "expected " + part + "\nfound " + text);
    }
  }
}
