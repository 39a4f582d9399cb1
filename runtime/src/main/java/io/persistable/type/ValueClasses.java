package io.persistable.type;

import java.util.Set;

/** Which classes of the JDK are archived as single values. */
public interface ValueClasses {

  /** None at all. */
  ValueClasses NONE =
      new ValueClasses() {
        @Override
        public boolean contains(Class<?> type) {
          return false;
        }

        @Override
        public Set<Class<?>> named() {
          return Set.of();
        }
      };

  /** Whether objects of a class are such: also of one that implements {@code Path}, say. */
  boolean contains(Class<?> type);

  /** The classes that a text can name: {@code Path}, not the one that the file system has. */
  Set<Class<?>> named();
}
