package io.persistable.tests.graph;

import io.persistable.tests.graph.Models.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random values of the JDK's value classes, those that Python can't hold among them. */
final class ValueGenerator {

  private final SplittableRandom random;
  private final List<Supplier<Object>> makers;
  private @Nullable Date lastDate;
  private @Nullable BitSet lastBits;

  ValueGenerator(SplittableRandom random) {
    this.random = random;
    this.makers = List.copyOf(table().values());
  }

  /** A value of any of the classes. */
  Object next() {
    return makers.get(random.nextInt(makers.size())).get();
  }

  /** The classes of {@link #next}, as programs know them. */
  static Set<Class<?>> classes() {
    return new ValueGenerator(new SplittableRandom(1)).table().keySet();
  }

  private Map<Class<?>, Supplier<Object>> table() {
    Map<Class<?>, Supplier<Object>> table = new LinkedHashMap<>();
    table.put(BigDecimal.class, this::decimal);
    table.put(UUID.class, this::uuid);
    table.put(
        URI.class, () -> URI.create("http://example.org/" + random.nextInt(100) + "?q='%20'"));
    table.put(
        Locale.class,
        () -> Locale.forLanguageTag(pick("de", "en-US", "zh-Hant-TW", "und", "sr-Latn-RS")));
    table.put(Currency.class, () -> Currency.getInstance(pick("EUR", "JPY", "BHD")));
    table.put(
        Charset.class,
        () -> random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    table.put(
        Pattern.class, () -> Pattern.compile("a+'\\n\\d" + random.nextInt(9), random.nextInt(3)));
    table.put(Path.class, () -> Path.of(pick("", "/", "a/b", "/a b/'c'", "..")));
    table.put(BitSet.class, this::bits);
    table.put(Date.class, this::date);
    table.put(Instant.class, this::instant);
    table.put(LocalDate.class, this::localDate);
    table.put(LocalTime.class, this::localTime);
    table.put(LocalDateTime.class, () -> LocalDateTime.of(localDate(), localTime()));
    table.put(OffsetDateTime.class, () -> OffsetDateTime.of(localDate(), localTime(), offset()));
    table.put(OffsetTime.class, () -> OffsetTime.of(localTime(), offset()));
    table.put(ZonedDateTime.class, this::zoned);
    table.put(ZoneOffset.class, this::offset);
    table.put(
        ZoneId.class, () -> ZoneId.of(pick("Europe/Paris", "UTC", "GMT+2", "America/New_York")));
    table.put(Duration.class, this::duration);
    table.put(Period.class, this::period);
    table.put(Year.class, () -> Year.of(random.nextInt(-2000, 12000)));
    table.put(
        YearMonth.class, () -> YearMonth.of(random.nextInt(-2000, 12000), 1 + random.nextInt(12)));
    table.put(MonthDay.class, () -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)));
    table.put(DayOfWeek.class, () -> DayOfWeek.of(1 + random.nextInt(7)));
    JdkGenerator.all().forEach((type, maker) -> table.put(type, () -> maker.apply(random)));
    return table;
  }

  /** A value that can be changed, so that who shares one must share it again. */
  Object mutable() {
    return random.nextBoolean() ? sharedDate() : sharedBits();
  }

  /** Places for such values, in which some stand that stand elsewhere too. */
  Object mutables() {
    Map<String, BitSet> map = new LinkedHashMap<>();
    map.put("a", sharedBits());
    return new ValueModels.Mutables(
        random.nextInt(5) == 0 ? null : sharedDate(),
        random.nextInt(5) == 0 ? null : sharedBits(),
        mutable(),
        new ArrayList<>(List.of(sharedDate(), sharedDate())),
        map,
        new Date[] {sharedDate(), null});
  }

  private Date sharedDate() {
    lastDate = lastDate == null || random.nextInt(3) > 0 ? date() : lastDate;
    return lastDate;
  }

  private BitSet sharedBits() {
    lastBits = lastBits == null || random.nextInt(3) > 0 ? bits() : lastBits;
    return lastBits;
  }

  /** A record in whose components each is in a place that fixes its class. */
  Object record() {
    List<@Nullable Instant> instants = new ArrayList<>();
    Map<LocalDate, Period> periods = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      instants.add(random.nextInt(5) == 0 ? null : instant());
      periods.put(localDate(), period());
    }
    return new Values(
        decimal(),
        random.nextBoolean() ? null : uuid(),
        instant(),
        random.nextBoolean() ? null : date(),
        duration(),
        zoned(),
        instants,
        periods,
        URI.create("a"));
  }

  /** Collections whose elements are all of one class, for which the text has a type comment. */
  Object homogeneous() {
    return switch (random.nextInt(6)) {
      case 5 -> new ArrayList<>(List.of(date(), date()));
      case 0 -> new ArrayList<>(List.of(instant(), instant()));
      case 1 -> List.of(decimal(), decimal());
      case 2 -> new LinkedHashMap<>(Map.of(localDate(), duration()));
      case 3 -> new ArrayList<>(List.of(List.of(zoned()), List.of(zoned(), zoned())));
      default -> new UUID[] {uuid(), null};
    };
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private BigDecimal decimal() {
    return new BigDecimal(
        BigInteger.valueOf(random.nextLong() >> random.nextInt(64)), random.nextInt(-20, 20));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private BitSet bits() {
    BitSet bits = new BitSet();
    for (int i = random.nextInt(5); i > 0; i--) {
      bits.set(random.nextInt(300));
    }
    return bits;
  }

  private Date date() {
    return new Date(random.nextLong() >> random.nextInt(5, 64));
  }

  private Instant instant() {
    Instant instant =
        Instant.ofEpochSecond(random.nextLong() >> random.nextInt(20, 64), random.nextInt());
    return switch (random.nextInt(8)) {
      case 0 -> Instant.MIN;
      case 1 -> Instant.MAX;
      case 2 -> instant;
      default -> instant.truncatedTo(random.nextBoolean() ? ChronoUnit.MICROS : ChronoUnit.SECONDS);
    };
  }

  private LocalDate localDate() {
    return switch (random.nextInt(8)) {
      case 0 -> LocalDate.MIN;
      case 1 -> LocalDate.MAX;
      default -> LocalDate.ofEpochDay(random.nextInt(-1_000_000, 4_000_000));
    };
  }

  private LocalTime localTime() {
    LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    return switch (random.nextInt(6)) {
      case 0 -> LocalTime.MAX;
      case 1 -> LocalTime.MIDNIGHT;
      case 2 -> time;
      default -> time.truncatedTo(ChronoUnit.MICROS);
    };
  }

  private ZoneOffset offset() {
    int[] special = {0, 64_800, -64_800, 3600, 1, -19_800};
    return ZoneOffset.ofTotalSeconds(special[random.nextInt(special.length)]);
  }

  private ZonedDateTime zoned() {
    LocalDateTime local = LocalDateTime.of(2018, 10, 28, 2, random.nextInt(60));
    return random.nextBoolean()
        ? ZonedDateTime.ofLocal(local, ZoneId.of("Europe/Paris"), ZoneOffset.ofHours(1))
        : ZonedDateTime.of(local, offset());
  }

  private Duration duration() {
    return Duration.ofSeconds(
        random.nextLong() >> random.nextInt(1, 64), random.nextInt(1_000_000) * 1000L);
  }

  private Period period() {
    return Period.of(random.nextInt(-9, 9), random.nextInt(20), random.nextInt(-100, 100));
  }
}
