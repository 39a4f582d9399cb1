package io.persistable.type;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;

/**
 * The types of the JDK, beside the value classes, that a type comment can name by their simple
 * names: those of single values, and collections, which may be the component type of an array.
 */
public final class JdkTypes {

  private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

  static {
    for (Class<?> type :
        new Class<?>[] {
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Character.class,
          String.class,
          BigInteger.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          Number.class,
          Comparable.class,
          CharSequence.class,
          Serializable.class
        }) {
      BY_NAME.put(type.getSimpleName(), type);
    }
    for (Class<?> type : CollectionPlaces.all()) {
      BY_NAME.put(type.getSimpleName(), type);
    }
  }

  /**
   * Classes whose supertypes are the component types that an array of the JDK's values may have.
   */
  private static final Class<?>[] WITH_SUPERTYPES = {
    Enum.class,
    Record.class,
    Date.class,
    BigDecimal.class,
    Path.class,
    Duration.class,
    Instant.class,
    LocalDate.class,
    LocalDateTime.class,
    LocalTime.class,
    MonthDay.class,
    OffsetDateTime.class,
    Period.class,
    ZonedDateTime.class,
    JapaneseDate.class,
    JapaneseEra.class,
    IsoChronology.class,
    TimeZone.class,
    Runtime.Version.class,
    Character.UnicodeBlock.class,
    StringBuilder.class,
    ArrayList.class,
    LinkedHashMap.class
  };

  private JdkTypes() {}

  /** Whether objects of a value class can be changed: such have an identity to keep. */
  static boolean isMutableValue(Class<?> type) {
    return type == Date.class || type == BitSet.class || TimeZone.class.isAssignableFrom(type);
  }

  /** All of them, in no meaningful order. */
  public static Collection<Class<?>> classes() {
    return Collections.unmodifiableCollection(BY_NAME.values());
  }

  /**
   * Classes whose supertypes can be named too, by their canonical names: {@code Temporal} and
   * {@code Cloneable} are component types of arrays whether or not a component of some type has
   * them.
   */
  static List<Class<?>> withSupertypes() {
    return List.of(WITH_SUPERTYPES);
  }

  /** Whether a comment can name {@code type}. */
  static boolean contains(Class<?> type) {
    return BY_NAME.containsValue(type);
  }

  /** Whether a comment takes {@code name} for one of these. */
  static boolean isName(String name) {
    return BY_NAME.containsKey(name);
  }
}
