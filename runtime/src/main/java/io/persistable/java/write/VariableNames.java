package io.persistable.java.write;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of variables that are taken in one class. */
final class VariableNames {

  private final Set<String> taken;

  VariableNames(Set<String> items, @Nullable String[] named) {
    this.taken = new HashSet<>(items);
    for (String name : named) {
      taken.add(String.valueOf(name));
    }
  }

  /** A name that no other variable has. */
  String fresh(String base) {
    String name = base;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }
}
