package io.persistable.spi;

/**
 * What {@code equals} and {@code hashCode} of a persistable type look at. It decides when an object
 * is complete enough to be put into a set, and what hashing it may cost.
 */
public enum Equality {
  /** Those of {@code Object}: nothing but the object itself. */
  IDENTITY,
  /** Those of a record that declares none: every component. */
  COMPONENTS,
  /** The type's own, which may look at anything that the object reaches. */
  OWN
}
