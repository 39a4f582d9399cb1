package io.persistable.tests.jdk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.tests.graph.SameGraph;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public enum of java.base is known though no persistable type has a component of it. */
class JdkEnumsTest {

  /** A loader that finds no persisters of these tests. */
  private static final ClassLoader ALONE = ClassLoader.getPlatformClassLoader();

  @Test
  void everyConstantComesBackInEveryPlace() throws IOException {
    int count = 0;
    for (Class<?> type : JdkScan.all()) {
      boolean known = JdkMatrixTest.refusal(type) == null;
      // What later JDKs have beside the packages of values is not Java 17's.
      boolean old =
          Runtime.version().feature() == 17 || JdkScan.PACKAGES.contains(type.getPackageName());
      if (type.isEnum() && known && old) {
        assertComesBack(places(type));
        count++;
      }
    }
    assertTrue(count >= 25, count + " enums");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, @Nullable Object> places(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put("item", constants[0]);
    roots.put("all", new ArrayList<>(List.of(constants)));
    roots.put("mixed", new ArrayList<>(Arrays.asList(constants[0], "x", null)));
    roots.put("key", new LinkedHashMap<>(Map.of(constants[0], "x")));
    roots.put("none", EnumSet.noneOf((Class) type));
    roots.put("set", EnumSet.of((Enum) constants[0]));
    roots.put("map", new EnumMap<>(Map.of((Enum) constants[0], "x")));
    Object array = Array.newInstance(type, 2);
    Array.set(array, 0, constants[0]);
    roots.put("array", array);
    return roots;
  }

  private static void assertComesBack(Map<String, @Nullable Object> roots) {
    for (boolean scoped : new boolean[] {false, true}) {
      for (Dialect dialect : Dialect.values()) {
        Archive archive = Archive.builder().classLoader(ALONE).scoped(scoped).build();
        roots.forEach(archive::insert);
        Items items =
            Archive.reader().classLoader(ALONE).build().restore(archive.toString(dialect));
        Map<String, @Nullable Object> restored = new LinkedHashMap<>();
        roots.keySet().forEach(name -> restored.put(name, items.asMap().get(name)));
        SameGraph.assertSameGraph(roots, restored);
      }
    }
  }
}
