package io.persistable.tests.types;

import io.persistable.array.Complex;
import io.persistable.Range;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.tests.types.Models.Circle;
import io.persistable.tests.types.Models.Letter;
import io.persistable.tests.types.Models.Money;
import io.persistable.tests.types.Models.Node;
import io.persistable.tests.types.Models.Nothing;
import io.persistable.tests.types.Models.Pair;
import io.persistable.tests.types.Models.Pixel;
import io.persistable.tests.types.Models.Planet;
import io.persistable.tests.types.Models.Point;
import io.persistable.tests.types.Models.Shape;
import io.persistable.tests.types.Models.Square;
import io.persistable.tests.types.Models.Tree;
import io.persistable.tests.types.Models.Words;
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
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rows of the table of types, collections aside. */
final class Rows {

  private Rows() {}

  static List<Row<?>> numbers() {
    return List.of(
        Row.of("boolean, Boolean", "Boolean", true, (v, l) -> new Places.Booleans(v, v, l), false),
        Row.of(
            "byte, Byte",
            "Byte",
            (byte) 5,
            (v, l) -> new Places.Bytes(v, v, l),
            (byte) 0,
            Byte.MIN_VALUE,
            Byte.MAX_VALUE),
        Row.of(
            "short, Short",
            "Short",
            (short) 5,
            (v, l) -> new Places.Shorts(v, v, l),
            (short) 0,
            Short.MIN_VALUE,
            Short.MAX_VALUE),
        Row.of(
            "int, Integer",
            "Integer",
            5,
            (v, l) -> new Places.Ints(v, v, l),
            0,
            -1,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE),
        Row.of(
            "long, Long",
            "Long",
            5L,
            (v, l) -> new Places.Longs(v, v, l),
            0L,
            (long) Integer.MIN_VALUE,
            Integer.MAX_VALUE + 1L,
            Long.MIN_VALUE,
            Long.MAX_VALUE),
        Row.of(
            "float, Float",
            "Float",
            0.1f,
            (v, l) -> new Places.Floats(v, v, l),
            0.0f,
            -0.0f,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Math.nextDown(Float.MIN_NORMAL),
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            16777216f,
            1e10f,
            3.4e-43f),
        Row.of(
            "double, Double",
            "Double",
            0.1,
            (v, l) -> new Places.Doubles(v, v, l),
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            2e-323,
            1e23,
            1e22,
            9007199254740993.0,
            1e16,
            1e-5),
        Row.of(
            "char, Character",
            "Character",
            'c',
            (v, l) -> new Places.Chars(v, v, l),
            '\'',
            '\\',
            '\0',
            '\n',
            '\ud800',
            '\udfff',
            '\u2028',
            '\u202e',
            '\ufeff',
            '\uffff'),
        Row.of(
            "BigInteger",
            BigInteger.valueOf(5),
            Places.BigIntegers::new,
            BigInteger.ZERO,
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
            BigInteger.TEN.pow(4299).subtract(BigInteger.ONE),
            BigInteger.TEN.pow(4300),
            BigInteger.TEN.pow(10_000).negate()),
        Row.of(
            "BigDecimal",
            new BigDecimal("1.10"),
            Places.BigDecimals::new,
            new BigDecimal("0.000"),
            new BigDecimal("0E+10"),
            new BigDecimal("-1E+1000"),
            new BigDecimal(BigInteger.TEN.pow(10_000), 5000),
            new BigDecimal(BigInteger.ONE, -1_000_000)));
  }

  static List<Row<?>> texts() {
    StringBuilder units = new StringBuilder();
    StringBuilder reversed = new StringBuilder();
    for (int unit = 0; unit < 65_536; unit++) {
      units.append((char) unit);
      reversed.append((char) (65_535 - unit)); // low surrogates first: all of them lone
    }
    return List.of(
        Row.of(
            "String",
            "a'b",
            Places.Strings::new,
            "",
            "\"'\\\n\r\t\0",
            units.toString(),
            reversed.toString(),
            "\ud83d\ude00\ude00\ud83d",
            "\u00e9'\n\u202e".repeat(1 << 16)),
        Row.of(
            "enum", "the same constant", Planet.EARTH, Places.Enums::new, Planet.MARS, Planet.mro),
        Row.of("UUID", new UUID(1, 2), Places.Uuids::new, new UUID(-1, -1), new UUID(0, 0)),
        Row.of(
            "URI",
            URI.create("http://example.org/a?b=c"),
            Places.Uris::new,
            URI.create(""),
            URI.create("mailto:a%20b@c"),
            URI.create("http://h\u00e4.de/\u00e4")),
        Row.of(
            "Locale",
            Locale.GERMANY,
            Places.Locales::new,
            Locale.ROOT,
            Locale.forLanguageTag("zh-Hant-TW-x-lvariant-a"),
            Locale.forLanguageTag("ar-u-nu-latn")),
        Row.of("Currency", Currency.getInstance("EUR"), Places.Currencies::new),
        Row.of(
            "Charset",
            StandardCharsets.UTF_8,
            Places.Charsets::new,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252")),
        Row.of(
            "Pattern",
            Pattern.compile("a+b"),
            Places.Patterns::new,
            Pattern.compile(""),
            Pattern.compile("[(]?flags=2)".replace(")", "")),
            Pattern.compile("'\\\\\n", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)),
        Row.of(
            "Path",
            Path.of("a", "b"),
            Places.Paths::new,
            Path.of(""),
            Path.of("/"),
            Path.of("..", "'", "\u00e9 ")),
        Row.of(
            "BitSet",
            BitSet.valueOf(new long[] {10}),
            Places.BitSets::new,
            new BitSet(),
            BitSet.valueOf(new long[] {Long.MIN_VALUE, 0, -1})));
  }

  static List<Row<?>> times() {
    Instant instant = Instant.parse("2018-02-07T01:02:03.450Z");
    LocalDateTime local = LocalDateTime.of(2018, 2, 7, 1, 2, 3, 450_000_000);
    ZoneOffset east = ZoneOffset.ofHoursMinutes(5, 30);
    return List.of(
        Row.of(
            "Instant",
            instant,
            Places.Instants::new,
            Instant.EPOCH,
            Instant.MIN,
            Instant.MAX,
            instant.plusNanos(1),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("0000-12-31T23:59:59.999999Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"),
            Instant.parse("+10000-01-01T00:00:00Z")),
        Row.of(
            "java.util.Date",
            "Date",
            Date.from(instant),
            Places.Dates::new,
            new Date(0),
            new Date(-1),
            new Date(Long.MIN_VALUE),
            new Date(Long.MAX_VALUE)),
        Row.of(
            "LocalDate",
            LocalDate.of(2018, 2, 7),
            Places.LocalDates::new,
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.of(0, 12, 31),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(10_000, 1, 1)),
        Row.of(
            "LocalTime",
            LocalTime.of(1, 2, 3, 450_000_000),
            Places.LocalTimes::new,
            LocalTime.MIN,
            LocalTime.MAX,
            LocalTime.of(0, 0, 0, 1),
            LocalTime.of(0, 0, 0, 1000)),
        Row.of(
            "LocalDateTime",
            local,
            Places.LocalDateTimes::new,
            LocalDateTime.MIN,
            LocalDateTime.MAX,
            local.plusNanos(1)),
        Row.of(
            "OffsetDateTime",
            local.atOffset(east),
            Places.OffsetDateTimes::new,
            OffsetDateTime.MIN,
            OffsetDateTime.MAX,
            local.atOffset(ZoneOffset.ofTotalSeconds(-1)),
            LocalDateTime.of(1, 1, 1, 0, 0).atOffset(east),
            local.plusNanos(1).atOffset(ZoneOffset.UTC)),
        Row.of(
            "OffsetTime",
            local.toLocalTime().atOffset(east),
            Places.OffsetTimes::new,
            OffsetTime.MIN,
            OffsetTime.MAX),
        Row.of(
            "ZonedDateTime",
            local.atZone(ZoneId.of("Europe/Paris")),
            Places.ZonedDateTimes::new,
            ZonedDateTime.parse("2018-10-28T02:30+02:00[Europe/Paris]"),
            ZonedDateTime.parse("2018-10-28T02:30+01:00[Europe/Paris]"),
            local.atZone(ZoneId.of("UTC")),
            local.atZone(ZoneOffset.UTC),
            LocalDateTime.MAX.atZone(ZoneOffset.MIN),
            LocalDateTime.MIN.plusDays(1).atZone(ZoneId.of("UTC+3"))),
        Row.of("ZoneId", ZoneId.of("Europe/Paris"), Places.ZoneIds::new, ZoneId.of("UTC+3")),
        Row.of(
            "ZoneOffset",
            east,
            Places.ZoneOffsets::new,
            ZoneOffset.UTC,
            ZoneOffset.MIN,
            ZoneOffset.MAX,
            ZoneOffset.ofTotalSeconds(-1)),
        Row.of(
            "Duration",
            Duration.parse("P1DT5.000001S"),
            Places.Durations::new,
            Duration.ZERO,
            Duration.ofNanos(-1),
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Duration.ofDays(999_999_999),
            Duration.ofDays(-999_999_999),
            Duration.ofDays(1_000_000_000)),
        Row.of(
            "Period",
            Period.of(1, 2, 3),
            Places.Periods::new,
            Period.ZERO,
            Period.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1)),
        Row.of(
            "Year",
            Year.of(2018),
            Places.Years::new,
            Year.of(Year.MIN_VALUE),
            Year.of(Year.MAX_VALUE),
            Year.of(0)),
        Row.of(
            "YearMonth",
            YearMonth.of(2018, 2),
            Places.YearMonths::new,
            YearMonth.of(Year.MIN_VALUE, 1),
            YearMonth.of(Year.MAX_VALUE, 12),
            YearMonth.of(10_000, 1)),
        Row.of("MonthDay", MonthDay.of(2, 29), Places.MonthDays::new),
        Row.of("DayOfWeek", DayOfWeek.MONDAY, Places.DaysOfWeek::new));
  }

  static List<Row<?>> objects() {
    Tree<Short> leaf = new Tree<>((short) 2, List.of());
    return List.of(
        Row.of("Optional", Optional.of(5L), Places.Optionals::new, Optional.empty()),
        Row.of(
            "OptionalInt",
            OptionalInt.of(5),
            Places.OptionalInts::new,
            OptionalInt.empty(),
            OptionalInt.of(Integer.MIN_VALUE)),
        Row.of(
            "OptionalLong",
            OptionalLong.of(5),
            Places.OptionalLongs::new,
            OptionalLong.empty(),
            OptionalLong.of(Long.MIN_VALUE)),
        Row.of(
            "OptionalDouble",
            OptionalDouble.of(0.5),
            Places.OptionalDoubles::new,
            OptionalDouble.empty(),
            OptionalDouble.of(Double.NaN)),
        Row.of("Range", new Range(0, 3, 1), Places.Ranges::new, new Range(5, -5, -2)),
        Row.of("Complex", new Complex(1, -0.0), Places.Complexes::new, new Complex(0, 1e300)),
        Row.of("record", "an equal record", new Point(1, 2), Places.Records::new),
        Row.of(
            "record without identity",
            "an equal record",
            new Pixel((short) 1, (short) -1),
            Places.Inlines::new),
        Row.of(
            "sealed interface",
            "an equal record",
            new Circle(0.5),
            Places.Sealeds::new,
            new Square(0.1f),
            Nothing.NOTHING),
        Row.of(
            "generic record",
            "an equal record",
            new Pair<>(5L, "b", List.of(6L)),
            Places.Generics::new,
            new Pair<>(Long.MIN_VALUE, null, List.of())),
        Row.of(
            "recursive generic record",
            "an equal record",
            new Tree<>((short) 1, List.of(leaf)),
            Places.Trees::new,
            new Tree<>((short) 1, List.of(leaf, leaf, new Tree<>((short) 3, List.of(leaf))))),
        Row.of(
            "record with varargs",
            "an equal record",
            new Words(1, "a", "b"),
            Places.Varargs::new,
            new Words(0)),
        Row.of(
            "immutable class",
            "an object with equal components",
            Money.of("EUR", 5),
            Places.Immutables::new),
        Row.of(
            "class with a builder",
            "an object with equal components",
            Letter.builder().to("you").lines(List.of("a")).build(),
            Places.Builts::new),
        Row.of(
            "mutable class",
            "an object with equal components",
            new Node(),
            Places.Mutables::new,
            Node.family(),
            Node.family().getChildren().get(1)));
  }

  static List<Row<?>> arrays() {
    return List.of(
        Row.of(
            "byte[]",
            new byte[] {1, -1},
            Places.ByteArrays::new,
            new byte[0],
            new byte[] {0, 39, 92, 10, -128, 127}),
        Row.of("boolean[]", new boolean[] {true, false}, Places.BooleanArrays::new),
        Row.of("short[]", new short[] {1, -1}, Places.ShortArrays::new, new short[0]),
        Row.of("char[]", new char[] {'a', 'b'}, Places.CharArrays::new, new char[] {'\ud800', 0}),
        Row.of("int[]", new int[] {1, 2}, Places.IntArrays::new, new int[] {Integer.MIN_VALUE}),
        Row.of("long[]", new long[] {1, 2}, Places.LongArrays::new, new long[] {Long.MIN_VALUE}),
        Row.of(
            "float[]",
            new float[] {0.1f, 2},
            Places.FloatArrays::new,
            new float[] {Float.NaN, -0.0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY}),
        Row.of(
            "double[]",
            new double[] {0.5, 2},
            Places.DoubleArrays::new,
            new double[0],
            new double[] {Double.NaN, -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY}),
        Row.of(
            "double[][]",
            new double[][] {{1, 2}, {3, 4}},
            Places.Rectangles::new,
            new double[][] {{1}, {2, 3}},
            new double[][] {{}, null},
            new double[0][]),
        Row.of(
            "int[][][]",
            new int[][][] {{{1}, {2}}, {{3}, {4}}},
            Places.Cubes::new,
            new int[][][] {{{1}}, {}, null}),
        Row.of(
            "NdArray",
            NdArray.of(new double[] {1, 2, 3, 4}).reshape(2, 2),
            Places.NdArrays::new,
            NdArray.of(new double[] {1, 2}),
            NdArray.of(new double[] {1, 2}).as(DType.of("<c16"))),
        Row.of(
            "Object[]", new Object[] {1, null, "a"}, Places.ObjectArrays::new, new Object[] {5L}),
        Row.of("String[]", new String[] {"a", null}, Places.StringArrays::new, new String[0]),
        Row.of("Long[]", new Long[] {5L, null}, Places.LongBoxArrays::new, new Long[0]),
        Row.of("UUID[]", new UUID[] {new UUID(1, 2)}, Places.UuidArrays::new),
        Row.of(
            "record[]",
            new Point[] {new Point(1, 2), null},
            Places.RecordArrays::new,
            new Point[0]),
        Row.of(
            "interface[]",
            new Shape[] {new Circle(1), Nothing.NOTHING},
            Places.ShapeArrays::new,
            new Shape[0]),
        Row.of("enum[]", new Planet[] {Planet.MARS, null}, Places.EnumArrays::new, new Planet[0]),
        Row.of("byte[][]", new byte[][] {{1}, null, {}}, Places.ByteRows::new),
        Row.of("List[]", lists(List.of(5L), null), Places.ListArrays::new, lists()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only passed on
  private static List<Long>[] lists(List<Long>... lists) {
    return lists;
  }
}
