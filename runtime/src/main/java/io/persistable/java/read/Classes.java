package io.persistable.java.read;

import io.persistable.array.NdArray;
import io.persistable.graph.TypeRegistry;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The classes that arrays can be of, by canonical name: those that some registered type names, what
 * they extend and implement, and the JDK's own. No class is looked up by its name.
 */
final class Classes {

  private static final List<Class<?>> PLATFORM =
      List.of(
          Object.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Character.class,
          Number.class,
          String.class,
          CharSequence.class,
          Comparable.class,
          Iterable.class,
          Enum.class,
          Cloneable.class,
          java.io.Serializable.class,
          Record.class,
          BigInteger.class,
          BigDecimal.class,
          Collection.class,
          List.class,
          Set.class,
          Map.class,
          Queue.class,
          Deque.class,
          SortedSet.class,
          SortedMap.class,
          NavigableSet.class,
          NavigableMap.class,
          java.util.ArrayList.class,
          java.util.LinkedList.class,
          ArrayDeque.class,
          java.util.HashSet.class,
          java.util.LinkedHashSet.class,
          java.util.TreeSet.class,
          HashMap.class,
          java.util.LinkedHashMap.class,
          java.util.TreeMap.class,
          java.util.EnumMap.class,
          java.util.EnumSet.class,
          java.util.IdentityHashMap.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          UUID.class,
          java.net.URI.class,
          java.nio.file.Path.class,
          java.nio.charset.Charset.class,
          java.util.regex.Pattern.class,
          BitSet.class,
          java.util.Currency.class,
          java.util.Date.class,
          Locale.class,
          java.time.Duration.class,
          java.time.Instant.class,
          java.time.LocalDate.class,
          java.time.LocalDateTime.class,
          java.time.LocalTime.class,
          java.time.MonthDay.class,
          java.time.OffsetDateTime.class,
          java.time.OffsetTime.class,
          java.time.Period.class,
          java.time.Year.class,
          java.time.YearMonth.class,
          java.time.ZoneId.class,
          java.time.ZoneOffset.class,
          java.time.ZonedDateTime.class,
          java.io.File.class,
          java.math.MathContext.class,
          java.net.URL.class,
          java.net.InetAddress.class,
          java.net.Inet4Address.class,
          java.net.Inet6Address.class,
          java.net.InetSocketAddress.class,
          java.net.UnixDomainSocketAddress.class,
          java.util.Locale.LanguageRange.class,
          java.time.chrono.JapaneseDate.class,
          java.time.chrono.JapaneseEra.class,
          java.time.chrono.HijrahDate.class,
          java.time.chrono.MinguoDate.class,
          java.time.chrono.ThaiBuddhistDate.class,
          java.time.chrono.IsoChronology.class,
          java.time.chrono.JapaneseChronology.class,
          java.time.chrono.HijrahChronology.class,
          java.time.chrono.MinguoChronology.class,
          java.time.chrono.ThaiBuddhistChronology.class,
          java.time.chrono.ChronoLocalDateTime.class,
          java.time.chrono.ChronoZonedDateTime.class,
          java.time.chrono.ChronoPeriod.class,
          Character.UnicodeBlock.class,
          Runtime.Version.class,
          java.util.TimeZone.class,
          NdArray.class);

  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "boolean", boolean.class,
          "byte", byte.class,
          "short", short.class,
          "char", char.class,
          "int", int.class,
          "long", long.class,
          "float", float.class,
          "double", double.class);

  private final Map<String, Class<?>> byName = new HashMap<>();

  /**
   * What the types of a registry name; may be used by many threads. Kept with it: a small source is
   * read in less time than they are found in.
   */
  static Classes of(TypeRegistry registry) {
    return registry.kept(Classes.class, () -> new Classes(registry));
  }

  private Classes(TypeRegistry registry) {
    for (Class<?> type : PLATFORM) {
      addAll(type);
    }
    for (String name : registry.names()) {
      Persister<?> persister = registry.byName(name);
      if (persister != null) {
        addAll(persister.type().javaClass());
        for (Component component : persister.type().components()) {
          addAll(component.type());
        }
      }
    }
  }

  private void addAll(DeclaredType type) {
    addAll(type.raw());
    for (DeclaredType argument : type.arguments()) {
      addAll(argument);
    }
  }

  private void addAll(@Nullable Class<?> type) {
    if (type == null || type.isPrimitive() || type.isArray()) {
      return;
    }
    String canonical = type.getCanonicalName();
    if (canonical != null && byName.putIfAbsent(canonical, type) == null) {
      addAll(type.getSuperclass());
      for (Class<?> each : type.getInterfaces()) {
        addAll(each);
      }
    }
  }

  /** A primitive type; null if the name is none. */
  static @Nullable Class<?> primitive(String name) {
    return PRIMITIVES.get(name);
  }

  @Nullable Class<?> named(String canonical) {
    return byName.get(canonical);
  }

  /** An array of references, all null. */
  @SuppressWarnings("unchecked") // the class is that of an array of references
  static Object[] newArray(Class<?> component, int length) {
    return Arrays.copyOf(new Object[0], length, (Class<? extends Object[]>) component.arrayType());
  }
}
