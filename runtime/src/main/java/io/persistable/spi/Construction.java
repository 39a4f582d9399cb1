package io.persistable.spi;

import java.util.List;

/**
 * How Java source makes an object of a persistable type from its components; only the Java dialect
 * asks, restoring goes through {@link Persister#restore}.
 */
public sealed interface Construction {

  /** {@code new Flight(date, delay, …)} */
  record Constructor() implements Construction {}

  /**
   * {@code Flight.of(date, delay, …)}
   *
   * @param method a static method of the type, such as {@code of}, or of another class, by its full
   *     name, such as {@code demo.MoneyMixIn.of}
   */
  record Factory(String method) implements Construction {}

  /**
   * {@code Flight.builder().date(date).delay(delay).build()}
   *
   * @param builder the static method that gives a builder
   * @param setters the builder's methods, one for each component, in order
   * @param cast whether the builder is declared to build a superclass, so that what it gives is
   *     cast: {@code (AutoValue_Flight) Flight.builder().date(date).build()}
   */
  record Builder(String builder, List<String> setters, String build, boolean cast)
      implements Construction {

    /** One that is declared to build the type itself. */
    public Builder(String builder, List<String> setters, String build) {
      this(builder, setters, build, false);
    }
  }

  /**
   * {@code var f = new Flight(); f.setDate(date); …}
   *
   * @param setters one for each component, in order; a name that starts with {@code =} is a field
   *     to assign to, such as {@code =date}
   */
  record Setters(List<String> setters) implements Construction {}
}
