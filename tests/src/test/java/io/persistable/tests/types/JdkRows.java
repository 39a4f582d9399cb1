package io.persistable.tests.types;

import java.io.File;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDateTime;
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

/** The rows of the table for addresses, settings and other calendars. */
final class JdkRows {

  private JdkRows() {}

  static List<Row<?>> addresses() {
    return List.of(
        Row.of("File", new File("a/b"), JdkRowPlaces.Files::new, new File("")),
        Row.of("URL", url("http://example.org/a?b#c"), JdkRowPlaces.URLs::new),
        Row.of(
            "Inet4Address",
            (Inet4Address) address("no.such.host", 10, 0, 0, 1),
            JdkRowPlaces.Inet4Addresses::new,
            (Inet4Address) address(null, 255, 255, 255, 255)),
        Row.of(
            "Inet6Address",
            (Inet6Address) address(null, 0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
            JdkRowPlaces.Inet6Addresses::new),
        Row.of(
            "InetSocketAddress",
            new InetSocketAddress(address(null, 10, 0, 0, 1), 80),
            JdkRowPlaces.InetSocketAddresses::new,
            InetSocketAddress.createUnresolved("no.such.host", 0)),
        Row.of(
            "UnixDomainSocketAddress",
            UnixDomainSocketAddress.of("/tmp/a"),
            JdkRowPlaces.UnixDomainSocketAddresses::new),
        Row.of(
            "Proxy",
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address(null, 10, 0, 0, 1), 80)),
            JdkRowPlaces.Proxys::new,
            Proxy.NO_PROXY),
        Row.of(
            "MathContext",
            MathContext.DECIMAL32,
            JdkRowPlaces.MathContexts::new,
            new MathContext(Integer.MAX_VALUE)),
        Row.of(
            "Locale.LanguageRange",
            new Locale.LanguageRange("de", 0.5),
            JdkRowPlaces.LocaleLanguageRanges::new,
            new Locale.LanguageRange("*")),
        Row.of(
            "HexFormat",
            HexFormat.ofDelimiter(":").withUpperCase(),
            JdkRowPlaces.HexFormats::new,
            HexFormat.of()),
        Row.of(
            "Runtime.Version",
            Runtime.Version.parse("17.0.1+12"),
            JdkRowPlaces.RuntimeVersions::new,
            Runtime.Version.parse("9-internal")),
        Row.of(
            "Character.UnicodeBlock",
            Character.UnicodeBlock.BASIC_LATIN,
            JdkRowPlaces.CharacterUnicodeBlocks::new),
        Row.of(
            "StackTraceElement",
            new StackTraceElement("a.B", "c", "B.java", 5),
            JdkRowPlaces.StackTraceElements::new,
            new StackTraceElement("", "", null, Integer.MIN_VALUE)));
  }

  static List<Row<?>> calendars() {
    return List.of(
        Row.of(
            "GregorianCalendar",
            calendar("Europe/Paris", 5),
            JdkRowPlaces.GregorianCalendars::new,
            calendar("UTC", Long.MIN_VALUE)),
        Row.of(
            "TimeZone",
            TimeZone.getTimeZone("Europe/Paris"),
            JdkRowPlaces.TimeZones::new,
            TimeZone.getTimeZone("GMT-23:59")),
        Row.of(
            "SimpleTimeZone",
            new SimpleTimeZone(3_600_000, "here", 2, -1, 1, 3_600_000, 9, 8, -1, 7),
            JdkRowPlaces.SimpleTimeZones::new,
            new SimpleTimeZone(Integer.MIN_VALUE, "")),
        Row.of(
            "JapaneseDate",
            JapaneseDate.of(2018, 2, 7),
            JdkRowPlaces.JapaneseDates::new,
            JapaneseDate.of(1873, 1, 1)),
        Row.of("HijrahDate", HijrahDate.of(1439, 5, 21), JdkRowPlaces.HijrahDates::new),
        Row.of(
            "MinguoDate",
            MinguoDate.of(107, 2, 7),
            JdkRowPlaces.MinguoDates::new,
            MinguoDate.from(java.time.LocalDate.MAX)),
        Row.of(
            "ThaiBuddhistDate",
            ThaiBuddhistDate.of(2561, 2, 7),
            JdkRowPlaces.ThaiBuddhistDates::new,
            ThaiBuddhistDate.from(java.time.LocalDate.MIN)),
        Row.of("JapaneseEra", JapaneseEra.REIWA, JdkRowPlaces.JapaneseEras::new, JapaneseEra.MEIJI),
        Row.of("IsoChronology", IsoChronology.INSTANCE, JdkRowPlaces.IsoChronologys::new),
        Row.of(
            "JapaneseChronology",
            JapaneseChronology.INSTANCE,
            JdkRowPlaces.JapaneseChronologys::new),
        Row.of("HijrahChronology", HijrahChronology.INSTANCE, JdkRowPlaces.HijrahChronologys::new),
        Row.of("MinguoChronology", MinguoChronology.INSTANCE, JdkRowPlaces.MinguoChronologys::new),
        Row.of(
            "ThaiBuddhistChronology",
            ThaiBuddhistChronology.INSTANCE,
            JdkRowPlaces.ThaiBuddhistChronologys::new),
        Row.<ChronoLocalDateTime<?>>of(
            "ChronoLocalDateTime of another calendar",
            "ChronoLocalDateTime",
            MinguoDate.of(107, 2, 7).atTime(LocalTime.of(1, 2)),
            JdkRowPlaces.ChronoLocalDateTimes::new,
            ThaiBuddhistDate.from(java.time.LocalDate.MIN).atTime(LocalTime.MAX)),
        Row.<ChronoZonedDateTime<?>>of(
            "ChronoZonedDateTime of another calendar",
            "ChronoZonedDateTime",
            MinguoDate.of(107, 2, 7).atTime(LocalTime.of(1, 2)).atZone(ZoneId.of("Europe/Paris")),
            JdkRowPlaces.ChronoZonedDateTimes::new),
        Row.of(
            "ChronoPeriod of another calendar",
            "ChronoPeriod",
            MinguoChronology.INSTANCE.period(1, 2, 3),
            JdkRowPlaces.ChronoPeriods::new,
            MinguoChronology.INSTANCE.period(Integer.MIN_VALUE, 0, Integer.MAX_VALUE)));
  }

  private static URL url(String text) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  private static InetAddress address(@Nullable String host, int... numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    try {
      return InetAddress.getByAddress(host, bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static GregorianCalendar calendar(String zone, long time) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone), Locale.US);
    calendar.setTimeInMillis(time);
    return calendar;
  }
}
