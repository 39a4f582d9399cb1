package io.persistable.processor.defaults;

import java.util.Map;

/** Texts of value classes, for errors. */
final class ValueExamples {

  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("BigDecimal", "1.10"),
          Map.entry("BitSet", "{1, 3}"),
          Map.entry("Charset", "UTF-8"),
          Map.entry("Currency", "EUR"),
          Map.entry("Date", "2018-02-07T01:02:03Z"),
          Map.entry("Duration", "PT5S"),
          Map.entry("Instant", "2018-02-07T01:02:03Z"),
          Map.entry("LocalDate", "2018-02-07"),
          Map.entry("LocalDateTime", "2018-02-07T01:02:03"),
          Map.entry("LocalTime", "01:02:03"),
          Map.entry("Locale", "de-DE"),
          Map.entry("MonthDay", "--02-29"),
          Map.entry("OffsetDateTime", "2018-02-07T01:02:03+01:00"),
          Map.entry("OffsetTime", "01:02:03+01:00"),
          Map.entry("Path", "a/b"),
          Map.entry("Pattern", "a+b"),
          Map.entry("Period", "P1Y2M3D"),
          Map.entry("URI", "https://example.org"),
          Map.entry("URL", "https://example.org"),
          Map.entry("UUID", "00000000-0000-0001-0000-000000000002"),
          Map.entry("Year", "2018"),
          Map.entry("YearMonth", "2018-02"),
          Map.entry("ZoneId", "Europe/Paris"),
          Map.entry("ZoneOffset", "+01:00"),
          Map.entry("ZonedDateTime", "2018-02-07T01:02:03+01:00[Europe/Paris]"));

  private ValueExamples() {}

  static String of(String simpleName) {
    String example = EXAMPLES.get(simpleName);
    return example == null ? "" : ", such as " + example;
  }
}
