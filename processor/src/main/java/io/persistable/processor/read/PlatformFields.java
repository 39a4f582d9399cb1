package io.persistable.processor.read;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** Whether a class is one of java.base, whatever the compiler's options say. */
  static boolean isOfTheBase(TypeElement type) {
    Class<?> known = find(type);
    return known != null && known.getModule() == Object.class.getModule();
  }

  /**
   * The fields that hold an object's state, by name, each with its erased type as in sources. A
   * class that can be instantiated, or that only the JDK extends, writes what it calls transient in
   * a way of its own, as collections and adders do; in an abstract one that anybody may extend
   * these are counters and caches.
   *
   * @param all whether these count as well
   */
  static Map<String, String> state(TypeElement type, boolean all) {
    Map<String, String> state = new LinkedHashMap<>();
    Class<?> known = find(type);
    if (known == null) {
      return state;
    }
    int modifiers = known.getModifiers();
    boolean withTransients =
        all || !Modifier.isAbstract(modifiers) || !Modifier.isPublic(modifiers);
    for (Field field : known.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && (withTransients || !Modifier.isTransient(field.getModifiers()))) {
        state.put(field.getName(), field.getType().getCanonicalName());
      }
    }
    return state;
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
