package io.persistable.java.write;

/** Where the text of expressions goes: the lines of the statement at hand, and how much it is. */
final class CodeOutput {

  /** The statement at hand, which another may interrupt. */
  LineBreaker out = new LineBreaker();

  /** Slots written so far: see {@link StatementPlan}. */
  long slots;
}
