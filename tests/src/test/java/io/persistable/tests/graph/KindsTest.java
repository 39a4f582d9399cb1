package io.persistable.tests.graph;

import io.persistable.Archive;
import io.persistable.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every kind that the generators make comes back, however its objects stand to each other. */
class KindsTest {

  /** More than are written inside each other. */
  private static final int DEEP = 50;

  @Test
  void everyKindInEveryArrangementComesBack() {
    List<Map.Entry<String, Function<List<@Nullable Object>, Object>>> kinds =
        List.copyOf(Kinds.all().entrySet());
    Seeds.each(0, kinds.size(), i -> check(kinds.get((int) i)));
    System.out.println("kinds: " + kinds.size() + ", each in all arrangements and dialects");
  }

  private static void check(Map.Entry<String, Function<List<@Nullable Object>, Object>> kind) {
    for (Arrangement arrangement : Arrangement.values()) {
      int n = arrangement == Arrangement.NESTED ? DEEP : 3;
      if (arrangement.suits(kind.getValue())) {
        check(kind.getKey() + " " + arrangement, () -> arrangement.of(n, kind.getValue()));
      }
    }
  }

  private static void check(String name, Supplier<@Nullable Object> model) {
    for (int way = 0; way < 3; way++) {
      Object value = model.get();
      Archive archive = Archive.builder().scoped(way == 1).build().insert("x", value);
      String text = way == 2 ? archive.toString(Dialect.JAVA) : archive.toString();
      try {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("x", value);
        SameGraph.assertSameGraph(expected, new LinkedHashMap<>(Archive.restore(text).asMap()));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(name + ", way " + way + ": " + e.getMessage() + "\n" + text, e);
      }
    }
  }
}
