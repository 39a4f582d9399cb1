package io.persistable.java.write;

import io.persistable.spi.Construction;
import io.persistable.spi.PersistableType;
import java.util.Collections;

/** Which persistable types the text names without type arguments. */
final class ErasedTypes {

  private ErasedTypes() {}

  /** Whether setters build the objects of a type. */
  static boolean hasSetters(PersistableType<?> type) {
    return type.construction() instanceof Construction.Setters;
  }

  static boolean isGeneric(PersistableType<?> type) {
    return JavaType.parameters(type.javaClass()) > 0;
  }

  /**
   * Whether a generic type is created without arguments. That is so where none could be inferred:
   * where the bound of a variable is itself generic, and, of objects that setters build, where a
   * variable has a bound at all.
   */
  static boolean isErased(PersistableType<?> type) {
    TypeParameters parameters = TypeParameters.of(type.javaClass());
    return hasSetters(type) ? parameters.bounded() : parameters.generic();
  }

  /** The static type of an object that setters build. */
  static JavaType settable(PersistableType<?> type) {
    if (isErased(type)) {
      return JavaType.erased(type.javaClass());
    }
    int count = JavaType.parameters(type.javaClass());
    return new JavaType(type.javaClass(), Collections.nCopies(count, JavaType.OBJECT));
  }
}
