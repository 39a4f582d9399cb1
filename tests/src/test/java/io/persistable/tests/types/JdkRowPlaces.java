package io.persistable.tests.types;

import io.persistable.Persistable;
import java.io.File;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.ChronoZonedDateTime;
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
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** As {@link Places}, for addresses, settings and other calendars. */
public final class JdkRowPlaces {

  private JdkRowPlaces() {}

  @Persistable
  public record Files(@Nullable File value, List<@Nullable File> values) {}

  @Persistable
  public record URLs(@Nullable URL value, List<@Nullable URL> values) {}

  @Persistable
  public record Inet4Addresses(@Nullable Inet4Address value, List<@Nullable Inet4Address> values) {}

  @Persistable
  public record Inet6Addresses(@Nullable Inet6Address value, List<@Nullable Inet6Address> values) {}

  @Persistable
  public record InetSocketAddresses(
      @Nullable InetSocketAddress value, List<@Nullable InetSocketAddress> values) {}

  @Persistable
  public record UnixDomainSocketAddresses(
      @Nullable UnixDomainSocketAddress value, List<@Nullable UnixDomainSocketAddress> values) {}

  @Persistable
  public record Proxys(@Nullable Proxy value, List<@Nullable Proxy> values) {}

  @Persistable
  public record MathContexts(@Nullable MathContext value, List<@Nullable MathContext> values) {}

  @Persistable
  public record LocaleLanguageRanges(
      Locale.@Nullable LanguageRange value, List<Locale.@Nullable LanguageRange> values) {}

  @Persistable
  public record HexFormats(@Nullable HexFormat value, List<@Nullable HexFormat> values) {}

  @Persistable
  public record RuntimeVersions(
      Runtime.@Nullable Version value, List<Runtime.@Nullable Version> values) {}

  @Persistable
  public record CharacterUnicodeBlocks(
      Character.@Nullable UnicodeBlock value, List<Character.@Nullable UnicodeBlock> values) {}

  @Persistable
  public record StackTraceElements(
      @Nullable StackTraceElement value, List<@Nullable StackTraceElement> values) {}

  @Persistable
  public record GregorianCalendars(
      @Nullable GregorianCalendar value, List<@Nullable GregorianCalendar> values) {}

  @Persistable
  public record TimeZones(@Nullable TimeZone value, List<@Nullable TimeZone> values) {}

  @Persistable
  public record SimpleTimeZones(
      @Nullable SimpleTimeZone value, List<@Nullable SimpleTimeZone> values) {}

  @Persistable
  public record JapaneseDates(@Nullable JapaneseDate value, List<@Nullable JapaneseDate> values) {}

  @Persistable
  public record HijrahDates(@Nullable HijrahDate value, List<@Nullable HijrahDate> values) {}

  @Persistable
  public record MinguoDates(@Nullable MinguoDate value, List<@Nullable MinguoDate> values) {}

  @Persistable
  public record ThaiBuddhistDates(
      @Nullable ThaiBuddhistDate value, List<@Nullable ThaiBuddhistDate> values) {}

  @Persistable
  public record JapaneseEras(@Nullable JapaneseEra value, List<@Nullable JapaneseEra> values) {}

  @Persistable
  public record IsoChronologys(
      @Nullable IsoChronology value, List<@Nullable IsoChronology> values) {}

  @Persistable
  public record JapaneseChronologys(
      @Nullable JapaneseChronology value, List<@Nullable JapaneseChronology> values) {}

  @Persistable
  public record HijrahChronologys(
      @Nullable HijrahChronology value, List<@Nullable HijrahChronology> values) {}

  @Persistable
  public record MinguoChronologys(
      @Nullable MinguoChronology value, List<@Nullable MinguoChronology> values) {}

  @Persistable
  public record ThaiBuddhistChronologys(
      @Nullable ThaiBuddhistChronology value, List<@Nullable ThaiBuddhistChronology> values) {}

  @Persistable
  public record ChronoLocalDateTimes(
      @Nullable ChronoLocalDateTime<?> value, List<@Nullable ChronoLocalDateTime<?>> values) {}

  @Persistable
  public record ChronoZonedDateTimes(
      @Nullable ChronoZonedDateTime<?> value, List<@Nullable ChronoZonedDateTime<?>> values) {}

  @Persistable
  public record ChronoPeriods(@Nullable ChronoPeriod value, List<@Nullable ChronoPeriod> values) {}
}
