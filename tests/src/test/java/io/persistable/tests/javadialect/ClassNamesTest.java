package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.error.InvalidNameException;
import io.persistable.tests.graph.SameGraph;
import io.persistable.tests.javadialect.Generics.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source whose class is called like one that the text uses, like a nested class of its own, or
 * like an item of it, compiles, or the name is refused.
 */
class ClassNamesTest {

  /** Names of classes, and of items beside them. */
  private static final List<String> NAMES =
      List.of(
          "String",
          "Object",
          "Override",
          "List",
          "ArrayList",
          "Arrays",
          "Double",
          "Math",
          "System",
          "Integer",
          "Iterable",
          "BigDecimal",
          "BitSet",
          "TreeMap",
          "RuntimeException",
          "Cell",
          "Generics",
          "Part",
          "Part1",
          "Part_",
          "Part_1",
          "Part_2",
          "G2",
          "T",
          "Archive",
          "Domain");

  /** Those of them that a source's text means the JDK's classes by, whatever is archived. */
  private static final Set<String> RELIED_ON =
      Set.of("String", "Object", "Override", "Double", "Math", "System", "Integer", "Iterable");

  @TempDir private Path directory;

  @Test
  void aSourceMayHaveAnyNameOrItIsRefused() throws IOException, ReflectiveOperationException {
    Sources sources = new Sources();
    Map<String, Map<String, @Nullable Object>> archived = new LinkedHashMap<>();
    Set<String> refused = new LinkedHashSet<>();
    for (String name : NAMES) {
      for (int objects : new int[] {3, 700}) {
        String className = "c" + archived.size() + "." + name;
        Map<String, @Nullable Object> roots = roots(objects);
        Archive archive = Archive.create();
        roots.forEach(archive::insert);
        try {
          Path file =
              archive.save(
                  directory.resolve("sources"),
                  className,
                  SaveOptions.builder().dialect(Dialect.JAVA).build());
          String text = Files.readString(file);
          sources.add(className, text);
          assertEquals(objects > 3, text.contains(" static final class Part"), "nested classes");
          archived.put(className, roots);
          check(roots, Archive.load(file).asMap());
        } catch (InvalidNameException e) {
          assertTrue(e.getMessage().contains("'" + className + "_'"), e.getMessage());
          refused.add(name);
        }
      }
    }
    System.out.println("class names: " + archived.size() + " compiled, refused " + refused);
    assertEquals(RELIED_ON, refused, "what the text relies on is refused, and nothing else");
    Path classes = Sources.directory(directory, "classes");
    sources.compile(classes);
    ClassLoader loader = Sources.loader(classes, directory.resolve("sources"));
    for (Map.Entry<String, Map<String, @Nullable Object>> each : archived.entrySet()) {
      Map<String, @Nullable Object> made = Items.of(loader.loadClass(each.getKey()));
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      each.getValue().keySet().forEach(item -> named.put(item, Items.item(made, item)));
      check(each.getValue(), named);
    }
  }

  private static void check(
      Map<String, @Nullable Object> expected, Map<String, @Nullable Object> found) {
    assertEquals(expected.keySet(), found.keySet());
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    expected.keySet().forEach(name -> ordered.put(name, found.get(name)));
    SameGraph.assertSameGraph(new LinkedHashMap<>(expected), ordered);
  }

  /** Items of all these names, and enough objects for nested classes that hold them. */
  private static Map<String, @Nullable Object> roots(int objects) {
    List<Object> shared = new ArrayList<>(List.of(1.5, "a", new BigDecimal("1.50")));
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      List<Object> twice = new ArrayList<>(List.of(i, shared));
      all.add(twice);
      all.add(twice);
    }
    Cell<Object> cell = new Cell<>();
    cell.setValue(new TreeMap<>(Map.of("k", all)));
    all.add(cell);
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    Object[] values = {
      all, shared, Double.NaN, new double[300], List.of(shared), BitSet.valueOf(new long[] {9}), 7
    };
    for (int i = 0; i < NAMES.size(); i++) {
      roots.put(NAMES.get(i), values[i % values.length]);
    }
    roots.put("nothing", null);
    return roots;
  }
}
