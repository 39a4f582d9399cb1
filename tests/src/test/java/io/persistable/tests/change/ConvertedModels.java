package io.persistable.tests.change;

import io.persistable.Persistable;
import io.persistable.tests.change.Conversions.Day;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** One component of each type that may hold some elements or entries. */
final class ConvertedModels {

  private ConvertedModels() {}

  @Persistable
  record IntArray(int[] value) {}

  @Persistable
  record LongArray(long[] value) {}

  @Persistable
  record ShortArray(short[] value) {}

  @Persistable
  record IntegerArray(Integer[] value) {}

  @Persistable
  record LongBoxes(Long[] value) {}

  @Persistable
  record IntList(List<Integer> value) {}

  @Persistable
  record LongList(List<Long> value) {}

  @Persistable
  record IntArrayList(ArrayList<Integer> value) {}

  @Persistable
  record IntLinkedList(LinkedList<Integer> value) {}

  @Persistable
  record IntCollection(Collection<Integer> value) {}

  @Persistable
  record IntDeque(Deque<Integer> value) {}

  @Persistable
  record IntSet(Set<Integer> value) {}

  @Persistable
  record IntHashSet(HashSet<Integer> value) {}

  @Persistable
  record IntLinkedHashSet(LinkedHashSet<Integer> value) {}

  @Persistable
  record IntSortedSet(SortedSet<Integer> value) {}

  @Persistable
  record IntTreeSet(TreeSet<Integer> value) {}

  @Persistable
  record LongTreeSet(TreeSet<Long> value) {}

  @Persistable
  record DoubleArray(double[] value) {}

  @Persistable
  record FloatArray(float[] value) {}

  @Persistable
  record DoubleBoxes(Double[] value) {}

  @Persistable
  record DoubleList(List<Double> value) {}

  @Persistable
  record DoubleSet(Set<Double> value) {}

  @Persistable
  record DoubleSortedSet(SortedSet<Double> value) {}

  @Persistable
  record FlagArray(boolean[] value) {}

  @Persistable
  record FlagBoxes(Boolean[] value) {}

  @Persistable
  record FlagList(List<Boolean> value) {}

  @Persistable
  record FlagSet(Set<Boolean> value) {}

  @Persistable
  record CharArray(char[] value) {}

  @Persistable
  record CharBoxes(Character[] value) {}

  @Persistable
  record CharList(List<Character> value) {}

  @Persistable
  record CharSet(Set<Character> value) {}

  @Persistable
  record DayArray(Day[] value) {}

  @Persistable
  record DayList(List<Day> value) {}

  @Persistable
  record DayLinkedList(LinkedList<Day> value) {}

  @Persistable
  record DaySet(Set<Day> value) {}

  @Persistable
  record DayHashSet(HashSet<Day> value) {}

  @Persistable
  record DaySortedSet(SortedSet<Day> value) {}

  @Persistable
  record DayTreeSet(TreeSet<Day> value) {}

  @Persistable
  record DayEnumSet(EnumSet<Day> value) {}

  @Persistable
  record IntGrid(int[][] value) {}

  @Persistable
  record IntegerGrid(Integer[][] value) {}

  @Persistable
  record RowList(List<int[]> value) {}

  @Persistable
  record BoxRowList(List<Integer[]> value) {}

  @Persistable
  record ListList(List<List<Integer>> value) {}

  @Persistable
  record ListArray(List<Integer>[] value) {}

  @Persistable
  record ListSet(Set<List<Integer>> value) {}

  @Persistable
  record DayMap(Map<Day, Integer> value) {}

  @Persistable
  record DayHashMap(HashMap<Day, Integer> value) {}

  @Persistable
  record DayLinkedHashMap(LinkedHashMap<Day, Integer> value) {}

  @Persistable
  record DaySortedMap(SortedMap<Day, Integer> value) {}

  @Persistable
  record DayTreeMap(TreeMap<Day, Integer> value) {}

  @Persistable
  record DayConcurrentMap(ConcurrentHashMap<Day, Integer> value) {}

  @Persistable
  record DayEnumMap(EnumMap<Day, Integer> value) {}

  @Persistable
  record DayLongMap(Map<Day, Long> value) {}

  @Persistable
  record IntValue(int value) {}

  @Persistable
  record FloatValue(float value) {}
}
