package io.persistable.python.value;

import io.persistable.error.UnknownTypeException;
import io.persistable.python.lex.Scanner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the names mean that a text imports, or uses without saying where they come from. */
public interface Vocabulary {

  /** What {@code from module import name as alias} makes available: a meaning, or a constant. */
  Object imported(String module, String name, String alias);

  /**
   * As {@link #imported}, of what Python's and numpy's own names mean, which is the same for all
   * texts; null for any other name.
   */
  @Nullable Object python(String module, String name, String alias);

  /**
   * The meaning of a name that the text neither imports nor defines.
   *
   * @param bindings the bound ones, for a suggestion if it has no meaning
   * @param at where the name stands; the scanner is behind it
   */
  Meaning builtin(String name, Scanner scanner, Bindings bindings, int at);

  /** The error for a type that has no class here. */
  UnknownTypeException unknown(Scanner scanner, String name, int at);

  /**
   * The type that archives call {@code name}.
   *
   * @param unknown makes what it means if there is none here
   */
  Meaning named(String name, Supplier<Meaning> unknown);

  /** Whether objects may be met that have no class here, which only the text can order. */
  boolean hasUnknown();
}
