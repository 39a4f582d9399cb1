package io.persistable.tests.types;

import io.persistable.array.Complex;
import io.persistable.Persistable;
import io.persistable.Range;
import io.persistable.array.NdArray;
import io.persistable.tests.types.Models.Letter;
import io.persistable.tests.types.Models.Money;
import io.persistable.tests.types.Models.Node;
import io.persistable.tests.types.Models.Pair;
import io.persistable.tests.types.Models.Pixel;
import io.persistable.tests.types.Models.Planet;
import io.persistable.tests.types.Models.Point;
import io.persistable.tests.types.Models.Shape;
import io.persistable.tests.types.Models.Tree;
import io.persistable.tests.types.Models.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
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
import java.util.BitSet;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record for each row of the table: a component that fixes the type, one of the primitive type if
 * there is one, and one with the type inside a generic.
 */
public final class Places {

  private Places() {}

  @Persistable
  public record Booleans(
      boolean primitive, @Nullable Boolean value, List<@Nullable Boolean> values) {}

  @Persistable
  public record Bytes(byte primitive, @Nullable Byte value, List<@Nullable Byte> values) {}

  @Persistable
  public record Shorts(short primitive, @Nullable Short value, List<@Nullable Short> values) {}

  @Persistable
  public record Ints(int primitive, @Nullable Integer value, List<@Nullable Integer> values) {}

  @Persistable
  public record Longs(long primitive, @Nullable Long value, List<@Nullable Long> values) {}

  @Persistable
  public record Floats(float primitive, @Nullable Float value, List<@Nullable Float> values) {}

  @Persistable
  public record Doubles(double primitive, @Nullable Double value, List<@Nullable Double> values) {}

  @Persistable
  public record Chars(
      char primitive, @Nullable Character value, List<@Nullable Character> values) {}

  @Persistable
  public record Strings(@Nullable String value, List<@Nullable String> values) {}

  @Persistable
  public record BigIntegers(@Nullable BigInteger value, List<@Nullable BigInteger> values) {}

  @Persistable
  public record BigDecimals(@Nullable BigDecimal value, List<@Nullable BigDecimal> values) {}

  @Persistable
  public record Uuids(@Nullable UUID value, List<@Nullable UUID> values) {}

  @Persistable
  public record Uris(@Nullable URI value, List<@Nullable URI> values) {}

  @Persistable
  public record Locales(@Nullable Locale value, List<@Nullable Locale> values) {}

  @Persistable
  public record Currencies(@Nullable Currency value, List<@Nullable Currency> values) {}

  @Persistable
  public record Charsets(@Nullable Charset value, List<@Nullable Charset> values) {}

  @Persistable
  public record Patterns(@Nullable Pattern value, List<@Nullable Pattern> values) {}

  @Persistable
  public record Paths(@Nullable Path value, List<@Nullable Path> values) {}

  @Persistable
  public record BitSets(@Nullable BitSet value, List<@Nullable BitSet> values) {}

  @Persistable
  public record Dates(@Nullable Date value, List<@Nullable Date> values) {}

  @Persistable
  public record Instants(@Nullable Instant value, List<@Nullable Instant> values) {}

  @Persistable
  public record LocalDates(@Nullable LocalDate value, List<@Nullable LocalDate> values) {}

  @Persistable
  public record LocalTimes(@Nullable LocalTime value, List<@Nullable LocalTime> values) {}

  @Persistable
  public record LocalDateTimes(
      @Nullable LocalDateTime value, List<@Nullable LocalDateTime> values) {}

  @Persistable
  public record OffsetDateTimes(
      @Nullable OffsetDateTime value, List<@Nullable OffsetDateTime> values) {}

  @Persistable
  public record OffsetTimes(@Nullable OffsetTime value, List<@Nullable OffsetTime> values) {}

  @Persistable
  public record ZonedDateTimes(
      @Nullable ZonedDateTime value, List<@Nullable ZonedDateTime> values) {}

  @Persistable
  public record ZoneIds(@Nullable ZoneId value, List<@Nullable ZoneId> values) {}

  @Persistable
  public record ZoneOffsets(@Nullable ZoneOffset value, List<@Nullable ZoneOffset> values) {}

  @Persistable
  public record Durations(@Nullable Duration value, List<@Nullable Duration> values) {}

  @Persistable
  public record Periods(@Nullable Period value, List<@Nullable Period> values) {}

  @Persistable
  public record Years(@Nullable Year value, List<@Nullable Year> values) {}

  @Persistable
  public record YearMonths(@Nullable YearMonth value, List<@Nullable YearMonth> values) {}

  @Persistable
  public record MonthDays(@Nullable MonthDay value, List<@Nullable MonthDay> values) {}

  @Persistable
  public record DaysOfWeek(@Nullable DayOfWeek value, List<@Nullable DayOfWeek> values) {}

  @Persistable
  public record Optionals(@Nullable Optional<Long> value, List<@Nullable Optional<Long>> values) {}

  @Persistable
  public record OptionalInts(@Nullable OptionalInt value, List<@Nullable OptionalInt> values) {}

  @Persistable
  public record OptionalLongs(@Nullable OptionalLong value, List<@Nullable OptionalLong> values) {}

  @Persistable
  public record OptionalDoubles(
      @Nullable OptionalDouble value, List<@Nullable OptionalDouble> values) {}

  @Persistable
  public record Ranges(@Nullable Range value, List<@Nullable Range> values) {}

  @Persistable
  public record Complexes(@Nullable Complex value, List<@Nullable Complex> values) {}

  @Persistable
  public record Enums(@Nullable Planet value, List<@Nullable Planet> values) {}

  @Persistable
  public record Records(@Nullable Point value, List<@Nullable Point> values) {}

  @Persistable
  public record Sealeds(@Nullable Shape value, List<@Nullable Shape> values) {}

  @Persistable
  public record Generics(
      @Nullable Pair<Long, String> value, List<@Nullable Pair<Long, String>> values) {}

  @Persistable
  public record Trees(@Nullable Tree<Short> value, List<@Nullable Tree<Short>> values) {}

  @Persistable
  public record Inlines(@Nullable Pixel value, List<@Nullable Pixel> values) {}

  @Persistable
  public record Varargs(@Nullable Words value, List<@Nullable Words> values) {}

  @Persistable
  public record Immutables(@Nullable Money value, List<@Nullable Money> values) {}

  @Persistable
  public record Builts(@Nullable Letter value, List<@Nullable Letter> values) {}

  @Persistable
  public record Mutables(@Nullable Node value, List<@Nullable Node> values) {}

  @Persistable
  public record ByteArrays(byte @Nullable [] value, List<byte @Nullable []> values) {}

  @Persistable
  public record BooleanArrays(boolean @Nullable [] value, List<boolean @Nullable []> values) {}

  @Persistable
  public record ShortArrays(short @Nullable [] value, List<short @Nullable []> values) {}

  @Persistable
  public record CharArrays(char @Nullable [] value, List<char @Nullable []> values) {}

  @Persistable
  public record IntArrays(int @Nullable [] value, List<int @Nullable []> values) {}

  @Persistable
  public record LongArrays(long @Nullable [] value, List<long @Nullable []> values) {}

  @Persistable
  public record FloatArrays(float @Nullable [] value, List<float @Nullable []> values) {}

  @Persistable
  public record DoubleArrays(double @Nullable [] value, List<double @Nullable []> values) {}

  @Persistable
  public record Rectangles(
      double @Nullable [] @Nullable [] value, List<double @Nullable [] @Nullable []> values) {}

  @Persistable
  public record Cubes(
      int @Nullable [] @Nullable [] @Nullable [] value,
      List<int @Nullable [] @Nullable [] @Nullable []> values) {}

  @Persistable
  public record NdArrays(@Nullable NdArray value, List<@Nullable NdArray> values) {}

  @Persistable
  public record ObjectArrays(Object @Nullable [] value, List<Object @Nullable []> values) {}

  @Persistable
  public record StringArrays(String @Nullable [] value, List<String @Nullable []> values) {}

  @Persistable
  public record LongBoxArrays(Long @Nullable [] value, List<Long @Nullable []> values) {}

  @Persistable
  public record RecordArrays(Point @Nullable [] value, List<Point @Nullable []> values) {}

  @Persistable
  public record ShapeArrays(Shape @Nullable [] value, List<Shape @Nullable []> values) {}

  @Persistable
  public record EnumArrays(Planet @Nullable [] value, List<Planet @Nullable []> values) {}

  @Persistable
  public record UuidArrays(UUID @Nullable [] value, List<UUID @Nullable []> values) {}

  @Persistable
  public record ListArrays(List<Long> @Nullable [] value, List<List<Long> @Nullable []> values) {}

  @Persistable
  public record ByteRows(
      byte @Nullable [] @Nullable [] value, List<byte @Nullable [] @Nullable []> values) {}

  @Persistable
  public record Lists(@Nullable List<Long> value, List<@Nullable List<Long>> values) {}

  @Persistable
  public record Sets(@Nullable Set<Long> value, List<@Nullable Set<Long>> values) {}

  @Persistable
  public record SortedSets(
      @Nullable SortedSet<String> value, List<@Nullable SortedSet<String>> values) {}

  @Persistable
  public record EnumSets(@Nullable EnumSet<Planet> value, List<@Nullable EnumSet<Planet>> values) {}

  @Persistable
  public record Deques(@Nullable Deque<Byte> value, List<@Nullable Deque<Byte>> values) {}

  @Persistable
  public record Maps(@Nullable Map<Short, Float> value, List<@Nullable Map<Short, Float>> values) {}

  @Persistable
  public record SortedMaps(
      @Nullable SortedMap<String, Long> value, List<@Nullable SortedMap<String, Long>> values) {}

  @Persistable
  public record EnumMaps(
      @Nullable EnumMap<Planet, Long> value, List<@Nullable EnumMap<Planet, Long>> values) {}

  @Persistable
  public record IdentityMaps(
      @Nullable IdentityHashMap<Point, Long> value,
      List<@Nullable IdentityHashMap<Point, Long>> values) {}

  @Persistable
  public record Collections(
      @Nullable Collection<Long> value, List<@Nullable Collection<Long>> values) {}

  @Persistable
  public record Anything(@Nullable Object value, List<@Nullable Object> values) {}
}
