package io.persistable.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.persistable.Archive;
import io.persistable.testsupport.Python;
import io.persistable.type.JdkClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The table in docs/types.md is what the library writes, and what CPython finds. */
class DocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "types.md");
  private static final String BEGIN = "<!-- The table: written by DocumentTest. -->\n";
  private static final String END = "<!-- End of the table. -->\n";

  @TempDir private Path directory;

  @Test
  void theTableSaysWhatIsWrittenAndSeen() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    String table = table();
    assertFalse(table.contains("|  |"), "an empty cell");
    if ("write".equals(System.getProperty("persistable.golden"))) {
      Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
    } else {
      assertEquals(
          table,
          document.substring(begin, end),
          "docs/types.md; -Dpersistable.golden=write writes it anew");
    }
  }

  private String table() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    int number = 100;
    for (List<Row<?>> rows : Table.sections().values()) {
      for (Row<?> row : rows) {
        addTexts("t" + number++, row, texts);
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(directory.resolve(text.getKey() + ".py"), text.getValue());
    }
    Map<?, ?> seen =
        new ObjectMapper()
            .readValue(
                Python.get().run(Python.script(DocumentTest.class, "see.py"), directory),
                Map.class);
    StringBuilder table = new StringBuilder();
    number = 100;
    for (Map.Entry<String, List<Row<?>>> section : Table.sections().entrySet()) {
      table.append("\n### ").append(section.getKey()).append("\n\n");
      table.append("| Java | anywhere | alone in a list | component | Python sees | Java gets |\n");
      table.append("|---|---|---|---|---|---|\n");
      for (Row<?> row : section.getValue()) {
        String name = "t" + number++;
        table.append("| ").append(code(row.java()));
        table.append(" | ").append(code(statements(texts.get(name + "_item"))));
        table.append(" | ").append(code(statements(texts.get(name + "_generic"))));
        table.append(" | ").append(code(component(texts.get(name + "_component"))));
        table.append(" | ").append(seen(name, seen)).append(" | ").append(row.back());
        table.append(" |\n");
      }
    }
    return table.append('\n').append(refused()).toString();
  }

  /** The classes of the JDK that can't be archived, those of one reason in a row. */
  private static String refused() {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (JdkClasses.Refusal refusal : JdkClasses.refusals()) {
      String name = refusal.name().replaceAll(".*[.]", "").replace('$', '.');
      String more = refusal.extent() == JdkClasses.Extent.CLASS ? "" : " …";
      String since = refusal.since() > 17 ? " (since JDK " + refusal.since() + ")" : "";
      byReason
          .computeIfAbsent(refusal.reason(), key -> new ArrayList<>())
          .add("`" + name + "`" + more + since);
    }
    StringBuilder table = new StringBuilder("### Classes of the JDK that are refused\n\n");
    table.append(
        "With \"…\": and what extends it. All other public classes of java.lang, java.math,");
    table.append(" java.time, java.util and its concurrent packages,\njava.net, java.nio.file and");
    table.append(" java.io that programs can have objects of are restored exactly.\n\n");
    table.append("| Java | reason, and what to keep instead |\n|---|---|\n");
    byReason.forEach(
        (reason, names) -> table.append("| " + String.join(", ", names) + " | " + reason + " |\n"));
    return table.append('\n').toString();
  }

  private static <T> void addTexts(String name, Row<T> row, Map<String, String> texts) {
    T value = row.example();
    texts.put(name + "_item", Archive.create().insert("x", value).toString());
    texts.put(name + "_generic", Archive.create().insert("x", Row.inGeneric(value)).toString());
    Object component = row.typed().apply(value, List.of());
    texts.put(name + "_component", Archive.create().insert("x", component).toString());
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  /** What stands between the definitions and the clean-up, on one line. */
  private static String statements(String text) {
    List<String> lines = new ArrayList<>();
    boolean defining = false;
    for (String line : text.split("\n")) {
      if (line.startsWith("from ")
          || line.startsWith("import ")
          || line.startsWith("# ")
          || line.isEmpty()) {
        defining = false;
      } else if (line.startsWith("@") || line.startsWith("class ")) {
        defining = true;
      } else if (line.startsWith("del ") || line.startsWith("try: ")) {
        break;
      } else if (!defining) {
        lines.add(line.startsWith(" ") && !lines.isEmpty() ? " " + line.strip() : line);
      }
    }
    StringBuilder joined = new StringBuilder();
    for (String line : lines) {
      joined.append(joined.isEmpty() || line.startsWith(" ") ? "" : "; ").append(line);
    }
    return joined.toString();
  }

  /** The component {@code value} in the call that makes the record. */
  private static String component(String text) {
    String call = statements(text);
    int start = call.indexOf('(', call.lastIndexOf("x = ")) + 1;
    int primitive = call.indexOf("primitive=");
    int value = primitive < 0 ? start : call.indexOf("value=", primitive);
    return call.substring(value, call.lastIndexOf(", values=()"));
  }

  private static String seen(String name, Map<?, ?> seen) {
    Set<String> all = new LinkedHashSet<>();
    for (String place : List.of("_item", "_generic", "_component")) {
      all.add(String.valueOf(seen.get(name + place)));
    }
    return String.join("; ", all).replace("; str", "; str in the component").replace("|", "\\|");
  }
}
