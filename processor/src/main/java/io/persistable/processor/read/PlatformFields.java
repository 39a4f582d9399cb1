package io.persistable.processor.read;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the JDK's own classes. With {@code --release} the compiler shows their public
 * members only, so the JDK that the compiler runs on is asked.
 */
final class PlatformFields {

  private PlatformFields() {}

  /** Whether a class is the JDK's. */
  static boolean isOfThePlatform(TypeElement type) {
    return find(type) != null;
  }

  /**
   * The names of the fields that hold an object's state. A class that can be instantiated writes
   * what it calls transient in a way of its own, as collections do; in an abstract one these are
   * counters and caches.
   */
  static List<String> state(TypeElement type) {
    boolean withTransients =
        !type.getModifiers().contains(javax.lang.model.element.Modifier.ABSTRACT);
    List<String> names = new ArrayList<>();
    Class<?> known = find(type);
    if (known == null) {
      return names;
    }
    for (Field field : known.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && (withTransients || !Modifier.isTransient(field.getModifiers()))) {
        names.add(field.getName());
      }
    }
    return names;
  }

  private static @Nullable Class<?> find(TypeElement type) {
    String name = Names.of(type).binary();
    if (!name.startsWith("java.") && !name.startsWith("javax.") && !name.startsWith("jdk.")) {
      return null;
    }
    try {
      return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
