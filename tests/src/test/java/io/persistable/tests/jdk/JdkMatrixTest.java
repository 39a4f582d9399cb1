package io.persistable.tests.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.Description;
import io.persistable.tests.graph.GraphGenerator;
import io.persistable.tests.graph.SameGraph;
import io.persistable.tests.javadialect.Sources;
import io.persistable.testsupport.Python;
import io.persistable.type.JdkClasses;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Every public class of the JDK's packages of values and collections of which a program can have
 * objects is held exactly, in both dialects and as CPython sees it, or refused with its reason.
 */
class JdkMatrixTest {

  private static final Map<Class<?>, List<Supplier<Object>>> SAMPLES = JdkSamples.all();

  @TempDir private Path directory;

  static Stream<Class<?>> exact() {
    return SAMPLES.keySet().stream();
  }

  static JdkClasses.@Nullable Refusal refusal(Class<?> type) {
    return JdkClasses.<Class<?>>refusal(type, Class::getName, JdkMatrixTest::parents);
  }

  private static List<Class<?>> parents(Class<?> type) {
    List<Class<?>> parents = new ArrayList<>(List.of(type.getInterfaces()));
    if (type.getSuperclass() != null) {
      parents.add(type.getSuperclass());
    }
    return parents;
  }

  @Test
  void everyClassIsEitherHeldOrRefused() throws IOException {
    List<String> neither = new ArrayList<>();
    List<String> both = new ArrayList<>();
    for (Class<?> type : JdkScan.instantiable()) {
      boolean held = SAMPLES.containsKey(type) || type.isEnum() && refusal(type) == null;
      if (!held && refusal(type) == null) {
        neither.add(type.getName());
      } else if (held && refusal(type) != null) {
        both.add(type.getName());
      }
    }
    assertEquals(List.of(), neither, "no object that shows that archives hold them, and no reason");
    assertEquals(List.of(), both, "archives hold them, and are said to refuse them");
  }

  /** What random graphs hold, so that each value is in every place there is. */
  @Test
  void theGeneratorMakesEveryValue() {
    List<String> missing = new ArrayList<>();
    Set<Class<?>> made = GraphGenerator.classes();
    for (Class<?> type : SAMPLES.keySet()) {
      for (Supplier<Object> sample : SAMPLES.get(type)) {
        Object value = sample.get();
        Class<?> known = publicClass(value);
        boolean other =
            value instanceof Collection || value instanceof Map || value instanceof Enum;
        if (!other && !made.contains(known)) {
          missing.add(known.getName());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static Class<?> publicClass(Object value) {
    Class<?> own = value.getClass();
    for (Class<?> type : SAMPLES.keySet()) {
      if (!SAMPLES.containsKey(own) && type.isInstance(value) && type != Object.class) {
        return type;
      }
    }
    return own;
  }

  @Test
  void everyEntryOfTheTableIsAClassOfTheJdk() {
    int version = Runtime.version().feature();
    for (JdkClasses.Refusal refusal : JdkClasses.refusals()) {
      if (refusal.since() <= version) {
        Class<?> type = JdkScan.named(refusal.name());
        assertEquals(refusal, refusal(type));
      }
    }
  }

  @Test
  void whatIsRefusedSaysWhyWhenItIsWritten() throws Exception {
    int count = 0;
    for (Class<?> type : JdkScan.instantiable()) {
      JdkClasses.Refusal refusal = refusal(type);
      boolean concrete =
          !Modifier.isAbstract(type.getModifiers()) && type != Class.class && !type.isEnum();
      if (refusal != null && concrete) {
        assertRefused(allocated(type), refusal.reason());
        count++;
      }
    }
    assertRefused(String.class, "keep its name");
    assertRefused(java.time.Clock.systemUTC(), "it asks the machine for the time");
    assertRefused(java.util.Comparator.reverseOrder(), "an order is code");
    assertRefused(new ArrayList<>().iterator(), "it is a stream or a cursor");
    assertRefused(List.of().stream(), "it is a stream or a cursor");
    assertTrue(count > 100, count + " classes");
  }

  private static void assertRefused(Object value, String reason) {
    Object[] holder = {value};
    for (Dialect dialect : Dialect.values()) {
      // Persisters of these tests, which other models have of such a class, are not of interest.
      ClassLoader loader = ClassLoader.getPlatformClassLoader();
      Archive archive = Archive.builder().classLoader(loader).build().insert("x", holder);
      NotPersistableException e =
          assertThrows(
              NotPersistableException.class,
              () -> archive.toString(dialect),
              () -> "a " + value.getClass().getName() + " in " + dialect);
      assertTrue(e.getMessage().contains(reason), e::getMessage);
      assertTrue(e.getMessage().contains("$.x[0]: "), e::getMessage);
      assertTrue(e.getMessage().contains(value.getClass().getName()), e::getMessage);
    }
  }

  /** An object without its constructor having run: a class is refused by what it is. */
  private static Object allocated(Class<?> type) throws ReflectiveOperationException {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field field = unsafe.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    return unsafe.getMethod("allocateInstance", Class.class).invoke(field.get(null), type);
  }

  @ParameterizedTest
  @MethodSource("exact")
  void javaGetsBackWhatItArchived(Class<?> type) throws ReflectiveOperationException {
    for (Supplier<Object> sample : SAMPLES.get(type)) {
      for (Map<String, @Nullable Object> roots : archives(type, sample)) {
        for (boolean scoped : new boolean[] {false, true}) {
          for (Dialect dialect : Dialect.values()) {
            String text = text(roots, scoped, dialect);
            try {
              Items items = Archive.restore(text);
              Map<String, @Nullable Object> restored = new LinkedHashMap<>();
              roots.keySet().forEach(name -> restored.put(name, items.asMap().get(name)));
              SameGraph.assertSameGraph(roots, restored);
            } catch (RuntimeException | AssertionError e) {
              throw new AssertionError(text, e);
            }
          }
        }
      }
    }
  }

  @Test
  void cpythonFindsWhatJavaArchived() throws Exception {
    ObjectMapper json = new ObjectMapper();
    int count = 0;
    for (Class<?> type : SAMPLES.keySet()) {
      for (Supplier<Object> sample : SAMPLES.get(type)) {
        for (Map<String, @Nullable Object> roots : archives(type, sample)) {
          String name = "t" + count++;
          Files.writeString(
              directory.resolve(name + ".py"), text(roots, count % 2 == 0, Dialect.PYTHON));
          Files.writeString(
              directory.resolve(name + ".json"), json.writeValueAsString(Description.of(roots)));
        }
      }
    }
    String script = Python.script(Description.class, "check_graphs.py");
    assertEquals(count + " agree\n", Python.get().run(script, directory));
  }

  /** With every warning an error. */
  @Test
  void javacMakesWhatWasArchived() throws Exception {
    Sources sources = new Sources();
    Map<String, Map<String, @Nullable Object>> made = new LinkedHashMap<>();
    for (Class<?> type : SAMPLES.keySet()) {
      for (Supplier<Object> sample : SAMPLES.get(type)) {
        List<Map<String, @Nullable Object>> archives = archives(type, sample);
        // By itself, alone in a list, and all places together.
        for (int i : new int[] {0, 1, archives.size() - 1}) {
          Map<String, @Nullable Object> roots = archives.get(i);
          String home = "t" + made.size();
          made.put(home + ".Archive", roots);
          String text = text(roots, false, Dialect.JAVA);
          sources.add(home + ".Archive", "package " + home + ";\n\n" + text);
        }
      }
    }
    Path classes = Sources.directory(directory, "classes");
    sources.compile(classes);
    ClassLoader loader = Sources.loader(classes);
    for (Map.Entry<String, Map<String, @Nullable Object>> each : made.entrySet()) {
      Map<String, @Nullable Object> restored = new LinkedHashMap<>();
      for (String name : each.getValue().keySet()) {
        restored.put(name, Class.forName(each.getKey(), true, loader).getField(name).get(null));
      }
      SameGraph.assertSameGraph(each.getValue(), restored);
    }
    System.out.println("sources compiled: " + made.size());
  }

  @Test
  void everyRecordOfPlacesHasSamples() {
    TreeSet<String> places = new TreeSet<>();
    for (Class<?> place : JdkPlaces.class.getDeclaredClasses()) {
      places.add(place.getSimpleName());
    }
    TreeSet<String> expected = new TreeSet<>();
    exact().forEach(type -> expected.add(placeName(type)));
    assertEquals(expected, places);
  }

  private static String placeName(Class<?> type) {
    String name = type.getCanonicalName().substring(type.getPackageName().length() + 1);
    return name.replace(".", "") + "Place";
  }

  /** In each place alone, and all in one archive. */
  private static List<Map<String, @Nullable Object>> archives(
      Class<?> type, Supplier<Object> sample) throws ReflectiveOperationException {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("item", sample);
    all.put("element", () -> new ArrayList<>(List.of(sample.get())));
    all.put("mixed", () -> new ArrayList<>(Arrays.asList(sample.get(), "x", null)));
    all.put("values", () -> new LinkedHashMap<>(Map.of("k", sample.get())));
    all.put("keys", () -> new LinkedHashMap<>(Map.of(sample.get(), "v")));
    all.put("set", () -> new LinkedHashSet<>(List.of(sample.get())));
    if (sample.get().equals(sample.get()) && type != IdentityHashMap.class) { // to be found again
      all.put("hashed", () -> new HashSet<>(List.of(sample.get())));
    }
    all.put("optional", () -> Optional.of(sample.get()));
    all.put("array", () -> new Object[] {sample.get(), null});
    Constructor<?> place =
        Class.forName(JdkPlaces.class.getName() + "$" + placeName(type))
            .getDeclaredConstructors()[0];
    all.put("component", () -> inComponents(place, type, sample));
    List<Map<String, @Nullable Object>> archives = new ArrayList<>();
    Map<String, @Nullable Object> together = new LinkedHashMap<>();
    all.forEach(
        (name, root) -> {
          Map<String, @Nullable Object> one = new LinkedHashMap<>();
          one.put(name, root.get());
          archives.add(one);
          together.put(name, root.get());
        });
    archives.add(together);
    return archives;
  }

  private static Object inComponents(Constructor<?> place, Class<?> type, Supplier<Object> sample) {
    Object array = Array.newInstance(type, 2);
    Array.set(array, 0, sample.get());
    // A place that names an Optional has one: null in its stead is refused.
    Object second = type.getName().startsWith("java.util.Optional") ? sample.get() : null;
    Array.set(array, 1, second);
    try {
      return place.newInstance(
          sample.get(),
          new ArrayList<>(Arrays.asList(sample.get(), second)),
          new LinkedHashMap<>(Map.of("k", sample.get())),
          array,
          Optional.of(sample.get()));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Map<String, @Nullable Object> roots, boolean scoped, Dialect dialect) {
    Archive archive = Archive.builder().scoped(scoped).build();
    roots.forEach(archive::insert);
    return archive.toString(dialect);
  }
}
