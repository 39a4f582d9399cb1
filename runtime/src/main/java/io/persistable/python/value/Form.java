package io.persistable.python.value;

import org.jspecify.annotations.Nullable;

/** A meaning that can be called or looked into: {@code _Airport(…)}, {@code _Colour.RED}. */
public interface Form extends Meaning {

  /**
   * Reads the arguments of a call, from the opening bracket on.
   *
   * @param at where the name stands
   * @return the value, which need not fit {@code place} yet
   */
  default @Nullable Object call(ValueReader values, ExpectedType place, int at) {
    throw values
        .scanner()
        .expected(at, "a type or a function that archives use", "a call of " + described());
  }

  /** The member after a dot. */
  default Object member(ValueReader values, String name, int at) {
    throw values
        .scanner()
        .expected(
            at,
            "a value",
            "the attribute '" + name + "' of " + described() + ", which archives do not use");
  }

  /** The value of the name itself, without a call. */
  default @Nullable Object value(ValueReader values, int at) {
    throw values
        .scanner()
        .expected(
            at,
            "a value",
            described() + " itself, which has no meaning in Java unless it is called");
  }
}
