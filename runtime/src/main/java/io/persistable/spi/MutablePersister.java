package io.persistable.spi;

/**
 * The persister of a type whose objects can be created first and filled later, so that they may
 * stand on a cycle.
 *
 * @param <T> the persistable type
 */
public interface MutablePersister<T> extends Persister<T> {

  /** A new object, its components not yet set. */
  T create();

  /** Sets every component of {@code target}. */
  void fill(T target, Arguments in);

  @Override
  default T restore(Arguments in) {
    T target = create();
    fill(target, in);
    return target;
  }
}
