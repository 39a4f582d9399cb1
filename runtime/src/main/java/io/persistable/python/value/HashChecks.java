package io.persistable.python.value;

import io.persistable.graph.HashCost;
import io.persistable.python.lex.Scanner;
import io.persistable.read.Budget;
import org.jspecify.annotations.Nullable;

/** Refuses elements and keys whose hashes would take too long. */
final class HashChecks {

  private final Scanner scanner;
  private final Budget budget;

  HashChecks(Scanner scanner, Budget budget) {
    this.scanner = scanner;
    this.budget = budget;
  }

  /** Refuses a set element or a key whose hash would take too long or too deep to compute. */
  void checkHashable(@Nullable Object element, int at) {
    HashCost.Excess excess = budget.excess(element);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }

  /** Refuses an element or a key that was just added, if there are too many of its hash. */
  void checkAdded(Object collection, int size, @Nullable Object key, int at) {
    HashCost.Excess excess = budget.added(collection, size, key);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }
}
