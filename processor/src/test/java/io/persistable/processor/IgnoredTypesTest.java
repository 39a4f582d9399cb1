package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ignored may be of any type. */
class IgnoredTypesTest {

  private static final String IGNORE = "@Persistable.Ignore ";

  @TempDir Path directory;

  /** Types that a constructor takes and no archive holds, with and without a choice of others. */
  @Test
  void whatIsIgnoredMayBeOfAnyType() {
    List<String> types =
        List.of(
            "List<Thread>",
            "java.util.Map<String, Thread>",
            "java.util.Optional<String>",
            "List<String>",
            "List<? extends Number>",
            "List<? super Integer>",
            "List<?>",
            "List<int[]>",
            "List<String>[]",
            "Thread",
            "Class<?>",
            "int[]",
            "int[][]",
            "T",
            "T[]",
            "List<T>",
            "List<T>[]",
            "List<? extends T>",
            "List<List<T>>",
            "java.util.Map.Entry<T, String>",
            "String...",
            "Outer<String>.Inner",
            "List<Outer<String>.Inner>",
            "java.util.function.Function<T, List<? extends T>>",
            "Runnable");
    List<String> wrong = new ArrayList<>();
    StringBuilder text = new StringBuilder("package demo;\nimport io.persistable.*;\n");
    text.append("import java.util.List;\nclass Outer<X> { class Inner {} }\n");
    int count = 0;
    for (String type : types) {
      for (String form :
          List.of(
              "record %s<T>(T a, %s b) {}",
              "record %s<T>(T a, %s b) { %1$s(T a, Integer c, int d) { this(a, null); } }",
              "record %s<T>(T a, %s b) { %1$s(T a, StringBuilder c) { this(a, (%3$s) null); } }",
              "class %s<T> { T a; private %1$s() {} public T a() { return a; } "
                  + "static <T> %1$s<T> of(T a, %s b) { return new %1$s<>(); } }")) {
        String plain = type.replace("...", "[]");
        String source = form.replace("%s b", IGNORE + "%2$s b");
        text.append("@Persistable ")
            .append(
                source
                    .replaceFirst("%s", "A" + count)
                    .replace("%1$s", "A" + count)
                    .replace("%2$s", type)
                    .replace("%3$s", plain))
            .append('\n');
        count++;
      }
    }
    Path file = directory.resolve("in/demo/A.java");
    Sources.write(file, text.toString());
    Compile.Outcome outcome = Compile.javac(directory.resolve("out")).files(List.of(file));
    outcome.errors().forEach(error -> wrong.add(error.toString()));
    assertEquals(List.of(), wrong);
    assertFalse(count == 0);
    System.out.println(count + " types are ignored");
  }
}
