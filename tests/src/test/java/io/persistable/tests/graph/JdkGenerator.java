package io.persistable.tests.graph;

import java.io.File;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.function.Function;

/** Random values of the JDK's classes of addresses, calendars, zones and settings. */
final class JdkGenerator {

  private static final Map<Class<?>, Function<SplittableRandom, Object>> MAKERS = makers();

  private static final Chronology[] CHRONOLOGIES = {
    JapaneseChronology.INSTANCE,
    HijrahChronology.INSTANCE,
    MinguoChronology.INSTANCE,
    ThaiBuddhistChronology.INSTANCE
  };

  private JdkGenerator() {}

  /** What makes an object of each class. */
  static Map<Class<?>, Function<SplittableRandom, Object>> all() {
    return MAKERS;
  }

  private static Map<Class<?>, Function<SplittableRandom, Object>> makers() {
    Map<Class<?>, Function<SplittableRandom, Object>> all = new LinkedHashMap<>();
    all.put(File.class, random -> new File(pick(random, "", "/", "a/b", "c'\\d", "..", "é")));
    all.put(URL.class, JdkGenerator::url);
    all.put(Inet4Address.class, random -> address(random, 4));
    all.put(Inet6Address.class, JdkGenerator::inet6);
    all.put(InetAddress.class, random -> address(random, 4));
    all.put(InetSocketAddress.class, JdkGenerator::socketAddress);
    all.put(UnixDomainSocketAddress.class, random -> UnixDomainSocketAddress.of("/tmp/'a b'"));
    all.put(MathContext.class, JdkGenerator::mathContext);
    all.put(
        Locale.LanguageRange.class,
        random -> new Locale.LanguageRange(pick(random, "*", "de", "zh-hant-tw"), weight(random)));
    all.put(JapaneseEra.class, random -> JapaneseEra.values()[random.nextInt(5)]);
    all.put(JapaneseDate.class, random -> date(random, JapaneseChronology.INSTANCE));
    all.put(HijrahDate.class, random -> date(random, HijrahChronology.INSTANCE));
    all.put(MinguoDate.class, random -> date(random, MinguoChronology.INSTANCE));
    all.put(ThaiBuddhistDate.class, random -> date(random, ThaiBuddhistChronology.INSTANCE));
    all.put(IsoChronology.class, random -> IsoChronology.INSTANCE);
    all.put(JapaneseChronology.class, random -> JapaneseChronology.INSTANCE);
    all.put(HijrahChronology.class, random -> HijrahChronology.INSTANCE);
    all.put(MinguoChronology.class, random -> MinguoChronology.INSTANCE);
    all.put(ThaiBuddhistChronology.class, random -> ThaiBuddhistChronology.INSTANCE);
    all.put(ChronoLocalDateTime.class, JdkGenerator::dateTime);
    all.put(
        ChronoZonedDateTime.class,
        random ->
            dateTime(random).atZone(ZoneId.of(pick(random, "Europe/Paris", "UTC", "+01:30"))));
    all.put(ChronoPeriod.class, JdkGenerator::period);
    all.put(Character.UnicodeBlock.class, JdkGenerator::block);
    all.put(
        Runtime.Version.class,
        random -> Runtime.Version.parse(pick(random, "17", "9.0.1", "21-ea+5", "25.0.1+8-LTS")));
    all.put(TimeZone.class, random -> TimeZone.getTimeZone(zoneId(random)));
    all.put(SimpleTimeZone.class, JdkGenerator::ruled);
    all.put(GregorianCalendar.class, JdkGenerator::calendar);
    all.put(HexFormat.class, JdkGenerator::hexFormat);
    all.put(Proxy.class, JdkGenerator::proxy);
    all.put(
        StackTraceElement.class,
        random ->
            new StackTraceElement(
                pick(random, "a.B", "C$1"),
                pick(random, "<init>", "lambda$main$0"),
                random.nextBoolean() ? null : "B.java",
                random.nextInt(-2, 999)));
    return all;
  }

  private static String pick(SplittableRandom random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static double weight(SplittableRandom random) {
    return random.nextBoolean() ? 1.0 : random.nextInt(1001) / 1000.0;
  }

  /** Without a name that {@code hashCode} would look up. */
  private static URL url(SplittableRandom random) {
    try {
      return new URL(
          pick(
              random,
              "file:/a/b'c",
              "http://10.0.0.1:8080/a b?c=%20#d",
              "http://[::1]/\"",
              "file:"));
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  private static InetAddress address(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    bytes[0] = 10; // not one of version 4 in one of version 6
    try {
      return InetAddress.getByAddress(random.nextBoolean() ? null : "no.such.host", bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static Object inet6(SplittableRandom random) {
    InetAddress address = address(random, 16);
    try {
      return random.nextBoolean()
          ? address
          : Inet6Address.getByAddress(null, address.getAddress(), random.nextInt(9));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static InetSocketAddress socketAddress(SplittableRandom random) {
    int port = random.nextInt(65536);
    return random.nextBoolean()
        ? InetSocketAddress.createUnresolved(pick(random, "no.such.host", "a b"), port)
        : new InetSocketAddress(address(random, random.nextBoolean() ? 4 : 16), port);
  }

  private static Object mathContext(SplittableRandom random) {
    RoundingMode[] modes = RoundingMode.values();
    return new MathContext(random.nextInt(99), modes[random.nextInt(modes.length)]);
  }

  /** In the years that all calendars have. */
  private static ChronoLocalDate date(SplittableRandom random, Chronology chronology) {
    LocalDate first = LocalDate.of(1890, 1, 1);
    return chronology.date(first.plusDays(random.nextInt(60_000)));
  }

  private static ChronoLocalDateTime<?> dateTime(SplittableRandom random) {
    LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    return date(random, CHRONOLOGIES[random.nextInt(4)])
        .atTime(random.nextBoolean() ? LocalTime.MIDNIGHT : time);
  }

  private static ChronoPeriod period(SplittableRandom random) {
    return CHRONOLOGIES[random.nextInt(4)].period(
        random.nextInt(-9, 9), random.nextInt(20), random.nextInt(-100, 100));
  }

  private static Object block(SplittableRandom random) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(random.nextInt(0x3000));
    return block == null ? Character.UnicodeBlock.BASIC_LATIN : block;
  }

  private static String zoneId(SplittableRandom random) {
    String[] ids = TimeZone.getAvailableIDs();
    return random.nextBoolean() ? "GMT+05:30" : ids[random.nextInt(ids.length)];
  }

  private static SimpleTimeZone ruled(SplittableRandom random) {
    String id = pick(random, "", "x", "a,startMode=1,b]", "'");
    int offset = random.nextInt(-50_000_000, 50_000_000);
    if (random.nextInt(4) == 0) {
      return new SimpleTimeZone(offset, id);
    }
    int[] start = rule(random);
    int[] end = rule(random);
    SimpleTimeZone zone =
        new SimpleTimeZone(
            offset,
            id,
            start[0],
            start[1],
            start[2],
            start[3],
            random.nextInt(3),
            end[0],
            end[1],
            end[2],
            end[3],
            random.nextInt(3),
            1 + random.nextInt(7_200_000));
    zone.setStartYear(random.nextInt(2100));
    return zone;
  }

  /** A month, a day, a day of the week, a time: of each of the four kinds of rules. */
  private static int[] rule(SplittableRandom random) {
    int month = random.nextInt(12);
    int day = 1 + random.nextInt(28);
    int week = 1 + random.nextInt(7);
    int time = random.nextInt(86_400_000);
    return switch (random.nextInt(4)) {
      case 0 -> new int[] {month, day, 0, time};
      case 1 -> new int[] {month, random.nextBoolean() ? -1 : 2, week, time};
      case 2 -> new int[] {month, day, -week, time};
      default -> new int[] {month, -day, -week, time};
    };
  }

  private static GregorianCalendar calendar(SplittableRandom random) {
    TimeZone zone = random.nextBoolean() ? ruled(random) : TimeZone.getTimeZone(zoneId(random));
    GregorianCalendar calendar = new GregorianCalendar(zone, Locale.ROOT);
    calendar.setTimeInMillis(random.nextLong() >> random.nextInt(1, 64));
    calendar.setFirstDayOfWeek(1 + random.nextInt(7));
    calendar.setMinimalDaysInFirstWeek(1 + random.nextInt(7));
    if (random.nextBoolean()) {
      calendar.setGregorianChange(
          new Date(random.nextBoolean() ? Long.MAX_VALUE : random.nextLong() >> 20));
    }
    if (random.nextBoolean()) {
      calendar.set(2000 + random.nextInt(9), random.nextInt(12), 1 + random.nextInt(28));
      calendar.setLenient(random.nextBoolean());
    }
    return calendar;
  }

  private static HexFormat hexFormat(SplittableRandom random) {
    HexFormat format =
        HexFormat.ofDelimiter(pick(random, "", ", ", "'"))
            .withPrefix(pick(random, "", "0x"))
            .withSuffix(pick(random, "", "\\", "\ud800"));
    return random.nextBoolean() ? format : format.withUpperCase();
  }

  private static Proxy proxy(SplittableRandom random) {
    Proxy.Type type = random.nextBoolean() ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
    return random.nextInt(4) == 0 ? Proxy.NO_PROXY : new Proxy(type, socketAddress(random));
  }
}
