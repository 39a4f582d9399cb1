package io.persistable.python.value;

import io.persistable.python.lex.Scanner;
import io.persistable.read.Budget;
import io.persistable.read.LateHashes;
import io.persistable.read.ReadOptions;
import io.persistable.read.Substitutes;
import io.persistable.spi.StatementOrder;
import io.persistable.type.TypeRegistry;
import java.util.ArrayList;
import java.util.List;

/** What is known of a text and its parts, and noted while they are read. */
public final class Reading {

  private final ReadOptions options;
  private final Budget budget;
  private final UnfilledObjects unfilled = new UnfilledObjects();
  private final LateHashes late;
  private final Substitutes substitutes;
  private final StatementOrder statements = new StatementOrder();
  private final List<String> ignored = new ArrayList<>(0);

  public Reading(Scanner scanner, TypeRegistry types, ReadOptions options) {
    this.options = options;
    this.budget = new Budget(types, scanner.end());
    this.late = new LateHashes(types, budget, unfilled, scanner.keepsClasses());
    this.substitutes = new Substitutes(types, (what, at) -> ignore(scanner, at, what));
  }

  public ReadOptions options() {
    return options;
  }

  /** The work that the text may cause. */
  public Budget budget() {
    return budget;
  }

  /** The objects that were created without arguments and wait to be filled. */
  public UnfilledObjects unfilled() {
    return unfilled;
  }

  /** What waits to be put into sets and maps. */
  public LateHashes late() {
    return late;
  }

  /** The constants that stand for others in the text. */
  public Substitutes substitutes() {
    return substitutes;
  }

  /** What objects without classes know of their text. */
  public StatementOrder statements() {
    return statements;
  }

  /** Notes what lenient reading passes over. */
  public void ignore(Scanner scanner, int at, String what) {
    ignored.add(scanner.position(at).note(what));
  }

  /** What lenient reading passed over, each with its place. */
  public List<String> ignored() {
    return ignored;
  }
}
