package io.persistable.python.read;

import org.jspecify.annotations.Nullable;

/** What a name of the text can mean besides a value: something to call or to look into. */
interface Meaning {

  /** Whether it means the same in every text that defines it so: it keeps nothing of this one. */
  default boolean outlivesText() {
    return false;
  }

  /** What the name is in Python, for messages: {@code demo.flights.Airport}. */
  String described();

  /**
   * Reads the arguments of a call, from the opening bracket on.
   *
   * @param at where the name stands
   * @return the value, which need not fit {@code place} yet
   */
  default @Nullable Object call(Values values, Place place, int at) {
    throw values.scanner.expected(
        at, "a type or a function that archives use", "a call of " + described());
  }

  /** The member after a dot. */
  default Object member(Values values, String name, int at) {
    throw values.scanner.expected(
        at,
        "a value",
        "the attribute '" + name + "' of " + described() + ", which archives do not use");
  }

  /** The value of the name itself, without a call. */
  default @Nullable Object value(Values values, int at) {
    throw values.scanner.expected(
        at, "a value", described() + " itself, which has no meaning in Java unless it is called");
  }
}
