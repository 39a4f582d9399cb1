package demo;

import org.immutables.value.Value;

/** An interface that Immutables implements. */
@Value.Immutable
public interface Money {

  String currency();

  long cents();
}
