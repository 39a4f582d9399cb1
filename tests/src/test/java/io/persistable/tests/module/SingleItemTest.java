package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing a module of one item gives the item, whatever it is, each time and to each thread. */
class SingleItemTest {

  @TempDir private Path directory;

  private static Map<String, @Nullable Object> items() {
    Map<String, @Nullable Object> items = new LinkedHashMap<>();
    items.put("none", null);
    items.put("no", false);
    items.put("zero", 0);
    items.put("empty", "");
    items.put("text", "text");
    items.put("real", 1.5);
    items.put("list", new ArrayList<>(List.of(1, 2)));
    items.put("dict", new LinkedHashMap<>(Map.of("__spec__", 1)));
    items.put("tuple", List.of());
    items.put("sys", null);
    for (String builtin :
        List.of(
            "vars", "isinstance", "globals", "open", "exec", "compile", "getattr", "NameError")) {
      items.put(builtin, builtin);
    }
    return items;
  }

  private void check(String what) {
    List<Python> pythons = new ArrayList<>(List.of(Python.get()));
    Python.system().ifPresent(pythons::add);
    for (Python python : pythons) {
      assertEquals(
          "agree\n",
          python.run(Python.script(SingleItemTest.class, "single_items.py"), directory, what));
    }
  }

  @Test
  void ofSavedArchives() throws IOException {
    for (Map.Entry<String, @Nullable Object> item : items().entrySet()) {
      Archive archive = Archive.builder().allowedModules("sys").build();
      archive.insert(item.getKey(), item.getValue());
      archive.save(directory.resolve("packages"), SaveOptions.DEFAULT);
      archive.save(directory.resolve("modules"), SaveOptions.builder().asPackage(false).build());
      Path saved = directory.resolve("modules").resolve(item.getKey() + ".py");
      assertEquals(item.getValue(), Archive.load(saved).get(item.getKey()));
    }
    check("archives");
  }

  @Test
  void ofDataSets() throws IOException {
    try (DataSet set = DataSet.builder(directory.resolve("ds")).mode(DataSet.Mode.WRITE).open()) {
      for (Map.Entry<String, @Nullable Object> item : items().entrySet()) {
        set.put(item.getKey(), item.getValue());
      }
      for (Map.Entry<String, @Nullable Object> item : items().entrySet()) {
        assertEquals(item.getValue(), set.get(item.getKey()));
      }
    }
    check("data set");
  }
}
