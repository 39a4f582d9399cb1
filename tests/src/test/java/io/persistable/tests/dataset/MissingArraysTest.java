package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.DataSet;
import io.persistable.array.ArrayFormat;
import io.persistable.error.DataSetDamagedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever meets an item whose array is gone says which item and which file. */
@Tag("once")
class MissingArraysTest {

  @TempDir private Path directory;

  private interface Action {
    void run(DataSet set) throws IOException;
  }

  private static Map<String, Action> actions() {
    Map<String, Action> actions = new LinkedHashMap<>();
    actions.put("get", set -> set.get("x"));
    actions.put("get a Java array", set -> set.get("x", double[].class));
    actions.put("rename", set -> set.rename("x", "k"));
    actions.put("get in a transaction", set -> set.transaction(changes -> changes.get("x")));
    actions.put(
        "get of a class in a transaction",
        set -> set.transaction(changes -> changes.get("x", double[].class)));
    actions.put(
        "rename in a transaction",
        set ->
            set.transaction(
                changes -> {
                  changes.put("z", 1);
                  changes.rename("x", "k");
                  return "";
                }));
    actions.put("accept", set -> set.accept("x"));
    actions.put(
        "get of a snapshot",
        set -> {
          try (var view = set.snapshot()) {
            view.get("x", double[].class);
          }
        });
    return actions;
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void theItemAndTheFileAreNamed(ArrayFormat format) throws IOException {
    Path place = directory.resolve("ds");
    try (DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).arrayFormat(format).open()) {
      set.put("x", new double[200], "an array");
      String file =
          Trees.files(place).stream().filter(f -> f.startsWith("x_data")).findFirst().orElseThrow();
      Files.delete(place.resolve(file));
      for (Map.Entry<String, Action> each : actions().entrySet()) {
        DataSetDamagedException e =
            assertThrows(
                DataSetDamagedException.class, () -> each.getValue().run(set), each.getKey());
        String message = String.valueOf(e.getMessage());
        assertEquals(true, message.contains("'x'") || each.getKey().equals("accept"), message);
        assertEquals(true, message.contains(file), message);
      }
      assertEquals(java.util.List.of("x"), set.names());
    }
  }
}
