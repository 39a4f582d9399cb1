package io.persistable.tests.jdk;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DayOfWeek;
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
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Objects of each class of the JDK that archives hold; each is made anew when it is asked for. */
final class JdkSamples {

  private final Map<Class<?>, List<Supplier<Object>>> samples = new LinkedHashMap<>();

  private JdkSamples() {}

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private <T> void add(Class<T> type, Supplier<? extends T>... makers) {
    List<Supplier<Object>> list = new ArrayList<>();
    for (Supplier<? extends T> maker : makers) {
      list.add(maker::get);
    }
    samples.put(type, list);
  }

  @SuppressWarnings("unchecked")
  private <C extends Collection<Object>> void collection(Class<?> type, Supplier<C> empty) {
    Supplier<Object> some =
        () -> {
          C collection = empty.get();
          Collections.addAll(collection, "b", "a", "c");
          return collection;
        };
    add((Class<Object>) type, empty::get, some);
  }

  @SuppressWarnings("unchecked")
  private <M extends Map<Object, Object>> void map(Class<?> type, Supplier<M> empty) {
    Supplier<Object> some =
        () -> {
          M map = empty.get();
          map.put("b", "x");
          map.put("a", "y");
          return map;
        };
    add((Class<Object>) type, empty::get, some);
  }

  static Map<Class<?>, List<Supplier<Object>>> all() {
    JdkSamples all = new JdkSamples();
    all.language();
    all.times();
    all.chronologies();
    all.values();
    all.addresses();
    all.calendars();
    all.holders();
    all.collections();
    all.queues();
    return all.samples;
  }

  private void language() {
    add(Boolean.class, () -> true);
    add(Byte.class, () -> (byte) -128);
    add(Character.class, () -> '\ud800');
    add(Double.class, () -> -0.0, () -> Double.NaN);
    add(Float.class, () -> 0.1f);
    add(Integer.class, () -> 5);
    add(Long.class, () -> 5L);
    add(Short.class, () -> (short) 5);
    add(String.class, () -> "a'b\u202e");
    add(Enum.class, () -> DayOfWeek.MONDAY);
    add(
        Character.UnicodeBlock.class,
        () -> Character.UnicodeBlock.of('a'),
        () -> Character.UnicodeBlock.HIGH_SURROGATES);
    add(Runtime.Version.class, () -> Runtime.Version.parse("17.0.1-ea+12-LTS"));
    add(
        StackTraceElement.class,
        () -> new StackTraceElement("a.B", "c", "B.java", 5),
        () -> new StackTraceElement("app", "m", "1.0", "a.B$C", "<init>", null, -2));
    add(BigDecimal.class, () -> new BigDecimal("1.10"));
    add(BigInteger.class, () -> BigInteger.ONE.shiftLeft(100));
  }

  private void times() {
    add(Duration.class, () -> Duration.ofSeconds(5, 1));
    add(Instant.class, () -> Instant.ofEpochSecond(5, 1), () -> Instant.MIN);
    add(LocalDate.class, () -> LocalDate.of(2018, 2, 7), () -> LocalDate.MAX);
    add(LocalDateTime.class, () -> LocalDateTime.of(2018, 2, 7, 1, 2, 3, 4));
    add(LocalTime.class, () -> LocalTime.of(1, 2, 3, 4000), () -> LocalTime.MAX);
    add(MonthDay.class, () -> MonthDay.of(2, 29));
    add(
        OffsetDateTime.class,
        () -> OffsetDateTime.of(2018, 2, 7, 1, 2, 3, 4, ZoneOffset.ofHours(5)));
    add(OffsetTime.class, () -> OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(5)));
    add(Period.class, () -> Period.of(1, -2, 3));
    add(Year.class, () -> Year.of(-5));
    add(YearMonth.class, () -> YearMonth.of(12018, 2));
    add(ZoneId.class, () -> ZoneId.of("Europe/Paris"), () -> ZoneId.of("UTC+01:00"));
    add(ZoneOffset.class, () -> ZoneOffset.ofTotalSeconds(-1));
    add(
        ZonedDateTime.class,
        () -> ZonedDateTime.of(2018, 2, 7, 1, 2, 3, 4, ZoneId.of("Europe/Paris")));
  }

  private void chronologies() {
    add(ChronoLocalDate.class, () -> LocalDate.of(2018, 2, 7));
    add(
        ChronoLocalDateTime.class,
        () -> LocalDateTime.of(2018, 2, 7, 1, 2),
        () -> JapaneseDate.of(2019, 4, 30).atTime(LocalTime.of(1, 2, 3, 4)),
        () -> MinguoDate.of(-5, 2, 28).atTime(LocalTime.MAX));
    add(
        ChronoPeriod.class,
        () -> Period.ofDays(5),
        () -> ThaiBuddhistChronology.INSTANCE.period(1, -2, 40),
        () -> HijrahChronology.INSTANCE.period(0, 0, 0));
    add(Chronology.class, () -> IsoChronology.INSTANCE, () -> MinguoChronology.INSTANCE);
    add(IsoChronology.class, () -> IsoChronology.INSTANCE);
    add(JapaneseChronology.class, () -> JapaneseChronology.INSTANCE);
    add(HijrahChronology.class, () -> HijrahChronology.INSTANCE);
    add(MinguoChronology.class, () -> MinguoChronology.INSTANCE);
    add(ThaiBuddhistChronology.class, () -> ThaiBuddhistChronology.INSTANCE);
    add(JapaneseEra.class, () -> JapaneseEra.REIWA);
    add(JapaneseDate.class, () -> JapaneseDate.of(2019, 4, 30), () -> JapaneseDate.of(1873, 1, 1));
    add(HijrahDate.class, () -> HijrahDate.of(1445, 9, 29));
    add(MinguoDate.class, () -> MinguoDate.of(-5, 2, 28));
    add(ThaiBuddhistDate.class, () -> ThaiBuddhistDate.of(2560, 2, 28));
    add(
        ChronoZonedDateTime.class,
        () -> ZonedDateTime.of(2018, 2, 7, 1, 2, 3, 4, ZoneOffset.UTC),
        () -> HijrahDate.of(1445, 9, 29).atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Paris")),
        () ->
            JapaneseDate.of(2018, 10, 28)
                .atTime(LocalTime.of(2, 30))
                .atZone(ZoneId.of("Europe/Paris"))
                .withLaterOffsetAtOverlap());
  }

  private void values() {
    add(BitSet.class, () -> BitSet.valueOf(new long[] {10, 1}));
    add(Currency.class, () -> Currency.getInstance("EUR"));
    add(Date.class, () -> new Date(5), () -> new Date(Long.MIN_VALUE));
    add(Locale.class, () -> Locale.forLanguageTag("de-DE"));
    add(Optional.class, Optional::empty, () -> Optional.of("a"));
    add(OptionalDouble.class, OptionalDouble::empty, () -> OptionalDouble.of(0.5));
    add(OptionalInt.class, OptionalInt::empty, () -> OptionalInt.of(5));
    add(OptionalLong.class, OptionalLong::empty, () -> OptionalLong.of(5));
    add(UUID.class, () -> new UUID(1, 2));
    add(URI.class, () -> URI.create("http://example.org/a?b=c"));
    add(Path.class, () -> Path.of("a/b"));
  }

  private void calendars() {
    add(Calendar.class, () -> calendar("America/New_York", -1));
    add(
        GregorianCalendar.class,
        () -> calendar("Europe/Paris", 5),
        () -> calendar("GMT+05:30", Long.MIN_VALUE),
        () -> unusual());
    add(TimeZone.class, () -> TimeZone.getTimeZone("Asia/Kolkata"), () -> ruled(0));
    add(
        SimpleTimeZone.class,
        () -> new SimpleTimeZone(3_600_000, "no rules, endTimeMode=0]"),
        () -> ruled(0),
        () -> ruled(1990),
        () -> new SimpleTimeZone(-1, "days", 2, 5, 0, 7, 9, 30, 0, 7),
        () -> new SimpleTimeZone(1, "weeks", 2, 5, -1, 7, 2, 9, -30, -7, 7, 1, 60_000));
    add(
        HexFormat.class,
        HexFormat::of,
        () -> HexFormat.ofDelimiter(", ").withPrefix("'").withSuffix("\"").withUpperCase());
    add(
        Proxy.class,
        () -> Proxy.NO_PROXY,
        () -> new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("no.such.host", 80)),
        () -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address(null, 10, 0, 0, 1), 1)));
  }

  private static GregorianCalendar calendar(String zone, long time) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone), Locale.US);
    calendar.setTimeInMillis(time);
    return calendar;
  }

  private static GregorianCalendar unusual() {
    GregorianCalendar calendar = new GregorianCalendar(ruled(1980));
    calendar.setGregorianChange(new Date(Long.MIN_VALUE));
    calendar.setFirstDayOfWeek(Calendar.WEDNESDAY);
    calendar.setMinimalDaysInFirstWeek(7);
    calendar.setLenient(false);
    calendar.set(Calendar.YEAR, 1500);
    return calendar;
  }

  /** From the last Sunday of March to the first one after the 8th of October. */
  private static SimpleTimeZone ruled(int startYear) {
    SimpleTimeZone zone =
        new SimpleTimeZone(3_600_000, "a, b", 2, -1, 1, 3_600_000, 2, 9, 8, -1, 7, 1, 1_800_000);
    zone.setStartYear(startYear);
    return zone;
  }

  private void addresses() {
    add(File.class, () -> new File("a/b'c"), () -> new File(""));
    add(MathContext.class, () -> MathContext.DECIMAL64, () -> new MathContext(0));
    add(
        Locale.LanguageRange.class,
        () -> new Locale.LanguageRange("de-DE", 0.3),
        () -> new Locale.LanguageRange("*"));
    add(UnixDomainSocketAddress.class, () -> UnixDomainSocketAddress.of("/tmp/a"));
    add(URL.class, () -> url("http://no.such.host:8080/a b?c=d#e"), () -> url("file:/a/b"));
    add(
        InetAddress.class,
        () -> address("no.such.host", 10, 0, 0, 200),
        () -> address(null, 0, 0, 0, 0));
    add(Inet4Address.class, () -> (Inet4Address) address(null, 127, 0, 0, 1));
    add(
        Inet6Address.class,
        () -> six("no.such.host", -1, 0x20, 1),
        () -> six(null, 7, 0xfe, 0x80),
        () -> six(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 0, 0, 1));
    add(
        InetSocketAddress.class,
        () -> InetSocketAddress.createUnresolved("no.such.host", 80),
        () -> new InetSocketAddress(address("no.such.host", 10, 0, 0, 1), 0),
        () -> new InetSocketAddress(six(null, -1, 1), 65535));
  }

  private static URL url(String text) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  private static InetAddress address(@Nullable String host, int... numbers) {
    try {
      return InetAddress.getByAddress(host, bytes(numbers, 4));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static Inet6Address six(@Nullable String host, int scope, int... numbers) {
    try {
      return Inet6Address.getByAddress(host, bytes(numbers, 16), scope);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(int[] numbers, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  private void holders() {
    add(StringBuilder.class, () -> new StringBuilder("a'b"), StringBuilder::new);
    add(StringBuffer.class, () -> new StringBuffer("a"));
    add(
        IntSummaryStatistics.class,
        IntSummaryStatistics::new,
        () -> IntStream.of(3, -5).summaryStatistics());
    add(
        LongSummaryStatistics.class,
        LongSummaryStatistics::new,
        () -> LongStream.of(3, -5).summaryStatistics());
    add(
        DoubleSummaryStatistics.class,
        DoubleSummaryStatistics::new,
        () -> DoubleStream.of(3, -0.5).summaryStatistics());
    add(AtomicBoolean.class, () -> new AtomicBoolean(true));
    add(AtomicInteger.class, () -> new AtomicInteger(5));
    add(AtomicIntegerArray.class, () -> new AtomicIntegerArray(new int[] {5, 6}));
    add(AtomicLong.class, () -> new AtomicLong(5));
    add(AtomicLongArray.class, () -> new AtomicLongArray(3));
    add(AtomicReference.class, () -> new AtomicReference<Object>("a"), AtomicReference::new);
    add(
        AtomicReferenceArray.class,
        () -> new AtomicReferenceArray<Object>(new Object[] {"a", null, 5L}),
        () -> new AtomicReferenceArray<Object>(0));
    add(
        AtomicMarkableReference.class,
        () -> new AtomicMarkableReference<Object>("a", true),
        () -> new AtomicMarkableReference<Object>(null, false));
    add(AtomicStampedReference.class, () -> new AtomicStampedReference<Object>(5L, -1));
    add(DoubleAdder.class, () -> adder(0.5));
    add(LongAdder.class, () -> adder(5L));
    add(
        Map.Entry.class,
        () -> new AbstractMap.SimpleEntry<>("a", 1),
        () -> new AbstractMap.SimpleImmutableEntry<>("a", null),
        () -> Map.entry(5L, "a"));
    add(AbstractMap.SimpleEntry.class, () -> new AbstractMap.SimpleEntry<Object, Object>("a", 1));
    add(
        AbstractMap.SimpleImmutableEntry.class,
        () -> new AbstractMap.SimpleImmutableEntry<Object, Object>("a", 1));
  }

  private static DoubleAdder adder(double sum) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(sum);
    return adder;
  }

  private static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }

  private void collections() {
    collection(ArrayList.class, ArrayList::new);
    collection(HashSet.class, HashSet::new);
    collection(LinkedHashSet.class, LinkedHashSet::new);
    collection(LinkedList.class, LinkedList::new);
    collection(List.class, ArrayList::new);
    collection(Set.class, LinkedHashSet::new);
    collection(Stack.class, Stack::new);
    collection(TreeSet.class, TreeSet::new);
    collection(Vector.class, Vector::new);
    collection(CopyOnWriteArrayList.class, CopyOnWriteArrayList::new);
    collection(CopyOnWriteArraySet.class, CopyOnWriteArraySet::new);
    collection(ConcurrentSkipListSet.class, ConcurrentSkipListSet::new);
    map(HashMap.class, HashMap::new);
    map(Hashtable.class, Hashtable::new);
    add(IdentityHashMap.class, IdentityHashMap::new, () -> new IdentityHashMap<>(Map.of("a", "b")));
    map(LinkedHashMap.class, LinkedHashMap::new);
    map(Map.class, LinkedHashMap::new);
    map(Properties.class, Properties::new);
    map(TreeMap.class, TreeMap::new);
    add( // a key that something else holds
        WeakHashMap.class,
        WeakHashMap::new,
        () -> new WeakHashMap<>(Map.of(DayOfWeek.MONDAY, "a")));
    map(ConcurrentHashMap.class, ConcurrentHashMap::new);
    map(ConcurrentSkipListMap.class, ConcurrentSkipListMap::new);
    add(EnumSet.class, () -> EnumSet.noneOf(DayOfWeek.class), () -> EnumSet.of(DayOfWeek.MONDAY));
    add(
        EnumMap.class,
        () -> new EnumMap<>(DayOfWeek.class),
        () -> new EnumMap<>(Map.of(DayOfWeek.MONDAY, "a")));
  }

  private void queues() {
    collection(ArrayDeque.class, ArrayDeque::new);
    collection(PriorityQueue.class, PriorityQueue::new);
    collection(ArrayBlockingQueue.class, () -> new ArrayBlockingQueue<>(5));
    collection(ConcurrentLinkedDeque.class, ConcurrentLinkedDeque::new);
    collection(ConcurrentLinkedQueue.class, ConcurrentLinkedQueue::new);
    collection(LinkedBlockingDeque.class, LinkedBlockingDeque::new);
    collection(LinkedBlockingQueue.class, LinkedBlockingQueue::new);
    collection(LinkedTransferQueue.class, LinkedTransferQueue::new);
    collection(PriorityBlockingQueue.class, PriorityBlockingQueue::new);
  }
}
