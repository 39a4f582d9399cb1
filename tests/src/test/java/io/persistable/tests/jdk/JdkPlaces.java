package io.persistable.tests.jdk;

import io.persistable.Persistable;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
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

/**
 * A record for each class of the JDK that archives hold: the class as the type of a component, of a
 * list's elements, a map's values and an array's.
 */
public final class JdkPlaces {

  private JdkPlaces() {}

  @Persistable
  public record BooleanPlace(
      Boolean value,
      List<Boolean> list,
      Map<String, Boolean> map,
      Boolean[] array,
      Optional<Boolean> optional) {}

  @Persistable
  public record BytePlace(
      Byte value, List<Byte> list, Map<String, Byte> map, Byte[] array, Optional<Byte> optional) {}

  @Persistable
  public record CharacterPlace(
      Character value,
      List<Character> list,
      Map<String, Character> map,
      Character[] array,
      Optional<Character> optional) {}

  @Persistable
  public record DoublePlace(
      Double value,
      List<Double> list,
      Map<String, Double> map,
      Double[] array,
      Optional<Double> optional) {}

  @Persistable
  public record FloatPlace(
      Float value,
      List<Float> list,
      Map<String, Float> map,
      Float[] array,
      Optional<Float> optional) {}

  @Persistable
  public record IntegerPlace(
      Integer value,
      List<Integer> list,
      Map<String, Integer> map,
      Integer[] array,
      Optional<Integer> optional) {}

  @Persistable
  public record LongPlace(
      Long value, List<Long> list, Map<String, Long> map, Long[] array, Optional<Long> optional) {}

  @Persistable
  public record ShortPlace(
      Short value,
      List<Short> list,
      Map<String, Short> map,
      Short[] array,
      Optional<Short> optional) {}

  @Persistable
  public record StringPlace(
      String value,
      List<String> list,
      Map<String, String> map,
      String[] array,
      Optional<String> optional) {}

  @Persistable
  public record EnumPlace(
      Enum<DayOfWeek> value,
      List<Enum<DayOfWeek>> list,
      Map<String, Enum<DayOfWeek>> map,
      Enum<DayOfWeek>[] array,
      Optional<Enum<DayOfWeek>> optional) {}

  @Persistable
  public record BigDecimalPlace(
      BigDecimal value,
      List<BigDecimal> list,
      Map<String, BigDecimal> map,
      BigDecimal[] array,
      Optional<BigDecimal> optional) {}

  @Persistable
  public record BigIntegerPlace(
      BigInteger value,
      List<BigInteger> list,
      Map<String, BigInteger> map,
      BigInteger[] array,
      Optional<BigInteger> optional) {}

  @Persistable
  public record DurationPlace(
      Duration value,
      List<Duration> list,
      Map<String, Duration> map,
      Duration[] array,
      Optional<Duration> optional) {}

  @Persistable
  public record InstantPlace(
      Instant value,
      List<Instant> list,
      Map<String, Instant> map,
      Instant[] array,
      Optional<Instant> optional) {}

  @Persistable
  public record LocalDatePlace(
      LocalDate value,
      List<LocalDate> list,
      Map<String, LocalDate> map,
      LocalDate[] array,
      Optional<LocalDate> optional) {}

  @Persistable
  public record LocalDateTimePlace(
      LocalDateTime value,
      List<LocalDateTime> list,
      Map<String, LocalDateTime> map,
      LocalDateTime[] array,
      Optional<LocalDateTime> optional) {}

  @Persistable
  public record LocalTimePlace(
      LocalTime value,
      List<LocalTime> list,
      Map<String, LocalTime> map,
      LocalTime[] array,
      Optional<LocalTime> optional) {}

  @Persistable
  public record MonthDayPlace(
      MonthDay value,
      List<MonthDay> list,
      Map<String, MonthDay> map,
      MonthDay[] array,
      Optional<MonthDay> optional) {}

  @Persistable
  public record OffsetDateTimePlace(
      OffsetDateTime value,
      List<OffsetDateTime> list,
      Map<String, OffsetDateTime> map,
      OffsetDateTime[] array,
      Optional<OffsetDateTime> optional) {}

  @Persistable
  public record OffsetTimePlace(
      OffsetTime value,
      List<OffsetTime> list,
      Map<String, OffsetTime> map,
      OffsetTime[] array,
      Optional<OffsetTime> optional) {}

  @Persistable
  public record PeriodPlace(
      Period value,
      List<Period> list,
      Map<String, Period> map,
      Period[] array,
      Optional<Period> optional) {}

  @Persistable
  public record YearPlace(
      Year value, List<Year> list, Map<String, Year> map, Year[] array, Optional<Year> optional) {}

  @Persistable
  public record YearMonthPlace(
      YearMonth value,
      List<YearMonth> list,
      Map<String, YearMonth> map,
      YearMonth[] array,
      Optional<YearMonth> optional) {}

  @Persistable
  public record ZoneIdPlace(
      ZoneId value,
      List<ZoneId> list,
      Map<String, ZoneId> map,
      ZoneId[] array,
      Optional<ZoneId> optional) {}

  @Persistable
  public record ZoneOffsetPlace(
      ZoneOffset value,
      List<ZoneOffset> list,
      Map<String, ZoneOffset> map,
      ZoneOffset[] array,
      Optional<ZoneOffset> optional) {}

  @Persistable
  public record ZonedDateTimePlace(
      ZonedDateTime value,
      List<ZonedDateTime> list,
      Map<String, ZonedDateTime> map,
      ZonedDateTime[] array,
      Optional<ZonedDateTime> optional) {}

  @Persistable
  public record ChronoLocalDatePlace(
      ChronoLocalDate value,
      List<ChronoLocalDate> list,
      Map<String, ChronoLocalDate> map,
      ChronoLocalDate[] array,
      Optional<ChronoLocalDate> optional) {}

  @Persistable
  public record ChronoLocalDateTimePlace(
      ChronoLocalDateTime<?> value,
      List<ChronoLocalDateTime<?>> list,
      Map<String, ChronoLocalDateTime<?>> map,
      ChronoLocalDateTime<?>[] array,
      Optional<ChronoLocalDateTime<?>> optional) {}

  @Persistable
  public record ChronoPeriodPlace(
      ChronoPeriod value,
      List<ChronoPeriod> list,
      Map<String, ChronoPeriod> map,
      ChronoPeriod[] array,
      Optional<ChronoPeriod> optional) {}

  @Persistable
  public record ChronoZonedDateTimePlace(
      ChronoZonedDateTime<?> value,
      List<ChronoZonedDateTime<?>> list,
      Map<String, ChronoZonedDateTime<?>> map,
      ChronoZonedDateTime<?>[] array,
      Optional<ChronoZonedDateTime<?>> optional) {}

  @Persistable
  public record ArrayDequePlace(
      ArrayDeque<Object> value,
      List<ArrayDeque<Object>> list,
      Map<String, ArrayDeque<Object>> map,
      ArrayDeque<Object>[] array,
      Optional<ArrayDeque<Object>> optional) {}

  @Persistable
  public record ArrayListPlace(
      ArrayList<Object> value,
      List<ArrayList<Object>> list,
      Map<String, ArrayList<Object>> map,
      ArrayList<Object>[] array,
      Optional<ArrayList<Object>> optional) {}

  @Persistable
  public record BitSetPlace(
      BitSet value,
      List<BitSet> list,
      Map<String, BitSet> map,
      BitSet[] array,
      Optional<BitSet> optional) {}

  @Persistable
  public record CurrencyPlace(
      Currency value,
      List<Currency> list,
      Map<String, Currency> map,
      Currency[] array,
      Optional<Currency> optional) {}

  @Persistable
  public record DatePlace(
      Date value, List<Date> list, Map<String, Date> map, Date[] array, Optional<Date> optional) {}

  @Persistable
  public record EnumMapPlace(
      EnumMap<DayOfWeek, Object> value,
      List<EnumMap<DayOfWeek, Object>> list,
      Map<String, EnumMap<DayOfWeek, Object>> map,
      EnumMap<DayOfWeek, Object>[] array,
      Optional<EnumMap<DayOfWeek, Object>> optional) {}

  @Persistable
  public record EnumSetPlace(
      EnumSet<DayOfWeek> value,
      List<EnumSet<DayOfWeek>> list,
      Map<String, EnumSet<DayOfWeek>> map,
      EnumSet<DayOfWeek>[] array,
      Optional<EnumSet<DayOfWeek>> optional) {}

  @Persistable
  public record HashMapPlace(
      HashMap<Object, Object> value,
      List<HashMap<Object, Object>> list,
      Map<String, HashMap<Object, Object>> map,
      HashMap<Object, Object>[] array,
      Optional<HashMap<Object, Object>> optional) {}

  @Persistable
  public record HashSetPlace(
      HashSet<Object> value,
      List<HashSet<Object>> list,
      Map<String, HashSet<Object>> map,
      HashSet<Object>[] array,
      Optional<HashSet<Object>> optional) {}

  @Persistable
  public record HashtablePlace(
      Hashtable<Object, Object> value,
      List<Hashtable<Object, Object>> list,
      Map<String, Hashtable<Object, Object>> map,
      Hashtable<Object, Object>[] array,
      Optional<Hashtable<Object, Object>> optional) {}

  @Persistable
  public record IdentityHashMapPlace(
      IdentityHashMap<Object, Object> value,
      List<IdentityHashMap<Object, Object>> list,
      Map<String, IdentityHashMap<Object, Object>> map,
      IdentityHashMap<Object, Object>[] array,
      Optional<IdentityHashMap<Object, Object>> optional) {}

  @Persistable
  public record LinkedHashMapPlace(
      LinkedHashMap<Object, Object> value,
      List<LinkedHashMap<Object, Object>> list,
      Map<String, LinkedHashMap<Object, Object>> map,
      LinkedHashMap<Object, Object>[] array,
      Optional<LinkedHashMap<Object, Object>> optional) {}

  @Persistable
  public record LinkedHashSetPlace(
      LinkedHashSet<Object> value,
      List<LinkedHashSet<Object>> list,
      Map<String, LinkedHashSet<Object>> map,
      LinkedHashSet<Object>[] array,
      Optional<LinkedHashSet<Object>> optional) {}

  @Persistable
  public record LinkedListPlace(
      LinkedList<Object> value,
      List<LinkedList<Object>> list,
      Map<String, LinkedList<Object>> map,
      LinkedList<Object>[] array,
      Optional<LinkedList<Object>> optional) {}

  @Persistable
  public record ListPlace(
      List<Object> value,
      List<List<Object>> list,
      Map<String, List<Object>> map,
      List<Object>[] array,
      Optional<List<Object>> optional) {}

  @Persistable
  public record LocalePlace(
      Locale value,
      List<Locale> list,
      Map<String, Locale> map,
      Locale[] array,
      Optional<Locale> optional) {}

  @Persistable
  public record MapPlace(
      Map<Object, Object> value,
      List<Map<Object, Object>> list,
      Map<String, Map<Object, Object>> map,
      Map<Object, Object>[] array,
      Optional<Map<Object, Object>> optional) {}

  @Persistable
  public record OptionalPlace(
      Optional<Object> value,
      List<Optional<Object>> list,
      Map<String, Optional<Object>> map,
      Optional<Object>[] array,
      Optional<Optional<Object>> optional) {}

  @Persistable
  public record OptionalDoublePlace(
      OptionalDouble value,
      List<OptionalDouble> list,
      Map<String, OptionalDouble> map,
      OptionalDouble[] array,
      Optional<OptionalDouble> optional) {}

  @Persistable
  public record OptionalIntPlace(
      OptionalInt value,
      List<OptionalInt> list,
      Map<String, OptionalInt> map,
      OptionalInt[] array,
      Optional<OptionalInt> optional) {}

  @Persistable
  public record OptionalLongPlace(
      OptionalLong value,
      List<OptionalLong> list,
      Map<String, OptionalLong> map,
      OptionalLong[] array,
      Optional<OptionalLong> optional) {}

  @Persistable
  public record PriorityQueuePlace(
      PriorityQueue<Object> value,
      List<PriorityQueue<Object>> list,
      Map<String, PriorityQueue<Object>> map,
      PriorityQueue<Object>[] array,
      Optional<PriorityQueue<Object>> optional) {}

  @Persistable
  public record PropertiesPlace(
      Properties value,
      List<Properties> list,
      Map<String, Properties> map,
      Properties[] array,
      Optional<Properties> optional) {}

  @Persistable
  public record SetPlace(
      Set<Object> value,
      List<Set<Object>> list,
      Map<String, Set<Object>> map,
      Set<Object>[] array,
      Optional<Set<Object>> optional) {}

  @Persistable
  public record StackPlace(
      Stack<Object> value,
      List<Stack<Object>> list,
      Map<String, Stack<Object>> map,
      Stack<Object>[] array,
      Optional<Stack<Object>> optional) {}

  @Persistable
  public record TreeMapPlace(
      TreeMap<Object, Object> value,
      List<TreeMap<Object, Object>> list,
      Map<String, TreeMap<Object, Object>> map,
      TreeMap<Object, Object>[] array,
      Optional<TreeMap<Object, Object>> optional) {}

  @Persistable
  public record TreeSetPlace(
      TreeSet<Object> value,
      List<TreeSet<Object>> list,
      Map<String, TreeSet<Object>> map,
      TreeSet<Object>[] array,
      Optional<TreeSet<Object>> optional) {}

  @Persistable
  public record UUIDPlace(
      UUID value, List<UUID> list, Map<String, UUID> map, UUID[] array, Optional<UUID> optional) {}

  @Persistable
  public record VectorPlace(
      Vector<Object> value,
      List<Vector<Object>> list,
      Map<String, Vector<Object>> map,
      Vector<Object>[] array,
      Optional<Vector<Object>> optional) {}

  @Persistable
  public record WeakHashMapPlace(
      WeakHashMap<Object, Object> value,
      List<WeakHashMap<Object, Object>> list,
      Map<String, WeakHashMap<Object, Object>> map,
      WeakHashMap<Object, Object>[] array,
      Optional<WeakHashMap<Object, Object>> optional) {}

  @Persistable
  public record ArrayBlockingQueuePlace(
      ArrayBlockingQueue<Object> value,
      List<ArrayBlockingQueue<Object>> list,
      Map<String, ArrayBlockingQueue<Object>> map,
      ArrayBlockingQueue<Object>[] array,
      Optional<ArrayBlockingQueue<Object>> optional) {}

  @Persistable
  public record ConcurrentHashMapPlace(
      ConcurrentHashMap<Object, Object> value,
      List<ConcurrentHashMap<Object, Object>> list,
      Map<String, ConcurrentHashMap<Object, Object>> map,
      ConcurrentHashMap<Object, Object>[] array,
      Optional<ConcurrentHashMap<Object, Object>> optional) {}

  @Persistable
  public record ConcurrentLinkedDequePlace(
      ConcurrentLinkedDeque<Object> value,
      List<ConcurrentLinkedDeque<Object>> list,
      Map<String, ConcurrentLinkedDeque<Object>> map,
      ConcurrentLinkedDeque<Object>[] array,
      Optional<ConcurrentLinkedDeque<Object>> optional) {}

  @Persistable
  public record ConcurrentLinkedQueuePlace(
      ConcurrentLinkedQueue<Object> value,
      List<ConcurrentLinkedQueue<Object>> list,
      Map<String, ConcurrentLinkedQueue<Object>> map,
      ConcurrentLinkedQueue<Object>[] array,
      Optional<ConcurrentLinkedQueue<Object>> optional) {}

  @Persistable
  public record ConcurrentSkipListMapPlace(
      ConcurrentSkipListMap<Object, Object> value,
      List<ConcurrentSkipListMap<Object, Object>> list,
      Map<String, ConcurrentSkipListMap<Object, Object>> map,
      ConcurrentSkipListMap<Object, Object>[] array,
      Optional<ConcurrentSkipListMap<Object, Object>> optional) {}

  @Persistable
  public record ConcurrentSkipListSetPlace(
      ConcurrentSkipListSet<Object> value,
      List<ConcurrentSkipListSet<Object>> list,
      Map<String, ConcurrentSkipListSet<Object>> map,
      ConcurrentSkipListSet<Object>[] array,
      Optional<ConcurrentSkipListSet<Object>> optional) {}

  @Persistable
  public record CopyOnWriteArrayListPlace(
      CopyOnWriteArrayList<Object> value,
      List<CopyOnWriteArrayList<Object>> list,
      Map<String, CopyOnWriteArrayList<Object>> map,
      CopyOnWriteArrayList<Object>[] array,
      Optional<CopyOnWriteArrayList<Object>> optional) {}

  @Persistable
  public record CopyOnWriteArraySetPlace(
      CopyOnWriteArraySet<Object> value,
      List<CopyOnWriteArraySet<Object>> list,
      Map<String, CopyOnWriteArraySet<Object>> map,
      CopyOnWriteArraySet<Object>[] array,
      Optional<CopyOnWriteArraySet<Object>> optional) {}

  @Persistable
  public record LinkedBlockingDequePlace(
      LinkedBlockingDeque<Object> value,
      List<LinkedBlockingDeque<Object>> list,
      Map<String, LinkedBlockingDeque<Object>> map,
      LinkedBlockingDeque<Object>[] array,
      Optional<LinkedBlockingDeque<Object>> optional) {}

  @Persistable
  public record LinkedBlockingQueuePlace(
      LinkedBlockingQueue<Object> value,
      List<LinkedBlockingQueue<Object>> list,
      Map<String, LinkedBlockingQueue<Object>> map,
      LinkedBlockingQueue<Object>[] array,
      Optional<LinkedBlockingQueue<Object>> optional) {}

  @Persistable
  public record LinkedTransferQueuePlace(
      LinkedTransferQueue<Object> value,
      List<LinkedTransferQueue<Object>> list,
      Map<String, LinkedTransferQueue<Object>> map,
      LinkedTransferQueue<Object>[] array,
      Optional<LinkedTransferQueue<Object>> optional) {}

  @Persistable
  public record PriorityBlockingQueuePlace(
      PriorityBlockingQueue<Object> value,
      List<PriorityBlockingQueue<Object>> list,
      Map<String, PriorityBlockingQueue<Object>> map,
      PriorityBlockingQueue<Object>[] array,
      Optional<PriorityBlockingQueue<Object>> optional) {}

  @Persistable
  public record URIPlace(
      URI value, List<URI> list, Map<String, URI> map, URI[] array, Optional<URI> optional) {}

  @Persistable
  public record PathPlace(
      Path value, List<Path> list, Map<String, Path> map, Path[] array, Optional<Path> optional) {}

  @Persistable
  public record FilePlace(
      File value, List<File> list, Map<String, File> map, File[] array, Optional<File> optional) {}

  @Persistable
  public record MathContextPlace(
      MathContext value,
      List<MathContext> list,
      Map<String, MathContext> map,
      MathContext[] array,
      Optional<MathContext> optional) {}

  @Persistable
  public record URLPlace(
      URL value, List<URL> list, Map<String, URL> map, URL[] array, Optional<URL> optional) {}

  @Persistable
  public record InetAddressPlace(
      InetAddress value,
      List<InetAddress> list,
      Map<String, InetAddress> map,
      InetAddress[] array,
      Optional<InetAddress> optional) {}

  @Persistable
  public record Inet4AddressPlace(
      Inet4Address value,
      List<Inet4Address> list,
      Map<String, Inet4Address> map,
      Inet4Address[] array,
      Optional<Inet4Address> optional) {}

  @Persistable
  public record Inet6AddressPlace(
      Inet6Address value,
      List<Inet6Address> list,
      Map<String, Inet6Address> map,
      Inet6Address[] array,
      Optional<Inet6Address> optional) {}

  @Persistable
  public record InetSocketAddressPlace(
      InetSocketAddress value,
      List<InetSocketAddress> list,
      Map<String, InetSocketAddress> map,
      InetSocketAddress[] array,
      Optional<InetSocketAddress> optional) {}

  @Persistable
  public record UnixDomainSocketAddressPlace(
      UnixDomainSocketAddress value,
      List<UnixDomainSocketAddress> list,
      Map<String, UnixDomainSocketAddress> map,
      UnixDomainSocketAddress[] array,
      Optional<UnixDomainSocketAddress> optional) {}

  @Persistable
  public record LocaleLanguageRangePlace(
      Locale.LanguageRange value,
      List<Locale.LanguageRange> list,
      Map<String, Locale.LanguageRange> map,
      Locale.LanguageRange[] array,
      Optional<Locale.LanguageRange> optional) {}

  @Persistable
  public record JapaneseDatePlace(
      JapaneseDate value,
      List<JapaneseDate> list,
      Map<String, JapaneseDate> map,
      JapaneseDate[] array,
      Optional<JapaneseDate> optional) {}

  @Persistable
  public record JapaneseEraPlace(
      JapaneseEra value,
      List<JapaneseEra> list,
      Map<String, JapaneseEra> map,
      JapaneseEra[] array,
      Optional<JapaneseEra> optional) {}

  @Persistable
  public record HijrahDatePlace(
      HijrahDate value,
      List<HijrahDate> list,
      Map<String, HijrahDate> map,
      HijrahDate[] array,
      Optional<HijrahDate> optional) {}

  @Persistable
  public record MinguoDatePlace(
      MinguoDate value,
      List<MinguoDate> list,
      Map<String, MinguoDate> map,
      MinguoDate[] array,
      Optional<MinguoDate> optional) {}

  @Persistable
  public record ThaiBuddhistDatePlace(
      ThaiBuddhistDate value,
      List<ThaiBuddhistDate> list,
      Map<String, ThaiBuddhistDate> map,
      ThaiBuddhistDate[] array,
      Optional<ThaiBuddhistDate> optional) {}

  @Persistable
  public record StringBufferPlace(
      StringBuffer value,
      List<StringBuffer> list,
      Map<String, StringBuffer> map,
      StringBuffer[] array,
      Optional<StringBuffer> optional) {}

  @Persistable
  public record StringBuilderPlace(
      StringBuilder value,
      List<StringBuilder> list,
      Map<String, StringBuilder> map,
      StringBuilder[] array,
      Optional<StringBuilder> optional) {}

  @Persistable
  public record DoubleSummaryStatisticsPlace(
      DoubleSummaryStatistics value,
      List<DoubleSummaryStatistics> list,
      Map<String, DoubleSummaryStatistics> map,
      DoubleSummaryStatistics[] array,
      Optional<DoubleSummaryStatistics> optional) {}

  @Persistable
  public record IntSummaryStatisticsPlace(
      IntSummaryStatistics value,
      List<IntSummaryStatistics> list,
      Map<String, IntSummaryStatistics> map,
      IntSummaryStatistics[] array,
      Optional<IntSummaryStatistics> optional) {}

  @Persistable
  public record LongSummaryStatisticsPlace(
      LongSummaryStatistics value,
      List<LongSummaryStatistics> list,
      Map<String, LongSummaryStatistics> map,
      LongSummaryStatistics[] array,
      Optional<LongSummaryStatistics> optional) {}

  @Persistable
  public record AtomicBooleanPlace(
      AtomicBoolean value,
      List<AtomicBoolean> list,
      Map<String, AtomicBoolean> map,
      AtomicBoolean[] array,
      Optional<AtomicBoolean> optional) {}

  @Persistable
  public record AtomicIntegerPlace(
      AtomicInteger value,
      List<AtomicInteger> list,
      Map<String, AtomicInteger> map,
      AtomicInteger[] array,
      Optional<AtomicInteger> optional) {}

  @Persistable
  public record AtomicIntegerArrayPlace(
      AtomicIntegerArray value,
      List<AtomicIntegerArray> list,
      Map<String, AtomicIntegerArray> map,
      AtomicIntegerArray[] array,
      Optional<AtomicIntegerArray> optional) {}

  @Persistable
  public record AtomicLongPlace(
      AtomicLong value,
      List<AtomicLong> list,
      Map<String, AtomicLong> map,
      AtomicLong[] array,
      Optional<AtomicLong> optional) {}

  @Persistable
  public record AtomicLongArrayPlace(
      AtomicLongArray value,
      List<AtomicLongArray> list,
      Map<String, AtomicLongArray> map,
      AtomicLongArray[] array,
      Optional<AtomicLongArray> optional) {}

  @Persistable
  public record AtomicReferencePlace(
      AtomicReference<Object> value,
      List<AtomicReference<Object>> list,
      Map<String, AtomicReference<Object>> map,
      AtomicReference<Object>[] array,
      Optional<AtomicReference<Object>> optional) {}

  @Persistable
  public record DoubleAdderPlace(
      DoubleAdder value,
      List<DoubleAdder> list,
      Map<String, DoubleAdder> map,
      DoubleAdder[] array,
      Optional<DoubleAdder> optional) {}

  @Persistable
  public record LongAdderPlace(
      LongAdder value,
      List<LongAdder> list,
      Map<String, LongAdder> map,
      LongAdder[] array,
      Optional<LongAdder> optional) {}

  @Persistable
  public record MapEntryPlace(
      Map.Entry<Object, Object> value,
      List<Map.Entry<Object, Object>> list,
      Map<String, Map.Entry<Object, Object>> map,
      Map.Entry<Object, Object>[] array,
      Optional<Map.Entry<Object, Object>> optional) {}

  @Persistable
  public record AbstractMapSimpleEntryPlace(
      AbstractMap.SimpleEntry<Object, Object> value,
      List<AbstractMap.SimpleEntry<Object, Object>> list,
      Map<String, AbstractMap.SimpleEntry<Object, Object>> map,
      AbstractMap.SimpleEntry<Object, Object>[] array,
      Optional<AbstractMap.SimpleEntry<Object, Object>> optional) {}

  @Persistable
  public record AbstractMapSimpleImmutableEntryPlace(
      AbstractMap.SimpleImmutableEntry<Object, Object> value,
      List<AbstractMap.SimpleImmutableEntry<Object, Object>> list,
      Map<String, AbstractMap.SimpleImmutableEntry<Object, Object>> map,
      AbstractMap.SimpleImmutableEntry<Object, Object>[] array,
      Optional<AbstractMap.SimpleImmutableEntry<Object, Object>> optional) {}

  @Persistable
  public record CharacterUnicodeBlockPlace(
      Character.UnicodeBlock value,
      List<Character.UnicodeBlock> list,
      Map<String, Character.UnicodeBlock> map,
      Character.UnicodeBlock[] array,
      Optional<Character.UnicodeBlock> optional) {}

  @Persistable
  public record RuntimeVersionPlace(
      Runtime.Version value,
      List<Runtime.Version> list,
      Map<String, Runtime.Version> map,
      Runtime.Version[] array,
      Optional<Runtime.Version> optional) {}

  @Persistable
  public record StackTraceElementPlace(
      StackTraceElement value,
      List<StackTraceElement> list,
      Map<String, StackTraceElement> map,
      StackTraceElement[] array,
      Optional<StackTraceElement> optional) {}

  @Persistable
  public record ChronologyPlace(
      Chronology value,
      List<Chronology> list,
      Map<String, Chronology> map,
      Chronology[] array,
      Optional<Chronology> optional) {}

  @Persistable
  public record IsoChronologyPlace(
      IsoChronology value,
      List<IsoChronology> list,
      Map<String, IsoChronology> map,
      IsoChronology[] array,
      Optional<IsoChronology> optional) {}

  @Persistable
  public record JapaneseChronologyPlace(
      JapaneseChronology value,
      List<JapaneseChronology> list,
      Map<String, JapaneseChronology> map,
      JapaneseChronology[] array,
      Optional<JapaneseChronology> optional) {}

  @Persistable
  public record HijrahChronologyPlace(
      HijrahChronology value,
      List<HijrahChronology> list,
      Map<String, HijrahChronology> map,
      HijrahChronology[] array,
      Optional<HijrahChronology> optional) {}

  @Persistable
  public record MinguoChronologyPlace(
      MinguoChronology value,
      List<MinguoChronology> list,
      Map<String, MinguoChronology> map,
      MinguoChronology[] array,
      Optional<MinguoChronology> optional) {}

  @Persistable
  public record ThaiBuddhistChronologyPlace(
      ThaiBuddhistChronology value,
      List<ThaiBuddhistChronology> list,
      Map<String, ThaiBuddhistChronology> map,
      ThaiBuddhistChronology[] array,
      Optional<ThaiBuddhistChronology> optional) {}

  @Persistable
  public record CalendarPlace(
      Calendar value,
      List<Calendar> list,
      Map<String, Calendar> map,
      Calendar[] array,
      Optional<Calendar> optional) {}

  @Persistable
  public record GregorianCalendarPlace(
      GregorianCalendar value,
      List<GregorianCalendar> list,
      Map<String, GregorianCalendar> map,
      GregorianCalendar[] array,
      Optional<GregorianCalendar> optional) {}

  @Persistable
  public record TimeZonePlace(
      TimeZone value,
      List<TimeZone> list,
      Map<String, TimeZone> map,
      TimeZone[] array,
      Optional<TimeZone> optional) {}

  @Persistable
  public record SimpleTimeZonePlace(
      SimpleTimeZone value,
      List<SimpleTimeZone> list,
      Map<String, SimpleTimeZone> map,
      SimpleTimeZone[] array,
      Optional<SimpleTimeZone> optional) {}

  @Persistable
  public record HexFormatPlace(
      HexFormat value,
      List<HexFormat> list,
      Map<String, HexFormat> map,
      HexFormat[] array,
      Optional<HexFormat> optional) {}

  @Persistable
  public record ProxyPlace(
      Proxy value,
      List<Proxy> list,
      Map<String, Proxy> map,
      Proxy[] array,
      Optional<Proxy> optional) {}

  @Persistable
  public record AtomicMarkableReferencePlace(
      AtomicMarkableReference<Object> value,
      List<AtomicMarkableReference<Object>> list,
      Map<String, AtomicMarkableReference<Object>> map,
      AtomicMarkableReference<Object>[] array,
      Optional<AtomicMarkableReference<Object>> optional) {}

  @Persistable
  public record AtomicStampedReferencePlace(
      AtomicStampedReference<Object> value,
      List<AtomicStampedReference<Object>> list,
      Map<String, AtomicStampedReference<Object>> map,
      AtomicStampedReference<Object>[] array,
      Optional<AtomicStampedReference<Object>> optional) {}

  @Persistable
  public record AtomicReferenceArrayPlace(
      AtomicReferenceArray<Object> value,
      List<AtomicReferenceArray<Object>> list,
      Map<String, AtomicReferenceArray<Object>> map,
      AtomicReferenceArray<Object>[] array,
      Optional<AtomicReferenceArray<Object>> optional) {}
}
