package io.persistable.java.write;

import io.persistable.graph.ObjectGraph;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the variables of the text are called. */
final class NamedObjects {

  private NamedObjects() {}

  /** For each item's variable the item's name. */
  static Map<String, String> ofItems(Set<String> items, Set<String> avoided) {
    Map<String, String> byVariable = new LinkedHashMap<>();
    for (String item : items) {
      String variable = JavaNames.identifier(item);
      while (JavaNames.isReserved(variable)
          || ImportSection.isFixed(variable)
          || avoided.contains(variable)
          || byVariable.containsKey(variable)
          || !variable.equals(item) && items.contains(variable)) {
        variable += "_";
      }
      byVariable.put(variable, item);
    }
    return byVariable;
  }

  /**
   * The name of each object that has one; null for those that are written where they are.
   *
   * @param steps the objects that need a name, in the order of their statements
   * @param fixture whether names say what an object is
   */
  static @Nullable String[] of(
      ObjectGraph graph, Members members, int[] steps, Set<String> avoided, boolean fixture) {
    @Nullable String[] names = new String[graph.size()];
    int root = 0;
    for (String variable : members.variables()) {
      int id = graph.rootId(root++);
      if (id >= 0 && names[id] == null) {
        names[id] = variable;
      }
    }
    Set<String> taken = new HashSet<>(members.variables());
    taken.addAll(avoided);
    FixtureNames fixtureNames = fixture ? new FixtureNames(graph, taken) : null;
    int next = graph.roots().size();
    for (int id : steps) {
      if (id < 0 || names[id] != null) {
        continue;
      }
      if (fixtureNames != null) {
        names[id] = fixtureNames.of(id);
        continue;
      }
      String name = "g" + next++;
      while (taken.contains(name)) {
        name = "g" + next++;
      }
      names[id] = name;
    }
    return names;
  }
}
