package io.persistable.type;

import io.persistable.spi.Persister;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How objects of one class are archived. */
public final class NodeType {

  /** Strings up to this length are written where they stand; it costs less than keeping them. */
  public static final int SHORT_TEXT = 100;

  /**
   * Objects without identity are written in their owner's place, by recursion; nested deeper than
   * this they are numbered like others.
   */
  public static final int INLINE_DEPTH = 6;

  private final Class<?> javaClass;
  private final Kind kind;
  private final @Nullable Persister<?> persister;
  private final int number;
  private final boolean alwaysNode;
  private final @Nullable CollectionForm form;
  private final boolean exacting;

  /**
   * @param persister null unless the class is persistable
   * @param number different for each type of a registry, counted from 0
   */
  NodeType(Class<?> javaClass, Kind kind, @Nullable Persister<?> persister, int number) {
    this.javaClass = javaClass;
    this.kind = kind;
    this.persister = persister;
    this.number = number;
    this.alwaysNode =
        !kind.isLeaf()
            && kind != Kind.FROZEN_LIST
            && kind != Kind.FROZEN_SET
            && kind != Kind.FROZEN_MAP;
    this.form = kind.isSequence() || kind.isMapping() ? CollectionForm.of(javaClass, kind) : null;
    this.exacting = persister != null && CollectionPlaces.areInside(persister.type());
  }

  public Class<?> javaClass() {
    return javaClass;
  }

  public Kind kind() {
    return kind;
  }

  /** Null unless the class is persistable. */
  public @Nullable Persister<?> persister() {
    return persister;
  }

  /** How collections of the class are rebuilt; null if each object has to be asked. */
  public @Nullable CollectionForm form() {
    return form;
  }

  /** How one collection of the class is rebuilt. */
  public CollectionForm form(Object collection) {
    if (form == CollectionForm.LINKED_HASH_MAP) {
      return collection.getClass() == LinkedHashMap.class
              && AccessOrder.isOf((LinkedHashMap<?, ?>) collection)
          ? CollectionForm.ACCESS_ORDERED_MAP
          : form;
    }
    if (form != null) {
      return form;
    }
    return CollectionForm.refusesNull((List<?>) collection)
        ? CollectionForm.IMMUTABLE_LIST
        : CollectionForm.UNMODIFIABLE_LIST;
  }

  /**
   * Whether what reading makes of an object of the class can stand in a place that holds it. It
   * can't where the place names more than is kept: an {@code AbstractList} that holds what {@code
   * Collections.nCopies} gives. True of all that are no collections of the JDK.
   */
  public boolean fits(Object value, Class<?> place) {
    if (form != null && form.type() == value.getClass()
        || !CollectionPlaces.isNarrow(place)
        || !(kind.isSequence() || kind.isMapping())
        || !ClassTraits.isOfTheJdk(value.getClass())) {
      return true;
    }
    return !place.isInstance(value) || place.isAssignableFrom(form(value).made());
  }

  /** Whether an object of the class has an identity to keep. */
  public boolean isNode(Object value) {
    return alwaysNode || !isLeaf(value);
  }

  /**
   * Whether a value of the class is written where it stands; if not, the object it belongs to has a
   * reference for it.
   */
  public boolean isLeaf(Object value) {
    return switch (kind) {
      case TEXT -> ((String) value).length() <= SHORT_TEXT;
      // The JDK has one empty unmodifiable list, set and map each; a name for it would only
      // distract.
      case FROZEN_LIST -> ((Collection<?>) value).isEmpty();
      case FROZEN_SET -> ((Set<?>) value).isEmpty();
      case FROZEN_MAP -> ((Map<?, ?>) value).isEmpty();
      default -> kind.isLeaf();
    };
  }

  /** Different for each type of a registry, small, so that arrays can be indexed by it. */
  public int number() {
    return number;
  }

  /** Whether every object of the class has an identity to keep, whatever is in it. */
  public boolean isAlwaysNode() {
    return alwaysNode;
  }

  /** Whether what is inside its components has to be looked at: {@link CollectionPlaces}. */
  public boolean isExacting() {
    return exacting;
  }

  /** The persister, unchecked: the caller has an object of the class this type belongs to. */
  @SuppressWarnings("unchecked")
  public Persister<Object> anyPersister() {
    return (Persister<Object>) Objects.requireNonNull(persister, "no persister");
  }
}
