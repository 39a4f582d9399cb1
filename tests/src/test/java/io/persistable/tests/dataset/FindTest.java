package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.TypeToken;
import io.persistable.error.WrongTypeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be missing is asked for as an {@code Optional}, as of an archive's items. */
class FindTest {

  @Test
  void whatIsMissingOrNullIsEmpty(@TempDir Path directory) throws IOException {
    Path place = directory.resolve("data");
    try (DataSet data = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      data.put("there", List.of(1, 2));
      data.put("none", null);
      try (DataSetView view = data.snapshot()) {
        data.remove("there");
        assertEquals(Optional.empty(), data.find("there", List.class));
        assertEquals(Optional.of(List.of(1, 2)), view.find("there", List.class));
        assertEquals(Optional.of(List.of(1, 2)), view.find("there", TypeToken.list(Integer.class)));
        for (String missing : List.of("none", "never")) {
          assertEquals(Optional.empty(), data.find(missing, String.class));
          assertEquals(Optional.empty(), view.find(missing, TypeToken.list(String.class)));
          assertEquals(Optional.empty(), data.find(missing, TypeToken.list(String.class)));
        }
        assertThrows(WrongTypeException.class, () -> view.find("there", String.class));
        assertThrows(
            WrongTypeException.class, () -> view.find("there", TypeToken.list(String.class)));
      }
    }
  }
}
