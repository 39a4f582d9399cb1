package io.persistable.processor.defaults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.Chronology;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Texts of times in other calendars than the ISO one: the calendar's id, and the same time, or the
 * years, months and days, as ISO has them: {@code Japanese 2018-02-07T01:02}. The objects' own
 * texts count years in eras, which nothing parses.
 */
public final class ChronologyTexts {

  private ChronologyTexts() {}

  /** The text of a date with a time of another calendar. */
  public static String ofDateTime(Object value) {
    ChronoLocalDateTime<?> time = (ChronoLocalDateTime<?>) value;
    return id(time.getChronology()) + " " + iso(time);
  }

  /** The same moment of the ISO calendar. */
  public static LocalDateTime iso(ChronoLocalDateTime<?> time) {
    return LocalDateTime.of(LocalDate.from(time.toLocalDate()), time.toLocalTime());
  }

  /** The text of a time with a zone of another calendar. */
  public static String ofZoned(Object value) {
    ChronoZonedDateTime<?> time = (ChronoZonedDateTime<?>) value;
    return id(time.getChronology()) + " " + iso(time);
  }

  /** The same moment of the ISO calendar. */
  public static ZonedDateTime iso(ChronoZonedDateTime<?> time) {
    return ZonedDateTime.ofInstant(iso(time.toLocalDateTime()), time.getOffset(), time.getZone());
  }

  /** The text of a period of another calendar. */
  public static String ofPeriod(Object value) {
    ChronoPeriod period = (ChronoPeriod) value;
    return id(period.getChronology()) + " " + iso(period);
  }

  /** As many years, months and days. */
  public static Period iso(ChronoPeriod period) {
    return Period.of(
        Math.toIntExact(period.get(ChronoUnit.YEARS)),
        Math.toIntExact(period.get(ChronoUnit.MONTHS)),
        Math.toIntExact(period.get(ChronoUnit.DAYS)));
  }

  /** What {@link #ofDateTime} wrote. */
  public static Object dateTime(String text) {
    return chronology(text).localDateTime(rest(text, LocalDateTime::parse));
  }

  /**
   * What {@link #ofZoned} wrote.
   *
   * @param parse reads a time of the ISO calendar
   */
  public static Object zoned(String text, Function<String, Object> parse) {
    ZonedDateTime time = (ZonedDateTime) rest(text, parse);
    return chronology(text).zonedDateTime(Instant.from(time), time.getZone());
  }

  /** What {@link #ofPeriod} wrote. */
  public static Object period(String text) {
    Period period = rest(text, Period::parse);
    return chronology(text).period(period.getYears(), period.getMonths(), period.getDays());
  }

  /**
   * The id of a calendar that every program has.
   *
   * @throws IllegalArgumentException if it is no such calendar
   */
  public static String id(Chronology chronology) {
    String id = chronology.getId();
    if (id.indexOf(' ') >= 0 || !chronology.equals(Chronology.of(id))) {
      throw new IllegalArgumentException("expected a chronology of the JDK, found " + id);
    }
    return id;
  }

  private static Chronology chronology(String text) {
    return Chronology.of(text.substring(0, Math.max(0, text.indexOf(' '))));
  }

  private static <T> T rest(String text, Function<String, T> parse) {
    return parse.apply(text.substring(text.indexOf(' ') + 1));
  }
}
