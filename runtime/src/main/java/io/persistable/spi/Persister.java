package io.persistable.spi;

/**
 * What archives need to know of one type; generated for {@code @Persistable} types, or written by
 * hand. A persister has no state and may be used by many threads at once.
 *
 * <p>{@link #walk} and {@link #represent} must report the same references in the same order, that
 * of the components: the walk numbers them, and writing relies on these numbers.
 *
 * @param <T> the persistable type
 */
public interface Persister<T> {

  /** The description of the type: its archive name and its components, in order. */
  PersistableType<T> type();

  /** Reports every component that may refer to an object, in the order of the components. */
  void walk(T value, References out);

  /** Gives every component's value, in order, by the component's index. */
  void represent(T value, Representation out);

  /**
   * Builds an object from arguments. What the type's own constructor throws is let through; the
   * reader adds the place.
   */
  T restore(Arguments in);
}
