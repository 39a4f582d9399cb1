package io.persistable.python;

import io.persistable.text.ValueParsers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of Python's standard library that stand for single values: what they give in Java. */
public final class ValueCalls {

  /** What a name stands for, however it is imported. */
  private static final Map<String, String> FUNCTIONS = new HashMap<>();

  private static final Set<String> ALIASES = Set.of("Instant", "Date", "Path", "BitSet");

  /** Parameter names, by function. */
  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "Decimal", List.of("value"),
          "UUID", List.of("hex"),
          "date", List.of("year", "month", "day"),
          "time", List.of("hour", "minute", "second", "microsecond", "tzinfo", "fold"),
          "datetime",
              List.of(
                  "year",
                  "month",
                  "day",
                  "hour",
                  "minute",
                  "second",
                  "microsecond",
                  "tzinfo",
                  "fold"),
          "timedelta",
              List.of(
                  "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"),
          "timezone", List.of("offset", "name"),
          "ZoneInfo", List.of("key"),
          "BitSet", List.of("bits"));

  static {
    FUNCTIONS.put("decimal.Decimal", "Decimal");
    FUNCTIONS.put("uuid.UUID", "UUID");
    FUNCTIONS.put("zoneinfo.ZoneInfo", "ZoneInfo");
    for (String name : List.of("date", "time", "datetime", "timedelta", "timezone")) {
      FUNCTIONS.put("datetime." + name, name);
      // What the Python package persist 3.2 wrote: "from datetime import datetime", then its parts.
      FUNCTIONS.put("datetime.datetime." + name, name);
    }
    for (String name :
        List.of(
            "Path", "PurePath", "PosixPath", "PurePosixPath", "WindowsPath", "PureWindowsPath")) {
      FUNCTIONS.put("pathlib." + name, "Path");
    }
  }

  private ValueCalls() {}

  /**
   * The function that a name of Python's standard library stands for here, null if for none.
   *
   * @param alias the name that the text has for it, which may carry a Java class
   */
  public static @Nullable String function(String path, String alias) {
    String javaName = alias.startsWith("_") ? alias.substring(1).replaceFirst("_\\d+$", "") : "";
    if (path.equals("builtins.set")) {
      return javaName.equals("BitSet") ? "BitSet" : null;
    }
    String function = FUNCTIONS.get(path);
    boolean carries = "datetime".equals(function) && ALIASES.contains(javaName);
    return carries ? javaName : function;
  }

  /**
   * The value of a call.
   *
   * @throws RuntimeException if the arguments make none; the message says why
   */
  public static Object call(
      String function,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> keywords) {
    if (function.equals("Path")) {
      return path(positional);
    }
    boolean instant = function.equals("Instant") || function.equals("Date");
    Arguments in = new Arguments(instant ? "datetime" : function, positional, keywords);
    return switch (function) {
      case "Decimal" -> decimal(in.get("value"));
      case "UUID" -> ValueParsers.uuid(in.text("hex"));
      case "date" -> LocalDate.of(in.integer("year"), in.integer("month"), in.integer("day"));
      case "time" -> time(in);
      case "datetime" -> dateTime(in);
      case "Instant", "Date" -> instant(function, in);
      case "timedelta" -> timedelta(in);
      case "timezone" -> offset(in.get("offset"));
      case "ZoneInfo" -> ZoneId.of(in.text("key"));
      case "BitSet" -> {
        Object bits =
            NaturalForms.convert(
                in.has("bits") ? required(in.get("bits")) : List.of(), BitSet.class);
        if (bits == null) {
          throw new IllegalArgumentException("expected indexes of bits");
        }
        yield bits;
      }
      default -> throw new IllegalArgumentException("no function " + function);
    };
  }

  private static Object path(List<? extends @Nullable Object> parts) {
    Path path = null;
    for (Object part : parts) {
      if (!(part instanceof String text)) {
        throw new IllegalArgumentException("expected the parts of a path as strings");
      }
      path = path == null ? Path.of(text) : path.resolve(text);
    }
    return path == null ? Path.of(".") : path;
  }

  /** Decimals beyond numbers have doubles for counterparts; a signed zero has none. */
  private static Object decimal(@Nullable Object value) {
    if (value instanceof String text) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "nan":
          return Double.NaN;
        case "inf", "infinity", "+inf", "+infinity":
          return Double.POSITIVE_INFINITY;
        case "-inf", "-infinity":
          return Double.NEGATIVE_INFINITY;
        default:
          break;
      }
      BigDecimal decimal = (BigDecimal) ValueParsers.decimal(text.trim().replace("_", ""));
      if (decimal.signum() == 0 && text.trim().startsWith("-")) {
        throw new IllegalArgumentException("a negative zero, which BigDecimal does not have");
      }
      return decimal;
    }
    if (value != null && NaturalForms.isInteger(value)) {
      return new BigDecimal(new BigInteger(value.toString()));
    }
    throw new IllegalArgumentException("expected the digits of a decimal as a string");
  }

  private static Object time(Arguments in) {
    LocalTime time = clock(in);
    Object zone = in.get("tzinfo");
    return zone == null ? time : OffsetTime.of(time, zone(zone));
  }

  private static LocalTime clock(Arguments in) {
    int micro = in.integer("microsecond", 0);
    if (micro < 0 || micro >= 1_000_000) {
      throw new IllegalArgumentException("expected a microsecond below 1000000, found " + micro);
    }
    return LocalTime.of(
        in.integer("hour", 0), in.integer("minute", 0), in.integer("second", 0), micro * 1000);
  }

  private static Object dateTime(Arguments in) {
    LocalDateTime dateTime =
        LocalDateTime.of(
            LocalDate.of(in.integer("year"), in.integer("month"), in.integer("day")), clock(in));
    Object zone = in.get("tzinfo");
    if (zone instanceof ZoneId region && !(zone instanceof ZoneOffset)) {
      return zoned(dateTime, region, in.integer("fold", 0));
    }
    if (in.integer("fold", 0) != 0) {
      throw new IllegalArgumentException("a fold, which a time without a zone in Java has not");
    }
    return zone == null ? dateTime : OffsetDateTime.of(dateTime, zone(zone));
  }

  /**
   * @param fold 1 for the second of two times that a clock which is put back shows twice
   */
  private static ZonedDateTime zoned(LocalDateTime dateTime, ZoneId zone, int fold) {
    ZonedDateTime zoned = ZonedDateTime.of(dateTime, zone);
    if (!zoned.toLocalDateTime().equals(dateTime)) {
      throw new IllegalArgumentException("a time that clocks in " + zone + " never showed");
    }
    return fold == 0 ? zoned : zoned.withLaterOffsetAtOverlap();
  }

  private static Object instant(String type, Arguments in) {
    if (!(dateTime(in) instanceof OffsetDateTime dateTime)) {
      throw new IllegalArgumentException("expected a tzinfo, since this is a point in time");
    }
    Object value =
        NaturalForms.convert(
            dateTime, type.equals("Date") ? java.util.Date.class : java.time.Instant.class);
    if (value == null) {
      throw new IllegalArgumentException("expected whole milliseconds in a Date");
    }
    return value;
  }

  private static ZoneOffset zone(Object zone) {
    if (zone instanceof ZoneOffset offset) {
      return offset;
    }
    throw new IllegalArgumentException("expected a timezone as tzinfo");
  }

  private static Object offset(@Nullable Object value) {
    if (!(value instanceof Duration offset) || offset.getNano() != 0) {
      throw new IllegalArgumentException("expected the offset as a timedelta of whole seconds");
    }
    return ZoneOffset.ofTotalSeconds(Math.toIntExact(offset.getSeconds()));
  }

  private static Object timedelta(Arguments in) {
    long days = Math.addExact(in.whole("days"), Math.multiplyExact(in.whole("weeks"), 7L));
    long seconds =
        Math.addExact(
            in.whole("seconds"),
            Math.addExact(
                Math.multiplyExact(in.whole("minutes"), 60L),
                Math.multiplyExact(in.whole("hours"), 3600L)));
    long micros =
        Math.addExact(
            in.whole("microseconds"), Math.multiplyExact(in.whole("milliseconds"), 1000L));
    return NaturalForms.duration(days, seconds, micros);
  }

  private static Object required(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("expected an argument other than None");
    }
    return value;
  }

  /** Positional and keyword arguments by name. */
  private static final class Arguments {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    Arguments(
        String function,
        List<? extends @Nullable Object> positional,
        Map<String, ? extends @Nullable Object> keywords) {
      List<String> names = PARAMETERS.getOrDefault(function, List.of());
      if (positional.size() > names.size()) {
        throw new IllegalArgumentException(
            "expected at most " + names.size() + " arguments, found " + positional.size());
      }
      for (int i = 0; i < positional.size(); i++) {
        values.put(names.get(i), positional.get(i));
      }
      keywords.forEach(
          (name, value) -> {
            if (!names.contains(name) || values.containsKey(name)) {
              throw new IllegalArgumentException("an argument '" + name + "' beside " + names);
            }
            values.put(name, value);
          });
    }

    boolean has(String name) {
      return values.containsKey(name);
    }

    @Nullable Object get(String name) {
      return values.get(name);
    }

    String text(String name) {
      if (values.get(name) instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException("expected '" + name + "' as a string");
    }

    int integer(String name) {
      if (values.get(name) instanceof Integer integer) {
        return integer;
      }
      throw new IllegalArgumentException("expected '" + name + "' as an integer");
    }

    int integer(String name, int otherwise) {
      return values.get(name) == null ? otherwise : integer(name);
    }

    long whole(String name) {
      Object value = values.get(name);
      if (value == null || value instanceof Integer || value instanceof Long) {
        return value == null ? 0 : ((Number) value).longValue();
      }
      throw new IllegalArgumentException("expected '" + name + "' as an integer");
    }
  }
}
