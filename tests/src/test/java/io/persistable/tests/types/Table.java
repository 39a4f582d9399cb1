package io.persistable.tests.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of types: its sections and rows. */
final class Table {

  private Table() {}

  static Map<String, List<Row<?>>> sections() {
    Map<String, List<Row<?>>> sections = new LinkedHashMap<>();
    sections.put("Numbers", Rows.numbers());
    sections.put("Text and the like", Rows.texts());
    sections.put("Time", Rows.times());
    sections.put("Objects", Rows.objects());
    sections.put("Addresses and settings", JdkRows.addresses());
    sections.put("Calendars and zones", JdkRows.calendars());
    sections.put("Holders that can be changed", HolderRows.holders());
    sections.put("Collections", CollectionRows.typed());
    sections.put("Collections of anything", CollectionRows.mixed());
    sections.put("Arrays", Rows.arrays());
    return sections;
  }
}
