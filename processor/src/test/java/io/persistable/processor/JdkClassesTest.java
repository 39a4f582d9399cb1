package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.type.JdkClasses;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of the JDK's classes that can't be archived, which the runtime and we have. */
class JdkClassesTest {

  private static final String FILE = "src/main/java/io/persistable/%s/JdkClasses.java";

  @TempDir Path directory;

  @Test
  void theTableIsTheRuntimes() throws IOException {
    String theirs = Files.readString(Path.of("..", "runtime", FILE.formatted("type")));
    String expected =
        theirs.replace("package io.persistable.type;", "package io.persistable.processor.read;");
    Path ours = Path.of(FILE.formatted("processor/read"));
    if ("write".equals(System.getProperty("persistable.golden"))) {
      Files.writeString(ours, expected);
    }
    assertEquals(expected, Files.readString(ours), "-Dpersistable.golden=write copies it");
  }

  /**
   * What a type of the JDK is a component of, of which no class that is marked can be, is refused;
   * of the others, which enums and classes of users implement, nothing is said.
   */
  @Tag("once") // preview interfaces of later releases stop javac before the processor
  @Test
  void aComponentIsRefusedIfNoMarkedClassCouldBeIt() throws IOException {
    Map<String, Class<?>> types = new TreeMap<>();
    Map<String, String> reasons = new HashMap<>();
    for (JdkClasses.Refusal refusal : JdkClasses.refusals()) {
      Class<?> type = find(refusal.name());
      if (type != null && refusal.extent() == JdkClasses.Extent.FAMILY) {
        types.put(type.getCanonicalName(), type);
        reasons.put(type.getCanonicalName(), refusal.reason());
      }
    }
    int families = types.size();
    for (Class<?> type : functionsAndExtensionsOf(List.copyOf(types.values()))) {
      types.put(type.getCanonicalName(), type);
    }
    assertTrue(types.size() > families + 60, types.size() + " types");
    Map<String, String> markable = refusedSubclasses(types);
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Map<String, String> refused = refusedComponents(types);
    int open = 0;
    for (String name : types.keySet()) {
      open += markable.containsKey(name) ? 0 : 1;
      expected.add(name + (markable.containsKey(name) ? " is refused" : ""));
      found.add(name + (refused.containsKey(name) ? " is refused" : ""));
      if (refused.containsKey(name) && reasons.containsKey(name)) {
        String said = ", of which no object can be archived: " + reasons.get(name);
        assertTrue(refused.get(name).endsWith(said), refused.get(name));
      }
    }
    System.out.println("types of the JDK: " + types.size() + ", of which " + open + " are open");
    assertEquals(String.join("\n", expected), String.join("\n", found));
    assertTrue(open > 60 && open < types.size() - 60, open + " are open");
  }

  private static @Nullable Class<?> find(String name) {
    try {
      Class<?> type = Class.forName(name, false, null);
      return isOpen(type) ? type : null;
    } catch (ClassNotFoundException e) {
      return null; // of a later JDK
    }
  }

  private static boolean isOpen(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      if (!Modifier.isPublic(around.getModifiers())) {
        return false;
      }
    }
    return type.getModule().isExported(type.getPackageName()) && type.getCanonicalName() != null;
  }

  /** The JDK's functional interfaces, and what extends the types of the table. */
  private static List<Class<?>> functionsAndExtensionsOf(List<Class<?>> families)
      throws IOException {
    List<Class<?>> found = new ArrayList<>();
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    try (Stream<Path> files = Files.walk(module.resolve("java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String path = module.relativize(file).toString();
        Class<?> type = find(path.substring(0, path.length() - 6).replace('/', '.'));
        if (type != null
            && (type.isAnnotationPresent(FunctionalInterface.class)
                || families.stream().anyMatch(family -> family.isAssignableFrom(type)))) {
          found.add(type);
        }
      }
    }
    return found;
  }

  /** What can't have a class that extends it and is marked, and why. */
  private Map<String, String> refusedSubclasses(Map<String, Class<?>> types) {
    Map<String, String> refused = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    types.forEach(
        (name, type) -> {
          if (type.isSealed() || Modifier.isFinal(type.getModifiers()) || !hasConstructor(type)) {
            refused.put(name, "it can't be extended");
            return;
          }
          String simple = "C" + names.size();
          names.put(simple + ".java", name);
          Sources.write(
              directory.resolve("subclasses/demo/" + simple + ".java"),
              "package demo; @io.persistable.Persistable class "
                  + simple
                  + (type.isInterface() ? " implements " : " extends ")
                  + name
                  + " {}");
        });
    for (Compile.Message error :
        Compile.javac(directory.resolve("out1"))
            .options("-Xmaxerrs", "5000")
            .sources(directory.resolve("subclasses"))
            .errors()) {
      if (error.text().startsWith("[")) { // the compiler's own are of methods that are missing
        refused.put(names.get(error.file()), error.text());
      }
    }
    return refused;
  }

  private static boolean hasConstructor(Class<?> type) {
    return type.isInterface()
        || Stream.of(type.getDeclaredConstructors())
            .anyMatch(each -> (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0);
  }

  /** What is refused as a component, as its elements or as its bound, and why. */
  private Map<String, String> refusedComponents(Map<String, Class<?>> types) {
    Map<String, String> names = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    types.forEach(
        (name, type) -> {
          String simple = "P" + names.size();
          names.put(simple + ".java", name);
          int parameters = type.getTypeParameters().length;
          String text = name;
          if (parameters > 0) {
            text += "<" + String.join(", ", Collections.nCopies(parameters, "?")) + ">";
          }
          Sources.write(
              directory.resolve("components/demo/" + simple + ".java"),
              "package demo; @io.persistable.Persistable record %s<T extends %s>("
                      .formatted(simple, name)
                  + "%1$s a, java.util.List<%1$s> b, java.util.Map<?, ? extends %1$s>[] c, T d) {}"
                      .formatted(text));
        });
    Map<String, String> refused = new HashMap<>();
    for (Compile.Message error :
        Compile.javac(directory.resolve("out2"))
            .options("-Xmaxerrs", "5000")
            .sources(directory.resolve("components"))
            .errors()) {
      if (error.text().startsWith("[PersistableComponent]")) {
        refused.put(names.get(error.file()), error.text());
        counts.merge(names.get(error.file()), 1, Integer::sum);
      }
    }
    counts.forEach((name, count) -> assertEquals(4, count, name));
    return refused;
  }
}
