package io.persistable.processor.model;

/** How generated code reads a component from an object. */
public sealed interface Access {

  /** {@code value.date()} */
  record Method(String name) implements Access {}

  /** {@code value.date} */
  record Field(String name) implements Access {}

  /** {@code MoneyMixIn.cents(value)} */
  record Static(ClassName holder, String name) implements Access {}
}
