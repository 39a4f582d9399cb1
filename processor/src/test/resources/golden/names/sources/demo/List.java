package demo;

import io.persistable.Persistable;

/** All that are named like classes of {@code java.lang}, and some that they hide. */
@Persistable
public record List<T>(
    Override override,
    String string,
    Object object,
    java.lang.Object any,
    java.lang.String text,
    java.util.List<String> strings,
    java.util.List<java.lang.String> texts,
    String[] array,
    java.lang.Integer number,
    Mood mood,
    T value) {

  enum Mood {
    GOOD
  }
}
