package io.persistable.type;

import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a place asks of a collection: a component, or an argument of its type, declared as a class
 * or interface that collections have.
 */
public final class CollectionPlaces {

  /** What reading makes in a place of a class or interface. */
  private static final Map<Class<?>, CollectionForm> BY_PLACE = new LinkedHashMap<>();

  static {
    for (CollectionForm form : CollectionForm.values()) {
      if (form.type() != null) {
        BY_PLACE.put(form.type(), form);
      }
    }
    for (CollectionForm form : List.copyOf(BY_PLACE.values())) {
      addSupertypes(form.type(), form);
    }
  }

  private CollectionPlaces() {}

  /** An interface that a later JDK has between two others is found where it is. */
  private static void addSupertypes(@Nullable Class<?> type, CollectionForm form) {
    if (type == null
        || !Iterable.class.isAssignableFrom(type)
            && !Map.class.isAssignableFrom(type)
            && type != Dictionary.class) {
      return;
    }
    if (!ClassTraits.isHidden(type)) {
      BY_PLACE.putIfAbsent(type, form);
    }
    addSupertypes(type.getSuperclass(), form);
    for (Class<?> each : type.getInterfaces()) {
      addSupertypes(each, form);
    }
  }

  /** What reading makes where the text leaves it open; null if nothing can stand in the place. */
  public static @Nullable CollectionForm form(Class<?> place) {
    return BY_PLACE.get(place);
  }

  /** All classes and interfaces that {@link #form} knows. */
  public static Collection<Class<?>> all() {
    return Collections.unmodifiableSet(BY_PLACE.keySet());
  }

  /** Whether a place asks for more than the interface of a list, set or map. */
  public static boolean isNarrow(Class<?> place) {
    return !place.isAssignableFrom(List.class)
        && place != Set.class
        && place != Map.class
        && form(place) != null;
  }

  /**
   * Whether a type has a component inside whose type there is a narrow place, or one of an optional
   * value: not all that such a place can hold comes back to it.
   */
  public static boolean areInside(PersistableType<?> type) {
    for (Component component : type.components()) {
      if (areInside(component.type())) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #areInside(PersistableType)}. Recursion is over a declaration's nesting. */
  public static boolean areInside(DeclaredType type) {
    for (DeclaredType argument : type.arguments()) {
      if (argument.isOptional() || isNarrow(argument.raw()) || areInside(argument)) {
        return true;
      }
    }
    return false;
  }
}
