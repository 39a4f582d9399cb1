package io.persistable.text;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * One object for each class, found faster than in a map and kept with the class: it goes when the
 * class does. The JDK's own classes never go, and would hold this library, and so the application
 * that brought it, for good; therefore the objects are held softly, and made anew if they are gone.
 */
public final class ByClass<T> {

  private final ClassValue<SoftReference<T>> kept;

  /**
   * @param maker makes an object that knows nothing of its class yet
   */
  public ByClass(Supplier<T> maker) {
    kept =
        new ClassValue<>() {
          @Override
          protected SoftReference<T> computeValue(Class<?> type) {
            return new SoftReference<>(maker.get());
          }
        };
  }

  /** The object of a class. */
  public T get(Class<?> type) {
    T object = kept.get(type).get();
    while (object == null) {
      kept.remove(type);
      object = kept.get(type).get();
    }
    return object;
  }
}
