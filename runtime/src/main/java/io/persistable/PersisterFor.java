package io.persistable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a persister that is written by hand, so that the catalog lists it. It is a public class
 * that implements {@code Persister<Foo>} and has a public constructor without parameters, or a
 * public constant {@code INSTANCE}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PersisterFor {

  /** The type whose objects it archives. */
  Class<?> value();
}
