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
final class JdkPlaces {

  private JdkPlaces() {}

  @Persistable
  record BooleanPlace(
      Boolean value, List<Boolean> list, Map<String, Boolean> map, Boolean[] array) {}

  @Persistable
  record BytePlace(Byte value, List<Byte> list, Map<String, Byte> map, Byte[] array) {}

  @Persistable
  record CharacterPlace(
      Character value, List<Character> list, Map<String, Character> map, Character[] array) {}

  @Persistable
  record DoublePlace(Double value, List<Double> list, Map<String, Double> map, Double[] array) {}

  @Persistable
  record FloatPlace(Float value, List<Float> list, Map<String, Float> map, Float[] array) {}

  @Persistable
  record IntegerPlace(
      Integer value, List<Integer> list, Map<String, Integer> map, Integer[] array) {}

  @Persistable
  record LongPlace(Long value, List<Long> list, Map<String, Long> map, Long[] array) {}

  @Persistable
  record ShortPlace(Short value, List<Short> list, Map<String, Short> map, Short[] array) {}

  @Persistable
  record StringPlace(String value, List<String> list, Map<String, String> map, String[] array) {}

  @Persistable
  record EnumPlace(
      Enum<DayOfWeek> value,
      List<Enum<DayOfWeek>> list,
      Map<String, Enum<DayOfWeek>> map,
      Enum<DayOfWeek>[] array) {}

  @Persistable
  record BigDecimalPlace(
      BigDecimal value, List<BigDecimal> list, Map<String, BigDecimal> map, BigDecimal[] array) {}

  @Persistable
  record BigIntegerPlace(
      BigInteger value, List<BigInteger> list, Map<String, BigInteger> map, BigInteger[] array) {}

  @Persistable
  record DurationPlace(
      Duration value, List<Duration> list, Map<String, Duration> map, Duration[] array) {}

  @Persistable
  record InstantPlace(
      Instant value, List<Instant> list, Map<String, Instant> map, Instant[] array) {}

  @Persistable
  record LocalDatePlace(
      LocalDate value, List<LocalDate> list, Map<String, LocalDate> map, LocalDate[] array) {}

  @Persistable
  record LocalDateTimePlace(
      LocalDateTime value,
      List<LocalDateTime> list,
      Map<String, LocalDateTime> map,
      LocalDateTime[] array) {}

  @Persistable
  record LocalTimePlace(
      LocalTime value, List<LocalTime> list, Map<String, LocalTime> map, LocalTime[] array) {}

  @Persistable
  record MonthDayPlace(
      MonthDay value, List<MonthDay> list, Map<String, MonthDay> map, MonthDay[] array) {}

  @Persistable
  record OffsetDateTimePlace(
      OffsetDateTime value,
      List<OffsetDateTime> list,
      Map<String, OffsetDateTime> map,
      OffsetDateTime[] array) {}

  @Persistable
  record OffsetTimePlace(
      OffsetTime value, List<OffsetTime> list, Map<String, OffsetTime> map, OffsetTime[] array) {}

  @Persistable
  record PeriodPlace(Period value, List<Period> list, Map<String, Period> map, Period[] array) {}

  @Persistable
  record YearPlace(Year value, List<Year> list, Map<String, Year> map, Year[] array) {}

  @Persistable
  record YearMonthPlace(
      YearMonth value, List<YearMonth> list, Map<String, YearMonth> map, YearMonth[] array) {}

  @Persistable
  record ZoneIdPlace(ZoneId value, List<ZoneId> list, Map<String, ZoneId> map, ZoneId[] array) {}

  @Persistable
  record ZoneOffsetPlace(
      ZoneOffset value, List<ZoneOffset> list, Map<String, ZoneOffset> map, ZoneOffset[] array) {}

  @Persistable
  record ZonedDateTimePlace(
      ZonedDateTime value,
      List<ZonedDateTime> list,
      Map<String, ZonedDateTime> map,
      ZonedDateTime[] array) {}

  @Persistable
  record ChronoLocalDatePlace(
      ChronoLocalDate value,
      List<ChronoLocalDate> list,
      Map<String, ChronoLocalDate> map,
      ChronoLocalDate[] array) {}

  @Persistable
  record ChronoLocalDateTimePlace(
      ChronoLocalDateTime<?> value,
      List<ChronoLocalDateTime<?>> list,
      Map<String, ChronoLocalDateTime<?>> map,
      ChronoLocalDateTime<?>[] array) {}

  @Persistable
  record ChronoPeriodPlace(
      ChronoPeriod value,
      List<ChronoPeriod> list,
      Map<String, ChronoPeriod> map,
      ChronoPeriod[] array) {}

  @Persistable
  record ChronoZonedDateTimePlace(
      ChronoZonedDateTime<?> value,
      List<ChronoZonedDateTime<?>> list,
      Map<String, ChronoZonedDateTime<?>> map,
      ChronoZonedDateTime<?>[] array) {}

  @Persistable
  record ArrayDequePlace(
      ArrayDeque<Object> value,
      List<ArrayDeque<Object>> list,
      Map<String, ArrayDeque<Object>> map,
      ArrayDeque<Object>[] array) {}

  @Persistable
  record ArrayListPlace(
      ArrayList<Object> value,
      List<ArrayList<Object>> list,
      Map<String, ArrayList<Object>> map,
      ArrayList<Object>[] array) {}

  @Persistable
  record BitSetPlace(BitSet value, List<BitSet> list, Map<String, BitSet> map, BitSet[] array) {}

  @Persistable
  record CurrencyPlace(
      Currency value, List<Currency> list, Map<String, Currency> map, Currency[] array) {}

  @Persistable
  record DatePlace(Date value, List<Date> list, Map<String, Date> map, Date[] array) {}

  @Persistable
  record EnumMapPlace(
      EnumMap<DayOfWeek, Object> value,
      List<EnumMap<DayOfWeek, Object>> list,
      Map<String, EnumMap<DayOfWeek, Object>> map,
      EnumMap<DayOfWeek, Object>[] array) {}

  @Persistable
  record EnumSetPlace(
      EnumSet<DayOfWeek> value,
      List<EnumSet<DayOfWeek>> list,
      Map<String, EnumSet<DayOfWeek>> map,
      EnumSet<DayOfWeek>[] array) {}

  @Persistable
  record HashMapPlace(
      HashMap<Object, Object> value,
      List<HashMap<Object, Object>> list,
      Map<String, HashMap<Object, Object>> map,
      HashMap<Object, Object>[] array) {}

  @Persistable
  record HashSetPlace(
      HashSet<Object> value,
      List<HashSet<Object>> list,
      Map<String, HashSet<Object>> map,
      HashSet<Object>[] array) {}

  @Persistable
  record HashtablePlace(
      Hashtable<Object, Object> value,
      List<Hashtable<Object, Object>> list,
      Map<String, Hashtable<Object, Object>> map,
      Hashtable<Object, Object>[] array) {}

  @Persistable
  record IdentityHashMapPlace(
      IdentityHashMap<Object, Object> value,
      List<IdentityHashMap<Object, Object>> list,
      Map<String, IdentityHashMap<Object, Object>> map,
      IdentityHashMap<Object, Object>[] array) {}

  @Persistable
  record LinkedHashMapPlace(
      LinkedHashMap<Object, Object> value,
      List<LinkedHashMap<Object, Object>> list,
      Map<String, LinkedHashMap<Object, Object>> map,
      LinkedHashMap<Object, Object>[] array) {}

  @Persistable
  record LinkedHashSetPlace(
      LinkedHashSet<Object> value,
      List<LinkedHashSet<Object>> list,
      Map<String, LinkedHashSet<Object>> map,
      LinkedHashSet<Object>[] array) {}

  @Persistable
  record LinkedListPlace(
      LinkedList<Object> value,
      List<LinkedList<Object>> list,
      Map<String, LinkedList<Object>> map,
      LinkedList<Object>[] array) {}

  @Persistable
  record ListPlace(
      List<Object> value,
      List<List<Object>> list,
      Map<String, List<Object>> map,
      List<Object>[] array) {}

  @Persistable
  record LocalePlace(Locale value, List<Locale> list, Map<String, Locale> map, Locale[] array) {}

  @Persistable
  record MapPlace(
      Map<Object, Object> value,
      List<Map<Object, Object>> list,
      Map<String, Map<Object, Object>> map,
      Map<Object, Object>[] array) {}

  @Persistable
  record OptionalPlace(
      Optional<Object> value,
      List<Optional<Object>> list,
      Map<String, Optional<Object>> map,
      Optional<Object>[] array) {}

  @Persistable
  record OptionalDoublePlace(
      OptionalDouble value,
      List<OptionalDouble> list,
      Map<String, OptionalDouble> map,
      OptionalDouble[] array) {}

  @Persistable
  record OptionalIntPlace(
      OptionalInt value,
      List<OptionalInt> list,
      Map<String, OptionalInt> map,
      OptionalInt[] array) {}

  @Persistable
  record OptionalLongPlace(
      OptionalLong value,
      List<OptionalLong> list,
      Map<String, OptionalLong> map,
      OptionalLong[] array) {}

  @Persistable
  record PriorityQueuePlace(
      PriorityQueue<Object> value,
      List<PriorityQueue<Object>> list,
      Map<String, PriorityQueue<Object>> map,
      PriorityQueue<Object>[] array) {}

  @Persistable
  record PropertiesPlace(
      Properties value, List<Properties> list, Map<String, Properties> map, Properties[] array) {}

  @Persistable
  record SetPlace(
      Set<Object> value,
      List<Set<Object>> list,
      Map<String, Set<Object>> map,
      Set<Object>[] array) {}

  @Persistable
  record StackPlace(
      Stack<Object> value,
      List<Stack<Object>> list,
      Map<String, Stack<Object>> map,
      Stack<Object>[] array) {}

  @Persistable
  record TreeMapPlace(
      TreeMap<Object, Object> value,
      List<TreeMap<Object, Object>> list,
      Map<String, TreeMap<Object, Object>> map,
      TreeMap<Object, Object>[] array) {}

  @Persistable
  record TreeSetPlace(
      TreeSet<Object> value,
      List<TreeSet<Object>> list,
      Map<String, TreeSet<Object>> map,
      TreeSet<Object>[] array) {}

  @Persistable
  record UUIDPlace(UUID value, List<UUID> list, Map<String, UUID> map, UUID[] array) {}

  @Persistable
  record VectorPlace(
      Vector<Object> value,
      List<Vector<Object>> list,
      Map<String, Vector<Object>> map,
      Vector<Object>[] array) {}

  @Persistable
  record WeakHashMapPlace(
      WeakHashMap<Object, Object> value,
      List<WeakHashMap<Object, Object>> list,
      Map<String, WeakHashMap<Object, Object>> map,
      WeakHashMap<Object, Object>[] array) {}

  @Persistable
  record ArrayBlockingQueuePlace(
      ArrayBlockingQueue<Object> value,
      List<ArrayBlockingQueue<Object>> list,
      Map<String, ArrayBlockingQueue<Object>> map,
      ArrayBlockingQueue<Object>[] array) {}

  @Persistable
  record ConcurrentHashMapPlace(
      ConcurrentHashMap<Object, Object> value,
      List<ConcurrentHashMap<Object, Object>> list,
      Map<String, ConcurrentHashMap<Object, Object>> map,
      ConcurrentHashMap<Object, Object>[] array) {}

  @Persistable
  record ConcurrentLinkedDequePlace(
      ConcurrentLinkedDeque<Object> value,
      List<ConcurrentLinkedDeque<Object>> list,
      Map<String, ConcurrentLinkedDeque<Object>> map,
      ConcurrentLinkedDeque<Object>[] array) {}

  @Persistable
  record ConcurrentLinkedQueuePlace(
      ConcurrentLinkedQueue<Object> value,
      List<ConcurrentLinkedQueue<Object>> list,
      Map<String, ConcurrentLinkedQueue<Object>> map,
      ConcurrentLinkedQueue<Object>[] array) {}

  @Persistable
  record ConcurrentSkipListMapPlace(
      ConcurrentSkipListMap<Object, Object> value,
      List<ConcurrentSkipListMap<Object, Object>> list,
      Map<String, ConcurrentSkipListMap<Object, Object>> map,
      ConcurrentSkipListMap<Object, Object>[] array) {}

  @Persistable
  record ConcurrentSkipListSetPlace(
      ConcurrentSkipListSet<Object> value,
      List<ConcurrentSkipListSet<Object>> list,
      Map<String, ConcurrentSkipListSet<Object>> map,
      ConcurrentSkipListSet<Object>[] array) {}

  @Persistable
  record CopyOnWriteArrayListPlace(
      CopyOnWriteArrayList<Object> value,
      List<CopyOnWriteArrayList<Object>> list,
      Map<String, CopyOnWriteArrayList<Object>> map,
      CopyOnWriteArrayList<Object>[] array) {}

  @Persistable
  record CopyOnWriteArraySetPlace(
      CopyOnWriteArraySet<Object> value,
      List<CopyOnWriteArraySet<Object>> list,
      Map<String, CopyOnWriteArraySet<Object>> map,
      CopyOnWriteArraySet<Object>[] array) {}

  @Persistable
  record LinkedBlockingDequePlace(
      LinkedBlockingDeque<Object> value,
      List<LinkedBlockingDeque<Object>> list,
      Map<String, LinkedBlockingDeque<Object>> map,
      LinkedBlockingDeque<Object>[] array) {}

  @Persistable
  record LinkedBlockingQueuePlace(
      LinkedBlockingQueue<Object> value,
      List<LinkedBlockingQueue<Object>> list,
      Map<String, LinkedBlockingQueue<Object>> map,
      LinkedBlockingQueue<Object>[] array) {}

  @Persistable
  record LinkedTransferQueuePlace(
      LinkedTransferQueue<Object> value,
      List<LinkedTransferQueue<Object>> list,
      Map<String, LinkedTransferQueue<Object>> map,
      LinkedTransferQueue<Object>[] array) {}

  @Persistable
  record PriorityBlockingQueuePlace(
      PriorityBlockingQueue<Object> value,
      List<PriorityBlockingQueue<Object>> list,
      Map<String, PriorityBlockingQueue<Object>> map,
      PriorityBlockingQueue<Object>[] array) {}

  @Persistable
  record URIPlace(URI value, List<URI> list, Map<String, URI> map, URI[] array) {}

  @Persistable
  record PathPlace(Path value, List<Path> list, Map<String, Path> map, Path[] array) {}

  @Persistable
  record FilePlace(File value, List<File> list, Map<String, File> map, File[] array) {}

  @Persistable
  record MathContextPlace(
      MathContext value,
      List<MathContext> list,
      Map<String, MathContext> map,
      MathContext[] array) {}

  @Persistable
  record URLPlace(URL value, List<URL> list, Map<String, URL> map, URL[] array) {}

  @Persistable
  record InetAddressPlace(
      InetAddress value,
      List<InetAddress> list,
      Map<String, InetAddress> map,
      InetAddress[] array) {}

  @Persistable
  record Inet4AddressPlace(
      Inet4Address value,
      List<Inet4Address> list,
      Map<String, Inet4Address> map,
      Inet4Address[] array) {}

  @Persistable
  record Inet6AddressPlace(
      Inet6Address value,
      List<Inet6Address> list,
      Map<String, Inet6Address> map,
      Inet6Address[] array) {}

  @Persistable
  record InetSocketAddressPlace(
      InetSocketAddress value,
      List<InetSocketAddress> list,
      Map<String, InetSocketAddress> map,
      InetSocketAddress[] array) {}

  @Persistable
  record UnixDomainSocketAddressPlace(
      UnixDomainSocketAddress value,
      List<UnixDomainSocketAddress> list,
      Map<String, UnixDomainSocketAddress> map,
      UnixDomainSocketAddress[] array) {}

  @Persistable
  record LocaleLanguageRangePlace(
      Locale.LanguageRange value,
      List<Locale.LanguageRange> list,
      Map<String, Locale.LanguageRange> map,
      Locale.LanguageRange[] array) {}

  @Persistable
  record JapaneseDatePlace(
      JapaneseDate value,
      List<JapaneseDate> list,
      Map<String, JapaneseDate> map,
      JapaneseDate[] array) {}

  @Persistable
  record JapaneseEraPlace(
      JapaneseEra value,
      List<JapaneseEra> list,
      Map<String, JapaneseEra> map,
      JapaneseEra[] array) {}

  @Persistable
  record HijrahDatePlace(
      HijrahDate value, List<HijrahDate> list, Map<String, HijrahDate> map, HijrahDate[] array) {}

  @Persistable
  record MinguoDatePlace(
      MinguoDate value, List<MinguoDate> list, Map<String, MinguoDate> map, MinguoDate[] array) {}

  @Persistable
  record ThaiBuddhistDatePlace(
      ThaiBuddhistDate value,
      List<ThaiBuddhistDate> list,
      Map<String, ThaiBuddhistDate> map,
      ThaiBuddhistDate[] array) {}

  @Persistable
  record StringBufferPlace(
      StringBuffer value,
      List<StringBuffer> list,
      Map<String, StringBuffer> map,
      StringBuffer[] array) {}

  @Persistable
  record StringBuilderPlace(
      StringBuilder value,
      List<StringBuilder> list,
      Map<String, StringBuilder> map,
      StringBuilder[] array) {}

  @Persistable
  record DoubleSummaryStatisticsPlace(
      DoubleSummaryStatistics value,
      List<DoubleSummaryStatistics> list,
      Map<String, DoubleSummaryStatistics> map,
      DoubleSummaryStatistics[] array) {}

  @Persistable
  record IntSummaryStatisticsPlace(
      IntSummaryStatistics value,
      List<IntSummaryStatistics> list,
      Map<String, IntSummaryStatistics> map,
      IntSummaryStatistics[] array) {}

  @Persistable
  record LongSummaryStatisticsPlace(
      LongSummaryStatistics value,
      List<LongSummaryStatistics> list,
      Map<String, LongSummaryStatistics> map,
      LongSummaryStatistics[] array) {}

  @Persistable
  record AtomicBooleanPlace(
      AtomicBoolean value,
      List<AtomicBoolean> list,
      Map<String, AtomicBoolean> map,
      AtomicBoolean[] array) {}

  @Persistable
  record AtomicIntegerPlace(
      AtomicInteger value,
      List<AtomicInteger> list,
      Map<String, AtomicInteger> map,
      AtomicInteger[] array) {}

  @Persistable
  record AtomicIntegerArrayPlace(
      AtomicIntegerArray value,
      List<AtomicIntegerArray> list,
      Map<String, AtomicIntegerArray> map,
      AtomicIntegerArray[] array) {}

  @Persistable
  record AtomicLongPlace(
      AtomicLong value, List<AtomicLong> list, Map<String, AtomicLong> map, AtomicLong[] array) {}

  @Persistable
  record AtomicLongArrayPlace(
      AtomicLongArray value,
      List<AtomicLongArray> list,
      Map<String, AtomicLongArray> map,
      AtomicLongArray[] array) {}

  @Persistable
  record AtomicReferencePlace(
      AtomicReference<Object> value,
      List<AtomicReference<Object>> list,
      Map<String, AtomicReference<Object>> map,
      AtomicReference<Object>[] array) {}

  @Persistable
  record DoubleAdderPlace(
      DoubleAdder value,
      List<DoubleAdder> list,
      Map<String, DoubleAdder> map,
      DoubleAdder[] array) {}

  @Persistable
  record LongAdderPlace(
      LongAdder value, List<LongAdder> list, Map<String, LongAdder> map, LongAdder[] array) {}

  @Persistable
  record MapEntryPlace(
      Map.Entry<Object, Object> value,
      List<Map.Entry<Object, Object>> list,
      Map<String, Map.Entry<Object, Object>> map,
      Map.Entry<Object, Object>[] array) {}

  @Persistable
  record AbstractMapSimpleEntryPlace(
      AbstractMap.SimpleEntry<Object, Object> value,
      List<AbstractMap.SimpleEntry<Object, Object>> list,
      Map<String, AbstractMap.SimpleEntry<Object, Object>> map,
      AbstractMap.SimpleEntry<Object, Object>[] array) {}

  @Persistable
  record AbstractMapSimpleImmutableEntryPlace(
      AbstractMap.SimpleImmutableEntry<Object, Object> value,
      List<AbstractMap.SimpleImmutableEntry<Object, Object>> list,
      Map<String, AbstractMap.SimpleImmutableEntry<Object, Object>> map,
      AbstractMap.SimpleImmutableEntry<Object, Object>[] array) {}

  @Persistable
  record CharacterUnicodeBlockPlace(
      Character.UnicodeBlock value,
      List<Character.UnicodeBlock> list,
      Map<String, Character.UnicodeBlock> map,
      Character.UnicodeBlock[] array) {}

  @Persistable
  record RuntimeVersionPlace(
      Runtime.Version value,
      List<Runtime.Version> list,
      Map<String, Runtime.Version> map,
      Runtime.Version[] array) {}

  @Persistable
  record StackTraceElementPlace(
      StackTraceElement value,
      List<StackTraceElement> list,
      Map<String, StackTraceElement> map,
      StackTraceElement[] array) {}

  @Persistable
  record ChronologyPlace(
      Chronology value, List<Chronology> list, Map<String, Chronology> map, Chronology[] array) {}

  @Persistable
  record IsoChronologyPlace(
      IsoChronology value,
      List<IsoChronology> list,
      Map<String, IsoChronology> map,
      IsoChronology[] array) {}

  @Persistable
  record JapaneseChronologyPlace(
      JapaneseChronology value,
      List<JapaneseChronology> list,
      Map<String, JapaneseChronology> map,
      JapaneseChronology[] array) {}

  @Persistable
  record HijrahChronologyPlace(
      HijrahChronology value,
      List<HijrahChronology> list,
      Map<String, HijrahChronology> map,
      HijrahChronology[] array) {}

  @Persistable
  record MinguoChronologyPlace(
      MinguoChronology value,
      List<MinguoChronology> list,
      Map<String, MinguoChronology> map,
      MinguoChronology[] array) {}

  @Persistable
  record ThaiBuddhistChronologyPlace(
      ThaiBuddhistChronology value,
      List<ThaiBuddhistChronology> list,
      Map<String, ThaiBuddhistChronology> map,
      ThaiBuddhistChronology[] array) {}

  @Persistable
  record CalendarPlace(
      Calendar value, List<Calendar> list, Map<String, Calendar> map, Calendar[] array) {}

  @Persistable
  record GregorianCalendarPlace(
      GregorianCalendar value,
      List<GregorianCalendar> list,
      Map<String, GregorianCalendar> map,
      GregorianCalendar[] array) {}

  @Persistable
  record TimeZonePlace(
      TimeZone value, List<TimeZone> list, Map<String, TimeZone> map, TimeZone[] array) {}

  @Persistable
  record SimpleTimeZonePlace(
      SimpleTimeZone value,
      List<SimpleTimeZone> list,
      Map<String, SimpleTimeZone> map,
      SimpleTimeZone[] array) {}

  @Persistable
  record HexFormatPlace(
      HexFormat value, List<HexFormat> list, Map<String, HexFormat> map, HexFormat[] array) {}

  @Persistable
  record ProxyPlace(Proxy value, List<Proxy> list, Map<String, Proxy> map, Proxy[] array) {}

  @Persistable
  record AtomicMarkableReferencePlace(
      AtomicMarkableReference<Object> value,
      List<AtomicMarkableReference<Object>> list,
      Map<String, AtomicMarkableReference<Object>> map,
      AtomicMarkableReference<Object>[] array) {}

  @Persistable
  record AtomicStampedReferencePlace(
      AtomicStampedReference<Object> value,
      List<AtomicStampedReference<Object>> list,
      Map<String, AtomicStampedReference<Object>> map,
      AtomicStampedReference<Object>[] array) {}

  @Persistable
  record AtomicReferenceArrayPlace(
      AtomicReferenceArray<Object> value,
      List<AtomicReferenceArray<Object>> list,
      Map<String, AtomicReferenceArray<Object>> map,
      AtomicReferenceArray<Object>[] array) {}
}
