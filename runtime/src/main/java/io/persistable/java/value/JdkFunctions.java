package io.persistable.java.value;

import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveType;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
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
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JDK's factories and constructors of single values that a source may call. */
final class JdkFunctions {

  /** A call that gives a value from arguments. */
  @FunctionalInterface
  interface Function {
    @Nullable Object call(CallArguments given);
  }

  private static final Map<String, Function> TABLE = table();

  private JdkFunctions() {}

  /** A static method by its class's canonical name and its own, a constructor by {@code .new}. */
  static @Nullable Function named(String name) {
    return TABLE.get(name);
  }

  private static Map<String, Function> table() {
    Map<String, Function> table = new HashMap<>();
    values(table);
    times(table);
    addresses(table);
    optionals(table);
    table.put("io.persistable.array.DType.of", g -> DType.of(g.exactly(1).text(0)));
    table.put("io.persistable.array.NdArray.of", g -> ndArray(g.exactly(1)));
    table.put("io.persistable.array.NdArray.wrap", JdkFunctions::wrapped);
    table.put("java.nio.ByteBuffer.wrap", g -> ByteBuffer.wrap(g.exactly(1).get(0, byte[].class)));
    return Map.copyOf(table);
  }

  private static void values(Map<String, Function> table) {
    table.put("java.lang.String.join", JdkFunctions::joined);
    table.put(
        "java.lang.Character.UnicodeBlock.forName",
        g -> Character.UnicodeBlock.forName(g.exactly(1).text(0)));
    table.put("java.lang.Runtime.Version.parse", g -> Runtime.Version.parse(g.exactly(1).text(0)));
    table.put(
        "java.math.BigDecimal.new",
        g ->
            g.count() == 1
                ? new BigDecimal(g.text(0))
                : new BigDecimal(g.exactly(2).get(0, BigInteger.class), g.int32(1)));
    table.put("java.math.BigInteger.valueOf", g -> BigInteger.valueOf(g.exactly(1).int64(0)));
    table.put(
        "java.math.BigInteger.new",
        g ->
            g.count() == 1
                ? new BigInteger(g.text(0))
                : new BigInteger(g.exactly(2).text(0), g.int32(1)));
    table.put("java.util.UUID.fromString", g -> UUID.fromString(g.exactly(1).text(0)));
    table.put("java.net.URI.create", g -> URI.create(g.exactly(1).text(0)));
    table.put("java.util.Currency.getInstance", g -> Currency.getInstance(g.exactly(1).text(0)));
    table.put("java.util.Locale.forLanguageTag", g -> Locale.forLanguageTag(g.exactly(1).text(0)));
    table.put("java.util.Locale.new", JdkFunctions::locale);
    table.put("java.nio.charset.Charset.forName", g -> Charset.forName(g.exactly(1).text(0)));
    table.put("java.nio.file.Path.of", g -> Path.of(g.exactly(1).text(0)));
    table.put("java.util.Date.new", g -> new Date(g.exactly(1).int64(0)));
    table.put("java.util.BitSet.valueOf", g -> BitSet.valueOf(g.exactly(1).get(0, long[].class)));
    table.put(
        "java.util.regex.Pattern.compile",
        g ->
            g.count() == 1
                ? Pattern.compile(g.text(0))
                : Pattern.compile(g.exactly(2).text(0), g.int32(1)));
  }

  private static void times(Map<String, Function> table) {
    table.put("java.time.Duration.parse", g -> Duration.parse(g.exactly(1).text(0)));
    table.put("java.time.Instant.parse", g -> Instant.parse(g.exactly(1).text(0)));
    table.put("java.time.LocalDateTime.parse", g -> LocalDateTime.parse(g.exactly(1).text(0)));
    table.put("java.time.LocalTime.parse", g -> LocalTime.parse(g.exactly(1).text(0)));
    table.put("java.time.LocalDate.parse", g -> LocalDate.parse(g.exactly(1).text(0)));
    table.put("java.time.OffsetDateTime.parse", g -> OffsetDateTime.parse(g.exactly(1).text(0)));
    table.put("java.time.OffsetTime.parse", g -> OffsetTime.parse(g.exactly(1).text(0)));
    table.put("java.time.Period.parse", g -> Period.parse(g.exactly(1).text(0)));
    table.put("java.time.ZonedDateTime.parse", g -> ZonedDateTime.parse(g.exactly(1).text(0)));
    table.put("java.time.ZonedDateTime.ofInstant", JdkFunctions::zoned);
    table.put("java.time.ZoneOffset.of", g -> ZoneOffset.of(g.exactly(1).text(0)));
    table.put("java.time.ZoneId.of", g -> ZoneId.of(g.exactly(1).text(0)));
    table.put(
        "java.time.LocalDate.of", g -> LocalDate.of(g.exactly(3).int32(0), g.int32(1), g.int32(2)));
    table.put(
        "java.time.chrono.JapaneseEra.valueOf", g -> JapaneseEra.valueOf(g.exactly(1).text(0)));
    table.put("java.time.chrono.JapaneseDate.from", g -> JapaneseDate.from(day(g)));
    table.put("java.time.chrono.HijrahDate.from", g -> HijrahDate.from(day(g)));
    table.put("java.time.chrono.MinguoDate.from", g -> MinguoDate.from(day(g)));
    table.put("java.time.chrono.ThaiBuddhistDate.from", g -> ThaiBuddhistDate.from(day(g)));
    table.put("java.util.TimeZone.getTimeZone", JdkFunctions::timeZone);
    table.put("java.time.Year.of", g -> Year.of(g.exactly(1).int32(0)));
    table.put("java.time.YearMonth.of", g -> YearMonth.of(g.exactly(2).int32(0), g.int32(1)));
    table.put("java.time.MonthDay.of", g -> MonthDay.of(g.exactly(2).int32(0), g.int32(1)));
  }

  /** An id that the JDK doesn't know would be taken for Greenwich. */
  private static TimeZone timeZone(CallArguments given) {
    TimeZone zone = TimeZone.getTimeZone(given.exactly(1).text(0));
    if (!zone.getID().equals(given.text(0))) {
      throw given.scanner().expected(given.at(), "the id of a time zone", given.text(0));
    }
    return zone;
  }

  private static LocalDate day(CallArguments given) {
    return given.exactly(1).get(0, LocalDate.class);
  }

  private static void addresses(Map<String, Function> table) {
    table.put("java.io.File.new", g -> new File(g.exactly(1).text(0)));
    table.put("java.math.MathContext.new", g -> new MathContext(g.exactly(1).text(0)));
    table.put(
        "java.util.Locale.LanguageRange.new",
        g -> new Locale.LanguageRange(g.exactly(2).text(0), g.get(1, Double.class)));
    table.put(
        "java.net.UnixDomainSocketAddress.of",
        g -> UnixDomainSocketAddress.of(g.exactly(1).text(0)));
    table.put(
        "java.net.InetSocketAddress.new",
        g -> new InetSocketAddress(g.exactly(2).get(0, InetAddress.class), g.int32(1)));
    table.put(
        "java.net.InetSocketAddress.createUnresolved",
        g -> InetSocketAddress.createUnresolved(g.exactly(2).text(0), g.int32(1)));
  }

  private static void optionals(Map<String, Function> table) {
    table.put("java.util.Optional.of", g -> Optional.of(g.exactly(1).get(0, Object.class)));
    table.put("java.util.Optional.empty", g -> empty(g, Optional.empty()));
    table.put("java.util.OptionalInt.of", g -> OptionalInt.of(g.exactly(1).int32(0)));
    table.put("java.util.OptionalInt.empty", g -> empty(g, OptionalInt.empty()));
    table.put("java.util.OptionalLong.of", g -> OptionalLong.of(g.exactly(1).int64(0)));
    table.put("java.util.OptionalLong.empty", g -> empty(g, OptionalLong.empty()));
    table.put(
        "java.util.OptionalDouble.of", g -> OptionalDouble.of(g.exactly(1).get(0, Double.class)));
    table.put("java.util.OptionalDouble.empty", g -> empty(g, OptionalDouble.empty()));
  }

  private static Object empty(CallArguments given, Object value) {
    given.exactly(0);
    return value;
  }

  private static String joined(CallArguments given) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < given.count(); i++) {
      text.append(i == 1 ? "" : given.text(0)).append(given.text(i));
    }
    int longest = given.scanner().limits().stringLength();
    if (text.length() > longest) {
      throw given.scanner().exceeded(given.at(), "the length of a string", longest);
    }
    return text.toString();
  }

  @SuppressWarnings("deprecation") // JDK 19 and later: what no language tag says has no other way
  private static Locale locale(CallArguments given) {
    return new Locale(given.exactly(3).text(0), given.text(1), given.text(2));
  }

  private static ZonedDateTime zoned(CallArguments given) {
    return ZonedDateTime.ofInstant(
        given.exactly(3).get(0, LocalDateTime.class),
        given.get(1, ZoneOffset.class),
        given.get(2, ZoneId.class));
  }

  private static NdArray ndArray(CallArguments given) {
    Object flat = given.get(0, Object.class);
    return PrimitiveType.ofElements(flat) != null
        ? NdArray.view(flat)
        : NdArray.of(given.get(0, byte[].class));
  }

  private static NdArray wrapped(CallArguments given) {
    return NdArray.wrap(given.get(0, ByteBuffer.class), given.get(1, DType.class), shape(given, 2));
  }

  /** The lengths of axes, from the {@code first}-th argument on. */
  static long[] shape(CallArguments given, int first) {
    long[] shape = new long[Math.max(0, given.count() - first)];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = given.int64(first + i);
    }
    return shape;
  }
}
