package io.persistable.tests.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Neither the runtime nor generated code finds a class, a field, a method or a constructor by name
 * at run time, or makes one accessible.
 *
 * <p>What remains, by intention:
 *
 * <ul>
 *   <li>{@code ServiceLoader}, to find the catalogs of generated persisters, and the array stores
 *       and adapters of other modules. It is how the module system itself connects modules: the JDK
 *       instantiates the provider, a public class with a public constructor (or provider method)
 *       that the module declares, and needs nothing opened. Nothing of an archive's text reaches
 *       it.
 *   <li>{@code Object.getClass} and questions about the class found, such as its name, whether it
 *       is an array or an enum, and its component type, as keys for looking up persisters and for
 *       messages; {@code Class.getEnumConstants} of an enum that a catalog lists.
 *   <li>Views of byte arrays as arrays of longs, which are handles of no type's members.
 *   <li>{@code invokedynamic} of lambdas, string concatenation, records and switches, which javac
 *       emits.
 * </ul>
 */
class NoReflectionTest {

  private static final Pattern REFUSED =
      Pattern.compile(
          String.join(
              "|",
              "java\\.lang\\.reflect\\..*",
              "java\\.lang\\.invoke\\.(MethodHandle|MethodHandles|VarHandle|MethodType|MethodHandles\\$Lookup)(\\..*)?",
              "java\\.lang\\.Class\\.(forName|newInstance|cast0|getDeclared.*|get(Fields?|Methods?"
                  + "|Constructors?|RecordComponents|EnclosingMethod|Annotation.*|NestHost))",
              "java\\.lang\\.ClassLoader\\.(loadClass|findClass|defineClass)",
              "java\\.lang\\.Module\\.(addOpens|addExports|implAdd.*)",
              ".*\\.setAccessible",
              "(sun|jdk\\.internal)\\..*",
              "java\\.io\\.Object(In|Out)putStream.*",
              "javax\\.script\\..*",
              "java\\.beans\\..*"));

  /**
   * The one class that has handles, on byte arrays. A handle of that kind refers to no field; one
   * that does comes from a lookup, which is refused here as well.
   */
  private static final String BYTE_VIEW = "io/persistable/text/ByteView.class";

  private static final Set<String> BYTE_VIEWS =
      Set.of(
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles.byteArrayViewVarHandle",
          "java.lang.invoke.VarHandle",
          "java.lang.invoke.VarHandle.get",
          "java.lang.invoke.VarHandle.set");

  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "bootstrap:java.lang.invoke.LambdaMetafactory.metafactory",
          "bootstrap:java.lang.invoke.LambdaMetafactory.altMetafactory",
          "bootstrap:java.lang.invoke.StringConcatFactory.makeConcatWithConstants",
          "bootstrap:java.lang.runtime.ObjectMethods.bootstrap");

  @Test
  void theRuntimeUsesNoReflection() throws Exception {
    Map<String, Set<String>> uses = usesIn(locationOf(Archive.class), path -> true);
    assertTrue(uses.size() > 100, () -> "only " + uses.size() + " classes found");
    assertEquals(Map.of(), refused(uses));
  }

  @Test
  void generatedCodeUsesNoReflection() throws Exception {
    Set<String> generated = generatedClasses();
    Map<String, Set<String>> uses =
        usesIn(
            locationOf(NoReflectionTest.class),
            name -> isOf(generated, name.replaceFirst("\\.class$", "")));
    assertFalse(generated.isEmpty());
    for (String name : generated) {
      assertTrue(uses.containsKey(name + ".class"), () -> name + " was generated but not found");
    }
    assertEquals(Map.of(), refused(uses));
  }

  /** Whether a class is one of these or nested in one; names may have dollars of their own. */
  private static boolean isOf(Set<String> classes, String name) {
    boolean found = classes.contains(name);
    for (int i = name.lastIndexOf('$'); i > 0 && !found; i = name.lastIndexOf('$', i - 1)) {
      found = classes.contains(name.substring(0, i));
    }
    return found;
  }

  @Test
  void onlyCatalogsArrayStoresAndArrayAdaptersAreLookedUpAsServices() throws Exception {
    Set<String> users = new TreeSet<>();
    usesIn(locationOf(Archive.class), path -> true)
        .forEach(
            (name, uses) -> {
              if (uses.contains("java.util.ServiceLoader.load")) {
                users.add(name);
              }
            });
    assertEquals(
        Set.of(
            "io/persistable/Catalogs.class",
            "io/persistable/array/ArrayAdapter.class",
            "io/persistable/array/ArrayStore.class"),
        users);
  }

  /** That the test would see what it looks for. */
  @Test
  void reflectionIsSeen() throws IOException {
    try (InputStream in = NoReflectionTest.class.getResourceAsStream("Reflective.class")) {
      Set<String> uses = Uses.of(Objects.requireNonNull(in));
      assertEquals(
          Set.of(
              "java.lang.Class.forName",
              "java.lang.Class.getDeclaredConstructor",
              "java.lang.Class.getDeclaredMethod",
              "java.lang.reflect.Constructor",
              "java.lang.reflect.Constructor.newInstance",
              "java.lang.reflect.Method",
              "java.lang.reflect.Method.setAccessible",
              "java.lang.invoke.MethodHandle",
              "java.lang.invoke.MethodHandle.invoke",
              "java.lang.invoke.MethodHandles",
              "java.lang.invoke.MethodHandles$Lookup",
              "java.lang.invoke.MethodHandles$Lookup.unreflect",
              "java.lang.invoke.MethodHandles.lookup"),
          refused(Map.of("Reflective", uses)).get("Reflective"));
    }
  }

  private static Map<String, Set<String>> refused(Map<String, Set<String>> uses) {
    Map<String, Set<String>> refused = new TreeMap<>();
    uses.forEach(
        (name, all) -> {
          Set<String> bad = new TreeSet<>();
          for (String use : all) {
            boolean bootstrap = use.startsWith("bootstrap:");
            if (bootstrap ? !BOOTSTRAPS.contains(use) : isRefused(use, name)) {
              bad.add(use);
            }
          }
          if (!bad.isEmpty()) {
            refused.put(name, bad);
          }
        });
    return refused;
  }

  private static boolean isRefused(String use, String name) {
    return REFUSED.matcher(use).matches() && !(name.equals(BYTE_VIEW) && BYTE_VIEWS.contains(use));
  }

  /** What each class file below a directory, or in a jar, uses; by the name of the file. */
  private static Map<String, Set<String>> usesIn(Path location, Predicate<String> wanted)
      throws IOException {
    if (Files.isDirectory(location)) {
      return usesBelow(location, wanted);
    }
    try (FileSystem jar = FileSystems.newFileSystem(location)) {
      return usesBelow(jar.getPath("/"), wanted);
    }
  }

  private static Map<String, Set<String>> usesBelow(Path root, Predicate<String> wanted)
      throws IOException {
    Map<String, Set<String>> uses = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(file -> file.toString().endsWith(".class")).forEach(files::add);
    }
    for (Path file : files) {
      String name = root.relativize(file).toString();
      if (wanted.test(name)) {
        try (InputStream in = Files.newInputStream(file)) {
          uses.put(name, Uses.of(in));
        }
      }
    }
    return uses;
  }

  /** The classes that the processor generated for this module's models, with slashes. */
  private static Set<String> generatedClasses() throws IOException {
    Path root = Path.of("target/generated-test-sources/test-annotations");
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file -> classes.add(root.relativize(file).toString().replaceFirst("\\.java$", "")));
    }
    return classes;
  }

  private static Path locationOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
