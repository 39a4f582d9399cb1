package io.persistable.java.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The items as members of the class.
 *
 * @param className the class's simple name
 * @param byVariable for each item's variable the item's name
 * @param docs for each item's variable what it is
 */
record Members(String className, Map<String, String> byVariable, Map<String, String> docs) {

  Members(String className, Map<String, String> byVariable) {
    this(className, byVariable, new LinkedHashMap<>());
  }

  boolean isItem(String variable) {
    return byVariable.containsKey(variable);
  }

  Set<String> variables() {
    return byVariable.keySet();
  }

  /** The javadoc of an item: what it is, and its name if Java can't have it. */
  String doc(String variable) {
    String name = byVariable.getOrDefault(variable, variable);
    String what = docs.getOrDefault(variable, "");
    return name.equals(variable)
        ? "/** " + what + " */"
        : "/** The item {@code "
            + name
            + "}: "
            + Character.toLowerCase(what.charAt(0))
            + what.substring(1)
            + " */";
  }
}
