package io.persistable.read;

import io.persistable.spi.DeclaredType;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What stands in a place of which a text says nothing. */
public final class Absent {

  private Absent() {}

  /** An empty optional in a place for one, else null. */
  public static @Nullable Object in(DeclaredType place) {
    if (!place.isOptional()) {
      return null;
    }
    Class<?> type = place.raw();
    if (type == OptionalInt.class) {
      return OptionalInt.empty();
    } else if (type == OptionalLong.class) {
      return OptionalLong.empty();
    }
    return type == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
  }
}
