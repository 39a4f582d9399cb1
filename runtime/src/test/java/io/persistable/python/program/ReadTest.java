package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.error.ReadException;
import io.persistable.read.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests of reading share. */
abstract class ReadTest {

  static PythonModule module(String text, ReadOptions options) {
    return PythonReader.read(
        text.getBytes(StandardCharsets.UTF_8), "test.py", Models.registry(), options);
  }

  static Map<String, @Nullable Object> items(String text) {
    return module(text, ReadOptions.DEFAULT).items();
  }

  static @Nullable Object value(String expression) {
    return items("x = " + expression + "\n").get("x");
  }

  static ReadException refused(String text) {
    return refused(text, ReadOptions.DEFAULT);
  }

  static ReadException refused(String text, ReadOptions options) {
    return assertThrows(ReadException.class, () -> module(text, options));
  }
}
