package io.persistable.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ReadException;
import io.persistable.python.program.PythonReader;
import io.persistable.read.ReadOptions;
import io.persistable.spi.DeclaredType;
import io.persistable.testsupport.Python;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueFormsTest {

  private static final TypeRegistry NO_TYPES = new TypeRegistry(List.of(), ValueForms.CLASSES);

  private static List<Object> values() {
    List<Object> values = new ArrayList<>();
    ZoneOffset odd = ZoneOffset.ofTotalSeconds(-(5 * 3600 + 17));
    ZoneId paris = ZoneId.of("Europe/Paris");
    for (String digits :
        new String[] {"1.10", "0", "0.000", "-12345678901234567890.5", "1E+400", "1E-2147483647"}) {
      values.add(new BigDecimal(digits));
    }
    values.add(new BigDecimal(BigInteger.TEN.pow(5000).subtract(BigInteger.ONE), 2500));
    values.add(new UUID(0, 5));
    values.add(UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    values.add(URI.create("http://example.org/a%20b?q='#f"));
    values.add(URI.create(""));
    values.addAll(List.of(Locale.ROOT, Locale.US, Locale.forLanguageTag("zh-Hant-TW-x-private")));
    values.add(Locale.forLanguageTag("th-TH-u-nu-thai"));
    @SuppressWarnings("deprecation") // has no tag of its own
    Locale nynorsk = new Locale("no", "NO", "NY");
    values.add(nynorsk);
    values.add(Currency.getInstance("EUR"));
    values.addAll(List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252")));
    values.addAll(List.of(Path.of("/a/b c"), Path.of("rel/../x"), Path.of("")));
    values.addAll(
        List.of(
            LocalDate.of(2001, 2, 3),
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.of(10000, 1, 1),
            LocalTime.MIDNIGHT,
            LocalTime.MAX,
            LocalTime.of(1, 2, 3, 450_000_000),
            LocalDateTime.of(2018, 2, 7, 1, 2),
            LocalDateTime.MIN,
            LocalDateTime.MAX,
            OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 6000, ZoneOffset.UTC),
            OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 6000, odd),
            OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 6, odd),
            OffsetDateTime.MIN));
    values.addAll(
        List.of(
            OffsetDateTime.MAX,
            OffsetTime.of(1, 2, 0, 0, odd),
            OffsetTime.MAX,
            OffsetTime.MIN,
            Instant.EPOCH,
            Instant.parse("2018-02-07T01:02:03.450Z"),
            Instant.MIN,
            Instant.MAX,
            Instant.parse("9999-12-31T23:59:59.999999999Z"),
            Instant.ofEpochSecond(-62135596801L),
            new Date(0),
            new Date(Long.MIN_VALUE),
            new Date(Long.MAX_VALUE),
            new Date(1517965323450L)));
    values.addAll(
        List.of(
            ZonedDateTime.of(2018, 10, 28, 2, 30, 0, 0, paris).withLaterOffsetAtOverlap(),
            ZonedDateTime.of(2018, 10, 28, 2, 30, 0, 0, paris).withEarlierOffsetAtOverlap(),
            ZonedDateTime.of(2018, 1, 1, 0, 0, 0, 1, ZoneId.of("UTC")),
            ZonedDateTime.of(2018, 1, 1, 0, 0, 0, 0, odd),
            ZonedDateTime.of(LocalDateTime.MAX, ZoneId.of("America/New_York")),
            ZonedDateTime.of(LocalDateTime.MIN, ZoneId.of("America/New_York")),
            ZoneOffset.UTC,
            odd,
            ZoneOffset.MAX,
            paris,
            ZoneId.of("UTC"),
            ZoneId.of("GMT+2")));
    values.addAll(
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(-1),
            Duration.ofSeconds(90_061, 1000),
            Duration.ofNanos(1),
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Period.ZERO,
            Period.of(-1, 2, 300),
            Year.of(2000),
            Year.of(-5),
            Year.of(Year.MAX_VALUE),
            YearMonth.of(20000, 3),
            YearMonth.of(1999, 12),
            MonthDay.of(2, 29)));
    values.add(new BitSet());
    values.add(BitSet.valueOf(new long[] {0b1011, 1L << 63}));
    return values;
  }

  /** Collects a text the way the writer does. */
  private static final class Text implements ValueSink {

    final Map<String, String> header = new LinkedHashMap<>();
    final TextBuffer out = new TextBuffer(100);

    @Override
    public String name(String module, String name, String alias) {
      header.put("from " + module + " import " + name + " as _" + alias, "");
      return "_" + alias;
    }

    @Override
    public String stringClass(String javaModule, String simpleName) {
      String alias = "_" + simpleName + "_2";
      header.put(
          "class "
              + alias
              + "(str):\n    __module__ = '"
              + javaModule
              + "'\n    __qualname__ = '"
              + simpleName
              + "'\n",
          "");
      return alias;
    }

    @Override
    public void ascii(String text) {
      out.ascii(text);
    }

    @Override
    public void string(String value) {
      Literals.string(value, out);
    }

    String module() {
      return String.join("\n", header.keySet()) + "\n" + out;
    }
  }

  private static @Nullable Object read(Text text) {
    return PythonReader.read(
            text.module().getBytes(StandardCharsets.UTF_8),
            "test.py",
            NO_TYPES,
            ReadOptions.DEFAULT)
        .items()
        .get("x");
  }

  @Test
  void everyValueComesBackFromAnUntypedPlace() {
    for (Object value : values()) {
      Text text = new Text();
      text.ascii("x = ");
      ValueForms.write(value, DeclaredType.OBJECT, text);
      text.ascii("\n");
      Object back = read(text);
      assertEquals(value, back, text.module());
      assertEquals(value.getClass(), back.getClass());
    }
  }

  @Test
  void everyValueComesBackFromATypedPlace() {
    for (Object value : values()) {
      Class<?> type = ValueForms.publicClass(value.getClass());
      Text text = new Text();
      text.ascii("x: '" + type.getSimpleName() + "' = ");
      ValueForms.write(value, DeclaredType.of(type), text);
      text.ascii("\n");
      assertEquals(value, read(text), text.module());
    }
  }

  @Test
  void patternsKeepTheirFlags() {
    for (Pattern pattern :
        List.of(
            Pattern.compile("a+b"),
            Pattern.compile("", Pattern.CASE_INSENSITIVE | Pattern.COMMENTS),
            Pattern.compile("(?flags=3)", Pattern.LITERAL))) {
      Text text = new Text();
      text.ascii("x = ");
      ValueForms.write(pattern, DeclaredType.OBJECT, text);
      text.ascii("\n");
      Pattern back = (Pattern) read(text);
      assertEquals(pattern.pattern(), back.pattern());
      assertEquals(pattern.flags(), back.flags());
    }
  }

  @Test
  void cpythonExecutesEveryValue(@TempDir Path directory) throws Exception {
    Text text = new Text();
    int i = 0;
    for (Object value : values()) {
      text.ascii("x" + i++ + " = ");
      ValueForms.write(value, DeclaredType.OBJECT, text);
      text.ascii("\n");
    }
    Path file = Files.writeString(directory.resolve("values.py"), text.module());
    String said =
        Python.get().run(Python.script(ValueFormsTest.class, "value_forms.py"), file.toString());
    assertEquals(values().size(), said.lines().count());
    assertTrue(said.contains("x0 decimal.Decimal"), said);
    assertTrue(said.contains("java.time.ZonedDateTime str"), said);
  }

  @Test
  void pythonsOwnFormsAreUnderstood() {
    String text =
        """
        import datetime as dt
        from datetime import datetime as _datetime
        from decimal import Decimal
        from pathlib import Path
        a = dt.datetime(2020, 1, 2, 3, 4, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
        b = _datetime.date(2020, 1, 2)
        c = Decimal('NaN')
        d = dt.timedelta(weeks=1, milliseconds=-1)
        e = Path('a', 'b')
        """;
    Map<String, ?> items =
        PythonReader.read(
                text.getBytes(StandardCharsets.UTF_8), "test.py", NO_TYPES, ReadOptions.DEFAULT)
            .items();
    assertEquals(OffsetDateTime.parse("2020-01-02T03:04:05+01:00"), items.get("a"));
    assertEquals(LocalDate.of(2020, 1, 2), items.get("b"));
    assertEquals(Double.NaN, items.get("c"));
    assertEquals(Duration.ofDays(7).minusMillis(1), items.get("d"));
    assertEquals(Path.of("a", "b"), items.get("e"));
  }

  @Test
  void argumentsThatMakeNoValueAreRefusedWithTheirPlace() {
    ReadException error =
        assertThrows(
            ReadException.class,
            () ->
                PythonReader.read(
                    "from datetime import date\nx = [date(2020, 2, 30)]\n"
                        .getBytes(StandardCharsets.UTF_8),
                    "test.py",
                    NO_TYPES,
                    ReadOptions.DEFAULT));
    assertTrue(
        error.getMessage().startsWith("test.py:2:6: expected arguments that datetime.date accepts"),
        error.getMessage());
  }

  @Test
  void decimalsOfManyDigitsTakeLittleTime() {
    BigDecimal large = new BigDecimal(BigInteger.ONE.shiftLeft(1_000_000), 7);
    String digits = large.toString();
    assertEquals(large, ValueForms.parse("java.math.BigDecimal", digits));
  }
}
