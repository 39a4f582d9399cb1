package io.persistable.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.Items;
import io.persistable.PythonTypes;
import io.persistable.tests.change.WithoutClasses;
import io.persistable.tests.graph.Description;
import io.persistable.tests.graph.SameGraph;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/** Every row of the table, in every place, flat and scoped: Java restores it, CPython finds it. */
class TypesTest {

  @TempDir private Path directory;

  static Stream<Row<?>> rows() {
    return Table.sections().values().stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void javaGetsBackWhatItArchived(Row<?> row) {
    for (Map<String, @Nullable Object> roots : archives(row)) {
      for (boolean scoped : new boolean[] {false, true}) {
        String text = text(roots, scoped);
        Items items = Archive.restore(text);
        Map<String, @Nullable Object> restored = new LinkedHashMap<>();
        roots.keySet().forEach(name -> restored.put(name, items.asMap().get(name)));
        SameGraph.assertSameGraph(roots, restored);
        assertEquals(text, text(restored, scoped), "the text of what was restored");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anArchiveIsWrittenAgainUnchangedWithNoneOfItsClasses(Row<?> row) {
    for (Map<String, @Nullable Object> roots : archives(row)) {
      for (int i = 0; i < 4; i++) {
        boolean scoped = i % 2 == 1;
        PythonTypes types = i > 1 ? PythonTypes.IMPORT : PythonTypes.DEFINE;
        Archive archive = Archive.builder().scoped(scoped).types(types).build();
        roots.forEach(archive::insert);
        String text = archive.toString();
        ArchiveBuilder options = Archive.builder().scoped(scoped).types(types);
        assertEquals(text, WithoutClasses.rewritten(text, roots.keySet(), options));
      }
    }
  }

  @Test
  void cpythonFindsWhatJavaArchived() throws IOException {
    ObjectMapper json = new ObjectMapper();
    int count = 0;
    for (Row<?> row : rows().toList()) {
      for (Map<String, @Nullable Object> roots : archives(row)) {
        String name = "t" + count++;
        Files.writeString(directory.resolve(name + ".py"), text(roots, count % 2 == 0));
        Files.writeString(
            directory.resolve(name + ".json"), json.writeValueAsString(Description.of(roots)));
      }
    }
    String script = Python.script(Description.class, "check_graphs.py");
    assertEquals(count + " agree\n", Python.get().run(script, directory));
  }

  /** Each value in each place alone, and in all places of one archive. */
  private static <T> List<Map<String, @Nullable Object>> archives(Row<T> row) {
    List<Map<String, @Nullable Object>> archives = new ArrayList<>();
    for (T value : row.values()) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      all.put("item", value);
      all.put("untyped", Row.untyped(value));
      all.put("generic", Row.inGeneric(value));
      all.put("component", row.inComponent(value));
      all.forEach(
          (name, root) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put(name, root);
            archives.add(one);
          });
      archives.add(all);
    }
    return archives;
  }

  private static String text(Map<String, @Nullable Object> roots, boolean scoped) {
    Archive archive = Archive.builder().scoped(scoped).build();
    roots.forEach(archive::insert);
    return archive.toString();
  }
}
