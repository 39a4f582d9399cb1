package io.persistable.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.persistable.Archive;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the runtime, as docs/architecture.md shows them. */
class ArchitectureTest {

  /** Each room and those that it may use; a room that is not listed here is an error. */
  private static final Map<String, Set<String>> ROOMS =
      rooms(
          """
          error:
          spi: error
          value: error spi
          jdk: spi
          text:
          array.primitive:
          array.storage: error
          file:
          array.file: error file
          array: file array.file array.primitive array.storage error
          process:
          dataset: file error process python text
          module: file array error process text
          type: array array.primitive error spi value
          graph: array array.primitive error spi type value
          plan: array array.primitive error graph spi type value
          read: array error graph spi type value
          python: array array.primitive error graph plan spi text type value
          python.lex: error read spi text value
          python.value: array array.primitive error graph python python.lex read spi text type value
          python.value.array: array error python.lex python.value read spi type
          python.value.form: array error python python.lex python.value read spi text type value
          python.expression: array error python python.lex python.value python.value.array \
          python.value.form read spi text type value
          python.program: array error graph python python.expression python.lex python.value \
          python.value.array python.value.form read spi text type value
          java.write: array array.primitive error graph plan spi text type value
          java.lex: error read value
          java.value: array array.primitive error graph java.lex java.write read spi text type value
          java.program: array.primitive graph java.lex java.value java.write read spi text type
          """);

  private static Map<String, Set<String>> rooms(String table) {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (String line : table.lines().toList()) {
      String[] words = line.split("[: ]+");
      rooms.put(
          words[0],
          Set.of(words).stream()
              .filter(word -> !word.equals(words[0]))
              .collect(Collectors.toSet()));
    }
    return rooms;
  }

  private static final String ROOT = "io.persistable";

  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("package-info"))
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importUrl(Archive.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theRoomsUseOneAnotherInOneDirection() {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
    rooms = rooms.layer("api").definedBy(ROOT);
    for (String room : ROOMS.keySet()) {
      rooms = rooms.optionalLayer(room).definedBy(ROOT + "." + room);
    }
    rooms = rooms.whereLayer("api").mayNotBeAccessedByAnyLayer();
    for (String room : ROOMS.keySet()) {
      List<String> users = new ArrayList<>(List.of("api"));
      ROOMS.forEach(
          (user, used) -> {
            if (used.contains(room)) {
              users.add(user);
            }
          });
      rooms = rooms.whereLayer(room).mayOnlyBeAccessedByLayers(users.toArray(String[]::new));
    }
    rooms.check(RUNTIME);
  }

  @Test
  void noPackageIsOnACycle() {
    slices().matching("(**)").should().beFreeOfCycles().check(RUNTIME);
  }

  @Test
  void everyPackageIsARoomThatIsListedHere() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass each : RUNTIME) {
      packages.add(each.getPackageName());
    }
    packages.remove(ROOT);
    packages.remove(""); // module-info
    packages.removeIf(name -> ROOMS.containsKey(name.substring(ROOT.length() + 1)));
    assertTrue(packages.isEmpty(), () -> "rooms that ArchitectureTest does not list: " + packages);
  }

  /** A fault-injecting file system sees {@code java.nio.file}; it does not see these. */
  @Test
  void filesAreReachedThroughNioOnly() {
    for (Class<?> old :
        List.of(
            FileDescriptor.class,
            FileInputStream.class,
            FileOutputStream.class,
            FileReader.class,
            FileWriter.class,
            RandomAccessFile.class)) {
      noClasses().should().dependOnClassesThat().areAssignableTo(old).check(RUNTIME);
    }
    // A File is a value as well: tables of values name the class and make one, and ask it nothing.
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.persistable.python.ValueForms")
        .and()
        .doNotHaveFullyQualifiedName("io.persistable.text.ValueParsers")
        .and()
        .doNotHaveFullyQualifiedName("io.persistable.java.write.JavaValues")
        .and()
        .doNotHaveFullyQualifiedName("io.persistable.java.value.JdkFunctions")
        .and()
        .doNotHaveFullyQualifiedName("io.persistable.java.value.ArrayClasses")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(File.class)
        .check(RUNTIME);
    noClasses().should().callMethodWhere(target(owner(assignableTo(File.class)))).check(RUNTIME);
  }

  @Test
  void nothingIsSerializedSleptPrintedOrExited() {
    for (Class<?> refused :
        List.of(ObjectInputStream.class, ObjectOutputStream.class, Console.class)) {
      noClasses().should().dependOnClassesThat().areAssignableTo(refused).check(RUNTIME);
    }
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(RUNTIME);
    noClasses().should().callMethod(System.class, "exit", int.class).check(RUNTIME);
    noClasses().should().accessField(System.class, "out").check(RUNTIME);
    noClasses().should().accessField(System.class, "err").check(RUNTIME);
  }

  @Test
  void theRuntimeNeedsNothingButTheJdk() {
    for (JavaClass each : RUNTIME) {
      each.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> !target.isPrimitive())
          .map(JavaClass::getPackageName)
          .forEach(
              name ->
                  assertTrue(
                      name.startsWith("java.")
                          || name.startsWith(ROOT)
                          || name.equals("org.jspecify.annotations"),
                      () -> each.getName() + " uses " + name));
    }
  }
}
