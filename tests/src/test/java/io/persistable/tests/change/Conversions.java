package io.persistable.tests.change;

import io.persistable.Persistable;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A record for each type that a component had, or has now; all have one component. */
final class Conversions {

  private Conversions() {}

  enum Day {
    MON,
    TUE
  }

  @Persistable
  record Tag(String name) {}

  @Persistable
  record OfInts(int[] value) {}

  @Persistable
  record OfLongs(long[] value) {}

  @Persistable
  record OfDoubles(double[] value) {}

  @Persistable
  record OfTexts(String[] value) {}

  @Persistable
  record OfTags(Tag[] value) {}

  @Persistable
  record OfTagList(List<Tag> value) {}

  @Persistable
  record OfTagSet(Set<Tag> value) {}

  @Persistable
  record OfTagHashSet(HashSet<Tag> value) {}

  @Persistable
  record OfIntList(List<Integer> value) {}

  @Persistable
  record OfLongList(List<Long> value) {}

  @Persistable
  record OfDoubleList(ArrayList<Double> value) {}

  @Persistable
  record OfTextList(List<String> value) {}

  @Persistable
  record OfTextSet(Set<String> value) {}

  @Persistable
  record OfSortedTexts(SortedSet<String> value) {}

  @Persistable
  record OfDayList(List<Day> value) {}

  @Persistable
  record OfDays(EnumSet<Day> value) {}

  @Persistable
  record OfDayMap(Map<Day, Integer> value) {}

  @Persistable
  record OfDayHashMap(HashMap<Day, Integer> value) {}

  @Persistable
  record OfDayEnumMap(EnumMap<Day, Integer> value) {}

  @Persistable
  record OfInt(int value) {}

  @Persistable
  record OfLong(Long value) {}

  @Persistable
  record OfText(String value) {}

  @Persistable
  record OfDouble(double value) {}

  @Persistable
  record OfBoolean(boolean value) {}

  /** Its migration gives null, or throws, as it is told. */
  @Persistable(version = 2)
  record Migrated(int value) {

    static @Nullable Migrated migrate(RecordValue old) {
      if (Integer.valueOf(1).equals(old.get("value"))) {
        throw new IllegalStateException("no ones");
      }
      return null;
    }
  }
}
