package io.persistable.array;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Another library's arrays, seen as {@link NdArray}s and made from them: matrices of a
 * linear-algebra library, tensors of a learning one. Adapters are found by {@link ServiceLoader},
 * so that adding a jar is all it takes; a named module needs {@code provides
 * io.persistable.array.ArrayAdapter with …}.
 *
 * @param <T> the library's type
 */
public interface ArrayAdapter<T> {

  /** The library's type; values of exactly this class are adapted. */
  Class<T> type();

  /** A view of the value's numbers where its layout allows that, else a copy. */
  NdArray toNdArray(T value);

  /**
   * A new value with the array's numbers.
   *
   * @throws IllegalArgumentException if rank or dtype are none for this type
   */
  T fromNdArray(NdArray array);

  /** All adapters on the class path and module path, in the order they are found. */
  static List<ArrayAdapter<?>> installed() {
    return installed(Thread.currentThread().getContextClassLoader());
  }

  /** All adapters that a class loader sees, the system's for null. */
  static List<ArrayAdapter<?>> installed(@Nullable ClassLoader loader) {
    return ServiceLoader.load(ArrayAdapter.class, loader).stream()
        .<ArrayAdapter<?>>map(ServiceLoader.Provider::get)
        .toList();
  }

  /** The first of {@code adapters} for a type. */
  @SuppressWarnings("unchecked") // type() is the class that T stands for
  static <T> Optional<ArrayAdapter<T>> find(List<ArrayAdapter<?>> adapters, Class<T> type) {
    return adapters.stream()
        .filter(adapter -> adapter.type() == type)
        .map(adapter -> (ArrayAdapter<T>) adapter)
        .findFirst();
  }
}
