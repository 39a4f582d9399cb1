package io.persistable.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as Python's standard library has them: {@code decimal}, {@code uuid}, {@code datetime} …
 */
final class NaturalForms {

  private static final long MICROS = 1_000_000;

  /** {@code timedelta.max} has so many days. */
  private static final long MOST_DAYS = 999_999_999;

  private NaturalForms() {}

  /** Writes a value; false, with nothing written, if no type of Python holds it exactly. */
  static boolean write(Object value, boolean typed, ValueSink out) {
    if (value instanceof BigDecimal) {
      quoted(out.name("decimal", "Decimal", "Decimal"), value.toString(), out);
      return true;
    }
    if (value instanceof UUID) {
      quoted(out.name("uuid", "UUID", "UUID"), value.toString(), out);
      return true;
    }
    if (value instanceof Path path) {
      String text = ValueForms.pathText(value);
      boolean posix = path.getFileSystem().getSeparator().equals("/");
      String type = posix ? "PurePosixPath" : "PureWindowsPath";
      quoted(out.name("pathlib", type, "Path"), text, out);
      return true;
    }
    if (value instanceof BitSet bits) {
      bits(bits, out);
      return true;
    }
    return time(value, typed, out);
  }

  private static void quoted(String function, String text, ValueSink out) {
    out.ascii(function);
    out.ascii("(");
    out.string(text);
    out.ascii(")");
  }

  private static void bits(BitSet bits, ValueSink out) {
    out.ascii(out.name("builtins", "set", "BitSet"));
    out.ascii(bits.isEmpty() ? "(" : "([");
    int[] indexes = bits.stream().toArray();
    for (int i = 0; i < indexes.length; i++) {
      out.ascii((i == 0 ? "" : ", ") + indexes[i]);
    }
    out.ascii(bits.isEmpty() ? ")" : "])");
  }

  private static boolean time(Object value, boolean typed, ValueSink out) {
    if (value instanceof LocalDate date) {
      return date(date, out);
    }
    if (value instanceof LocalDateTime dateTime) {
      return dateTime(dateTime, null, "datetime", out);
    }
    if (value instanceof OffsetDateTime dateTime) {
      return dateTime(dateTime.toLocalDateTime(), dateTime.getOffset(), "datetime", out);
    }
    if (value instanceof Instant instant) {
      return instant(instant, typed ? "datetime" : "Instant", out);
    }
    if (value instanceof Date date) {
      return instant(Instant.ofEpochMilli(date.getTime()), typed ? "datetime" : "Date", out);
    }
    if (value instanceof LocalTime time) {
      return time(time, null, out);
    }
    if (value instanceof OffsetTime time) {
      return time(time.toLocalTime(), time.getOffset(), out);
    }
    if (value instanceof ZoneOffset offset) {
      offset(offset, out);
      return true;
    }
    return value instanceof Duration duration && duration(duration, out);
  }

  private static boolean isYear(int year) {
    return year >= 1 && year <= 9999;
  }

  private static boolean date(LocalDate date, ValueSink out) {
    if (!isYear(date.getYear())) {
      return false;
    }
    out.ascii(out.name("datetime", "date", "date"));
    out.ascii(
        "(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")");
    return true;
  }

  private static boolean instant(Instant instant, String alias, ValueSink out) {
    if (instant.isBefore(Instant.MIN.plusSeconds(1L << 32))
        || instant.isAfter(Instant.MAX.minusSeconds(1L << 32))) {
      return false;
    }
    return dateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, alias, out);
  }

  private static boolean dateTime(
      LocalDateTime value, @Nullable ZoneOffset offset, String alias, ValueSink out) {
    if (!isYear(value.getYear()) || value.getNano() % 1000 != 0) {
      return false;
    }
    out.ascii(out.name("datetime", "datetime", alias));
    out.ascii(
        "("
            + value.getYear()
            + ", "
            + value.getMonthValue()
            + ", "
            + value.getDayOfMonth()
            + ", "
            + clock(value.toLocalTime()));
    zone(offset, out);
    return true;
  }

  private static boolean time(LocalTime value, @Nullable ZoneOffset offset, ValueSink out) {
    if (value.getNano() % 1000 != 0) {
      return false;
    }
    out.ascii(out.name("datetime", "time", "time"));
    out.ascii("(" + clock(value));
    zone(offset, out);
    return true;
  }

  private static String clock(LocalTime time) {
    int micro = time.getNano() / 1000;
    return time.getHour()
        + ", "
        + time.getMinute()
        + (time.getSecond() > 0 || micro > 0 ? ", " + time.getSecond() : "")
        + (micro > 0 ? ", " + micro : "");
  }

  private static void zone(@Nullable ZoneOffset offset, ValueSink out) {
    if (offset != null) {
      out.ascii(", tzinfo=");
      offset(offset, out);
    }
    out.ascii(")");
  }

  private static void offset(ZoneOffset offset, ValueSink out) {
    out.ascii(out.name("datetime", "timezone", "timezone"));
    if (offset.getTotalSeconds() == 0) {
      out.ascii(".utc");
    } else {
      out.ascii("(");
      out.ascii(out.name("datetime", "timedelta", "timedelta"));
      out.ascii("(seconds=" + offset.getTotalSeconds() + "))");
    }
  }

  private static boolean duration(Duration value, ValueSink out) {
    long days = Math.floorDiv(value.getSeconds(), 86_400L);
    if (value.getNano() % 1000 != 0 || days < -MOST_DAYS || days > MOST_DAYS) {
      return false;
    }
    long seconds = Math.floorMod(value.getSeconds(), 86_400L);
    long micros = value.getNano() / 1000;
    String arguments =
        (days != 0 ? ", days=" + days : "")
            + (seconds != 0 ? ", seconds=" + seconds : "")
            + (micros != 0 ? ", microseconds=" + micros : "");
    out.ascii(out.name("datetime", "timedelta", "timedelta"));
    out.ascii("(" + (arguments.isEmpty() ? "0" : arguments.substring(2)) + ")");
    return true;
  }

  /** What a value that was read in its natural form is in a place of class {@code type}. */
  static @Nullable Object convert(Object value, Class<?> type) {
    if (value instanceof OffsetDateTime dateTime) {
      if (type == Instant.class) {
        return dateTime.toInstant();
      }
      if (type == Date.class && dateTime.getNano() % 1_000_000 == 0) {
        return new Date(dateTime.toInstant().toEpochMilli());
      }
    }
    if (type == BigDecimal.class && isInteger(value)) {
      return new BigDecimal(value.toString());
    }
    if (type == BitSet.class && value instanceof Collection<?> indexes) {
      BitSet bits = new BitSet();
      for (Object index : indexes) {
        if (!(index instanceof Integer bit) || bit < 0) {
          return null;
        }
        bits.set(bit);
      }
      return bits;
    }
    return null;
  }

  static boolean isInteger(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger;
  }

  /** Of a {@code timedelta}; negative parts are allowed, as in Python. */
  static Duration duration(long days, long seconds, long micros) {
    return Duration.ofSeconds(Math.addExact(Math.multiplyExact(days, 86_400L), seconds))
        .plusSeconds(Math.floorDiv(micros, MICROS))
        .plusNanos(Math.floorMod(micros, MICROS) * 1000);
  }
}
