package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.error.ArrayFormatException;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A mapped array whose file is damaged is not written anew as if it were whole: whatever writes it
 * reads it in full, and compares it then.
 */
class CopiedDamageTest {

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  private interface View {
    Object of(NdArray array);
  }

  private interface Write {
    void run(DataSet set, Object value) throws IOException;
  }

  private static Map<String, View> views() {
    Map<String, View> views = new LinkedHashMap<>();
    views.put("whole", array -> array);
    views.put("slice", array -> array.slice(0, 3, 5));
    views.put("long slice", array -> array.slice(0, 3, 190));
    views.put("reshaped, transposed", array -> array.reshape(2, 100).transpose());
    views.put("in a list", array -> List.of(1, array));
    views.put("in a map", array -> Map.of("k", array, "l", array.slice(0, 0, 150)));
    return views;
  }

  private Map<String, Write> writes() {
    Map<String, Write> writes = new LinkedHashMap<>();
    writes.put("put", (set, value) -> set.put("y", value));
    writes.put("put over it", (set, value) -> set.put("x", value));
    writes.put("insert", (set, value) -> set.insert(value, "inserted"));
    writes.put("rename", (set, value) -> set.rename("x", "y"));
    writes.put(
        "transaction",
        (set, value) ->
            set.transaction(
                changes -> {
                  changes.put("z", 1);
                  changes.put("y", value);
                  return "";
                }));
    for (ArrayFormat format : ArrayFormat.values()) {
      writes.put(
          "save as " + format,
          (set, value) ->
              Archive.builder()
                  .build()
                  .insert("y", value)
                  .save(directory, "saved", SaveOptions.builder().arrayFormat(format).build()));
    }
    writes.put("toPython", (set, value) -> Archive.builder().build().insert("y", value).toString());
    return writes;
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void damageIsNotWrittenAsIfItWereWhole(ArrayFormat format) throws IOException {
    Path place = directory.resolve("ds");
    double[] numbers = new double[200];
    Arrays.setAll(numbers, i -> i);
    int count = 0;
    try (DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).arrayFormat(format).open()) {
      set.put("x", numbers);
      String file =
          Trees.files(place).stream().filter(f -> f.startsWith("x_data")).findFirst().orElseThrow();
      Path path = place.resolve(file);
      byte[] whole = Files.readAllBytes(path);
      byte[] damaged = whole.clone();
      damaged[damaged.length / 2] ^= 1;
      for (Map.Entry<String, View> view : views().entrySet()) {
        for (Map.Entry<String, Write> write : writes().entrySet()) {
          Object value = view.getValue().of(set.get("x", NdArray.class));
          Files.write(path, damaged);
          List<String> before = Trees.files(place);
          String what = write.getKey() + " of " + view.getKey();
          ArrayFormatException e =
              assertThrows(
                  ArrayFormatException.class, () -> write.getValue().run(set, value), what);
          assertTrue(String.valueOf(e.getMessage()).contains(path.toString()), e.getMessage());
          assertEquals(List.of("x"), set.names(), what);
          assertEquals(before, Trees.files(place), what);
          Files.write(path, whole);
          count++;
        }
      }
      NdArray kept = set.get("x", NdArray.class);
      set.put("y", kept); // its file is whole
      set.put("x", 1);
      set.put("x", 2);
      set.put("z", kept); // and is gone by now
      assertEquals(List.of(), set.verify());
      assertEquals(199, set.get("z", double[].class)[199]);
    }
    System.out.println("damage that was not copied, " + format + ": " + count + " ways");
  }
}
