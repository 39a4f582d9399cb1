package io.persistable.python;

import io.persistable.spi.DeclaredType;
import io.persistable.text.ChronologyTexts;
import io.persistable.text.NetworkTexts;
import io.persistable.text.ValueParsers;
import io.persistable.type.ValueClasses;
import java.io.File;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoChronology;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The value classes of the JDK, one row each: how a value is written, and how it is read back.
 *
 * <p>Where Python's standard library has a type that holds the value exactly, that is written:
 * {@code _date(2001, 2, 3)}. Where the place does not fix the Java class and Python's type stands
 * for several, the alias says which: {@code from datetime import datetime as _Instant}. Every other
 * value is text: plain in a place that fixes the class, elsewhere in a class of strings that the
 * text defines, {@code _ZonedDateTime('2018-…')}. The texts are those of the classes' own {@code
 * toString} and {@code parse} unless {@link ValueTexts} and {@link ValueParsers} say otherwise.
 */
public final class ValueForms {

  /**
   * One class.
   *
   * @param type the public class: {@code Path}, not the one that the file system has
   */
  private record Row(Class<?> type, Function<Object, String> text, Function<String, Object> parse) {

    /** As Python's {@code __qualname__} has it: {@code Locale.LanguageRange}. */
    String name() {
      return type.getCanonicalName().substring(module().length() + 1);
    }

    String module() {
      return type.getPackageName();
    }
  }

  private static final Map<Class<?>, Row> ROWS = new LinkedHashMap<>();
  private static final Map<String, Row> BY_NAME = new LinkedHashMap<>();
  private static final Map<String, Class<?>> BY_SIMPLE_NAME = new LinkedHashMap<>();

  static {
    row(BigDecimal.class, Object::toString);
    row(UUID.class, Object::toString);
    row(URI.class, Object::toString);
    row(Locale.class, ValueTexts::ofLocale);
    row(Currency.class, Object::toString);
    row(Charset.class, charset -> ((Charset) charset).name());
    row(Pattern.class, ValueTexts::ofPattern);
    row(Path.class, ValueForms::pathText);
    row(BitSet.class, Object::toString);
    row(Date.class, date -> Instant.ofEpochMilli(((Date) date).getTime()).toString());
    row(Instant.class, Object::toString);
    row(LocalDate.class, Object::toString);
    row(LocalTime.class, Object::toString);
    row(LocalDateTime.class, Object::toString);
    row(OffsetDateTime.class, Object::toString);
    row(OffsetTime.class, Object::toString);
    row(ZonedDateTime.class, Object::toString);
    row(ZoneOffset.class, Object::toString);
    row(ZoneId.class, Object::toString);
    row(Duration.class, Object::toString);
    row(Period.class, Object::toString);
    row(Year.class, Object::toString);
    row(YearMonth.class, ValueTexts::ofYearMonth);
    row(MonthDay.class, Object::toString);
    row(MathContext.class, Object::toString);
    row(File.class, Object::toString);
    row(Locale.LanguageRange.class, Object::toString);
    row(UnixDomainSocketAddress.class, Object::toString);
    row(URL.class, NetworkTexts::ofUrl);
    row(Inet4Address.class, NetworkTexts::ofAddress);
    row(Inet6Address.class, NetworkTexts::ofAddress);
    row(InetAddress.class, NetworkTexts::ofAddress);
    row(InetSocketAddress.class, NetworkTexts::ofSocketAddress);
    row(JapaneseEra.class, Object::toString);
    day(JapaneseDate.class);
    day(HijrahDate.class);
    day(MinguoDate.class);
    day(ThaiBuddhistDate.class);
    chronology(IsoChronology.INSTANCE);
    chronology(JapaneseChronology.INSTANCE);
    chronology(HijrahChronology.INSTANCE);
    chronology(MinguoChronology.INSTANCE);
    chronology(ThaiBuddhistChronology.INSTANCE);
    row(ChronoLocalDateTime.class, ChronologyTexts::ofDateTime);
    row(ChronoZonedDateTime.class, ChronologyTexts::ofZoned);
    row(ChronoPeriod.class, ChronologyTexts::ofPeriod);
    row(Character.UnicodeBlock.class, Object::toString);
    row(Runtime.Version.class, Object::toString);
    row(TimeZone.class, ValueTexts::ofTimeZone);
    // Classes of the JDK that have no public name.
    ChronoLocalDateTime<?> dateTime = MinguoDate.of(1, 1, 1).atTime(LocalTime.MIDNIGHT);
    hidden(dateTime, ChronoLocalDateTime.class);
    hidden(dateTime.atZone(ZoneOffset.UTC), ChronoZonedDateTime.class);
    hidden(MinguoChronology.INSTANCE.period(1, 1, 1), ChronoPeriod.class);
    hidden(TimeZone.getTimeZone("UTC"), TimeZone.class);
  }

  /** These classes, for the graph, which asks what is a single value. */
  public static final ValueClasses CLASSES =
      new ValueClasses() {
        @Override
        public boolean contains(Class<?> type) {
          return isValue(type);
        }

        @Override
        public Set<Class<?>> named() {
          return ROWS.values().stream().map(Row::type).collect(Collectors.toSet());
        }
      };

  private ValueForms() {}

  /**
   * A date of another calendar is the day in the ISO calendar, which needs no calendar's tables.
   */
  private static void day(Class<?> type) {
    row(type, date -> LocalDate.from((ChronoLocalDate) date).toString());
  }

  private static void row(Class<?> type, Function<Object, String> text) {
    String name = type.getCanonicalName();
    Row row = new Row(type, text, Objects.requireNonNull(ValueParsers.of(name), name));
    ROWS.put(type, row);
    BY_NAME.put(name, row);
    BY_SIMPLE_NAME.put(type.getSimpleName(), type);
  }

  /** A calendar: there is one object of each of these classes. */
  private static void chronology(Chronology instance) {
    row(instance.getClass(), each -> ofInstance(instance, each));
  }

  private static String ofInstance(Chronology instance, Object value) {
    String id = ((Chronology) value).getId();
    if (!value.equals(instance)) {
      throw new IllegalArgumentException("expected the calendar " + instance + ", found " + id);
    }
    return id;
  }

  private static void hidden(Object example, Class<?> type) {
    ROWS.put(example.getClass(), Objects.requireNonNull(ROWS.get(type)));
  }

  /** The row of a class or of one that implements it. */
  private static @Nullable Row rowOf(Class<?> type) {
    Row row = ROWS.get(type);
    if (row != null) {
      return row;
    }
    if (Path.class.isAssignableFrom(type)) {
      return ROWS.get(Path.class);
    }
    if (Charset.class.isAssignableFrom(type)) {
      return ROWS.get(Charset.class);
    }
    return ZoneId.class.isAssignableFrom(type) ? ROWS.get(ZoneId.class) : null;
  }

  /** Whether objects of a class, or in a place of that static type, are single values. */
  public static boolean isValue(Class<?> type) {
    return rowOf(type) != null;
  }

  /** The class that a place must have to fix {@code type}: {@code Path} for any path's class. */
  public static Class<?> publicClass(Class<?> type) {
    Row row = rowOf(type);
    return row == null ? type : row.type;
  }

  /** The class that type comments call {@code simpleName}; null if it is none of these. */
  public static @Nullable Class<?> bySimpleName(String simpleName) {
    return BY_SIMPLE_NAME.get(simpleName);
  }

  /**
   * Writes a value.
   *
   * @param place the static type of where it stands
   * @throws IllegalArgumentException if it can't be read back: a path of another file system than
   *     the default one, a locale that has no text
   */
  public static void write(Object value, DeclaredType place, ValueSink out) {
    Row row = Objects.requireNonNull(rowOf(value.getClass()), "no value class");
    boolean typed = place.raw() == row.type;
    if (NaturalForms.write(value, typed, out)) {
      return;
    }
    String text = row.text.apply(value);
    if (typed) {
      out.string(text);
    } else {
      out.ascii(out.stringClass(row.module(), row.name()));
      out.ascii("(");
      out.string(text);
      out.ascii(")");
    }
  }

  static String pathText(Object path) {
    if (((Path) path).getFileSystem() != FileSystems.getDefault()) {
      throw new IllegalArgumentException(
          "expected a path of the default file system, found one of "
              + ((Path) path).getFileSystem().provider().getScheme());
    }
    return path.toString();
  }

  /** Whether there is a class of strings for the Java class {@code name}. */
  public static boolean isStringClass(String name) {
    return BY_NAME.containsKey(name);
  }

  /**
   * Reads the text of a value of the Java class {@code name}.
   *
   * @throws RuntimeException if it is no such text; each class throws its own
   */
  public static Object parse(String name, String text) {
    return Objects.requireNonNull(BY_NAME.get(name), name).parse.apply(text);
  }

  /**
   * A value that Python's type or a plain string stands for, as one of the class that its place
   * fixes.
   *
   * @return null if it can't be one
   */
  public static @Nullable Object convert(Object value, Class<?> type) {
    Row row = rowOf(type);
    if (row == null) {
      return null;
    }
    if (value instanceof String text) {
      try {
        return row.parse.apply(text);
      } catch (RuntimeException e) {
        return null; // each class throws its own; the caller says what was expected
      }
    }
    return NaturalForms.convert(value, row.type);
  }
}
