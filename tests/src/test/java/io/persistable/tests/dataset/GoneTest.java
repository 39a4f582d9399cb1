package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data set whose directory is moved away while it is open: every operation says so. */
class GoneTest {

  @TempDir private Path temp;

  private static Map<String, Executable> operations(DataSet set, DataSetView snapshot) {
    Map<String, Executable> operations = new LinkedHashMap<>();
    operations.put("get", () -> set.get("x"));
    operations.put("names", set::names);
    operations.put("infos", set::infos);
    operations.put("put", () -> set.put("y", 1));
    operations.put("insert", () -> set.insert("y", 1));
    operations.put("setInfo", () -> set.setInfo("x", "i"));
    operations.put("rename", () -> set.rename("x", "z"));
    operations.put("remove", () -> set.remove("x"));
    operations.put(
        "transaction",
        () ->
            set.transaction(
                changes -> {
                  changes.put("y", 1);
                  return 1;
                }));
    operations.put("accept", () -> set.accept("x"));
    operations.put("repair", () -> set.repair(List.of()));
    operations.put("snapshot", set::snapshot);
    operations.put("get of a snapshot", () -> snapshot.get("x"));
    return operations;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyOperationSaysSo(boolean synchronize) throws IOException {
    Path place = temp.resolve("ds");
    Path away = temp.resolve("away");
    DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).synchronize(synchronize).open();
    set.put("x", new double[200]);
    try (DataSetView snapshot = set.snapshot()) {
      Files.move(place, away);
      operations(set, snapshot)
          .forEach(
              (name, operation) -> {
                DataSetException e = assertThrows(DataSetException.class, operation, name);
                assertTrue(
                    e.getMessage().contains("there is no data set " + place + " any more"),
                    name + ": " + e.getMessage());
              });
      assertFalse(Files.exists(place), "nothing was made where it was");
      Files.move(away, place);
      assertEquals(List.of("x"), List.copyOf(set.names()));
      set.put("y", 1);
    }
    set.close();
  }
}
