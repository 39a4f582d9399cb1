package io.persistable.array;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Dates and durations as numpy shows them. */
final class TimeText {

  private static final List<String> FRACTIONS = List.of("s", "ms", "us", "ns", "ps", "fs", "as");

  private TimeText() {}

  /** A date in quotes to the precision of its unit; a duration as its count. */
  static String of(DType dtype, long count) {
    if (count == Long.MIN_VALUE) {
      return "'NaT'";
    }
    if (dtype.kind() == DType.Kind.TIMEDELTA || dtype.unit().isEmpty()) {
      return Long.toString(count);
    }
    try {
      return "'" + date(dtype.unit(), count) + "'";
    } catch (DateTimeException | ArithmeticException e) {
      // Further from 1970 than java.time goes.
      return Long.toString(count);
    }
  }

  private static String date(String unit, long count) {
    int letters = 0;
    while (Character.isDigit(unit.charAt(letters))) {
      letters++;
    }
    long multiple = letters == 0 ? 1 : Long.parseLong(unit.substring(0, letters));
    long units = Math.multiplyExact(count, multiple);
    String name = unit.substring(letters);
    LocalDate epoch = LocalDate.EPOCH;
    return switch (name) {
      case "Y" -> year(epoch.plusYears(units));
      case "M" -> epoch.plusMonths(units).format(DateTimeFormatter.ofPattern("uuuu-MM"));
      case "W" -> epoch.plusWeeks(units).toString();
      case "D" -> epoch.plusDays(units).toString();
      case "h" -> seconds(Math.multiplyExact(units, 3600)).format(pattern("HH"));
      case "m" -> seconds(Math.multiplyExact(units, 60)).format(pattern("HH:mm"));
      default -> fraction(name, units);
    };
  }

  private static String year(LocalDate date) {
    return String.format("%04d", date.getYear());
  }

  private static DateTimeFormatter pattern(String time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'" + time);
  }

  private static LocalDateTime seconds(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
  }

  private static String fraction(String name, long units) {
    int digits = 3 * FRACTIONS.indexOf(name);
    long perSecond = 1;
    for (int i = 0; i < digits; i++) {
      perSecond *= 10;
    }
    String whole = seconds(Math.floorDiv(units, perSecond)).format(pattern("HH:mm:ss"));
    return digits == 0
        ? whole
        : whole + "." + String.format("%0" + digits + "d", Math.floorMod(units, perSecond));
  }
}
