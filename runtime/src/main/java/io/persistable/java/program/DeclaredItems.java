package io.persistable.java.program;

import io.persistable.java.lex.JavaScanner;
import io.persistable.java.value.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public members of the class, which are the items, in the order of their declarations. */
final class DeclaredItems {

  private static final Pattern ITEM = Pattern.compile("\\s*The item \\{@code (\\S+?)}: .*");

  private final JavaScanner scanner;
  private final Map<String, String> names = new LinkedHashMap<>();
  private String last = "";

  DeclaredItems(JavaScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Notes a public member. Its javadoc says the item's name where that is no Java name.
   *
   * @param at where the member's name stands
   */
  void declare(String variable, String javadoc, int at) {
    Matcher item = ITEM.matcher(javadoc.replaceAll("\\s*\\n\\s*\\* ?", " "));
    if (names.putIfAbsent(variable, item.matches() ? item.group(1) : variable) != null) {
      throw scanner.expected(at, "each member once", variable + " again");
    }
    last = variable;
  }

  /** The variable that was declared last; empty if there is none. */
  String last() {
    return last;
  }

  /** The values of the items, by name. */
  Map<String, @Nullable Object> values(Variables variables) {
    Map<String, @Nullable Object> byName = new LinkedHashMap<>();
    names.forEach(
        (variable, name) -> {
          if (!variables.isBound(variable)) {
            throw scanner.expected(scanner.end(), "a value for " + variable, "none");
          }
          if (byName.containsKey(name)) {
            throw scanner.expected(scanner.end(), "each item once", name + " twice");
          }
          byName.put(name, variables.get(variable));
        });
    return byName;
  }
}
