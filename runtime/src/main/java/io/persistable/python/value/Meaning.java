package io.persistable.python.value;

/** What a name of the text can mean besides a value; most are a {@link Form} as well. */
public interface Meaning {

  /** Whether it means the same in every text that defines it so: it keeps nothing of this one. */
  default boolean outlivesText() {
    return false;
  }

  /** What the name is in Python, for messages: {@code demo.flights.Airport}. */
  public String described();
}
