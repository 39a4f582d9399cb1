package io.persistable.tests.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.Chronology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What CPython should find for a value class of the JDK: its own type where that holds the value,
 * else the text.
 */
final class ValueDescription {

  private static final BigInteger MOST_MICROS =
      BigInteger.valueOf(1_000_000_000).multiply(BigInteger.valueOf(86_400_000_000L));

  private ValueDescription() {}

  static boolean isValue(Object value) {
    return value instanceof BigDecimal
        || value instanceof UUID
        || value instanceof URI
        || value instanceof Locale
        || value instanceof Currency
        || value instanceof Charset
        || value instanceof Pattern
        || value instanceof Path
        || value instanceof BitSet
        || value instanceof Date
        || value instanceof ZoneId
        || value instanceof java.io.File
        || value instanceof java.util.TimeZone && HolderModels.contents(value) == null
        || value instanceof Character.UnicodeBlock
        || value instanceof Runtime.Version
        || value instanceof java.math.MathContext
        || value instanceof Locale.LanguageRange
        || value instanceof java.net.URL
        || value instanceof java.net.InetAddress
        || value instanceof java.net.SocketAddress
        || value.getClass().getPackageName().startsWith("java.time")
            && !(value instanceof Enum)
            && !value.getClass().isArray();
  }

  static Map<String, Object> of(Object value) {
    Map<String, Object> natural = natural(value);
    if (natural != null) {
      return natural;
    }
    return Map.of(
        "t",
        "text",
        "class",
        className(value),
        "v",
        text(value).codePoints().boxed().collect(Collectors.toList()));
  }

  private static String className(Object value) {
    if (value instanceof Charset) {
      return "java.nio.charset.Charset";
    }
    if (value instanceof java.util.TimeZone) {
      return "java.util.TimeZone";
    }
    if (value.getClass().getSimpleName().startsWith("Chrono")) { // without a public class
      return value.getClass().getName().replace("Impl", "");
    }
    return value instanceof ZoneId && !(value instanceof ZoneOffset)
        ? "java.time.ZoneId"
        : value.getClass().getCanonicalName();
  }

  private static String text(Object value) {
    if (value instanceof Locale locale) {
      return locale.toLanguageTag();
    } else if (value instanceof Pattern pattern && pattern.flags() != 0) {
      return "(?flags=" + pattern.flags() + ")" + pattern.pattern();
    } else if (value instanceof Date date) {
      return Instant.ofEpochMilli(date.getTime()).toString();
    }
    if (value instanceof java.time.chrono.ChronoLocalDate date) {
      return LocalDate.from(date).toString();
    }
    if (value instanceof java.util.TimeZone zone) {
      return zone.getID();
    } else if (value instanceof Chronology chronology) {
      return chronology.getId();
    } else if (value instanceof ChronoLocalDateTime<?> time && !(time instanceof LocalDateTime)) {
      return time.getChronology() + " " + LocalDate.from(time) + "T" + time.toLocalTime();
    } else if (value instanceof ChronoZonedDateTime<?> time
        && !(time instanceof java.time.ZonedDateTime)) {
      String local = LocalDate.from(time) + "T" + time.toLocalTime() + time.getOffset();
      boolean named = !time.getZone().equals(time.getOffset());
      return time.getChronology() + " " + local + (named ? "[" + time.getZone() + "]" : "");
    }
    String text = value.toString();
    if (value instanceof java.net.InetAddress && text.startsWith("/")) {
      return text.substring(1);
    } else if (value instanceof java.net.InetSocketAddress address && !address.isUnresolved()) {
      String host = text(address.getAddress());
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
    // YearMonth prints years beyond four digits without the sign that its parser wants.
    return value instanceof java.time.YearMonth month && month.getYear() > 9999 ? "+" + text : text;
  }

  private static @Nullable Map<String, Object> natural(Object value) {
    if (value instanceof BigDecimal) {
      return Map.of("t", "decimal", "v", value.toString());
    } else if (value instanceof UUID) {
      return Map.of("t", "uuid", "v", value.toString());
    } else if (value instanceof Path) {
      return Map.of("t", "path", "v", value.toString());
    } else if (value instanceof BitSet bits) {
      return Map.of("t", "bits", "v", bits.stream().boxed().toList());
    } else if (value instanceof ZoneOffset offset) {
      return Map.of("t", "timezone", "v", offset.getTotalSeconds());
    } else if (value instanceof Duration duration) {
      return ofDuration(duration);
    } else if (value instanceof LocalDate date) {
      return isYear(date.getYear()) ? Map.of("t", "date", "v", ofDate(date)) : null;
    } else if (value instanceof LocalTime time) {
      return ofTime(time, null);
    } else if (value instanceof OffsetTime time) {
      return ofTime(time.toLocalTime(), time.getOffset());
    } else if (value instanceof LocalDateTime dateTime) {
      return ofDateTime(dateTime, null);
    } else if (value instanceof OffsetDateTime dateTime) {
      return ofDateTime(dateTime.toLocalDateTime(), dateTime.getOffset());
    } else if (value instanceof Instant instant) {
      return ofInstant(instant);
    }
    return value instanceof Date date ? ofInstant(Instant.ofEpochMilli(date.getTime())) : null;
  }

  private static boolean isYear(int year) {
    return year >= 1 && year <= 9999;
  }

  private static List<Integer> ofDate(LocalDate date) {
    return List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static List<Integer> ofClock(LocalTime time) {
    return Arrays.asList(time.getHour(), time.getMinute(), time.getSecond(), time.getNano() / 1000);
  }

  private static @Nullable Map<String, Object> ofInstant(Instant instant) {
    boolean inRange =
        !instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
            && instant.isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
    return inRange
        ? ofDateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC)
        : null;
  }

  private static @Nullable Map<String, Object> ofTime(LocalTime time, @Nullable ZoneOffset offset) {
    return time.getNano() % 1000 == 0 ? withOffset("time", ofClock(time), offset) : null;
  }

  private static @Nullable Map<String, Object> ofDateTime(
      LocalDateTime value, @Nullable ZoneOffset offset) {
    if (!isYear(value.getYear()) || value.getNano() % 1000 != 0) {
      return null;
    }
    List<Integer> parts = new ArrayList<>(ofDate(value.toLocalDate()));
    parts.addAll(ofClock(value.toLocalTime()));
    return withOffset("datetime", parts, offset);
  }

  private static Map<String, Object> withOffset(
      String type, List<Integer> parts, @Nullable ZoneOffset offset) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("t", type);
    described.put("v", parts);
    if (offset != null) {
      described.put("offset", offset.getTotalSeconds());
    }
    return described;
  }

  private static @Nullable Map<String, Object> ofDuration(Duration duration) {
    BigInteger micros =
        BigInteger.valueOf(duration.getSeconds())
            .multiply(BigInteger.valueOf(1_000_000))
            .add(BigInteger.valueOf(duration.getNano() / 1000));
    BigInteger least = MOST_MICROS.subtract(BigInteger.valueOf(86_400_000_000L)).negate();
    boolean holds =
        duration.getNano() % 1000 == 0
            && micros.compareTo(least) >= 0
            && micros.compareTo(MOST_MICROS) < 0;
    return holds ? Map.of("t", "timedelta", "v", micros.toString()) : null;
  }
}
