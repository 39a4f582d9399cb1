package io.persistable.tests.javadialect;

import io.persistable.tests.graph.GraphGenerator;
import io.persistable.tests.javadialect.Generics.Abstract;
import io.persistable.tests.javadialect.Generics.Arrays2;
import io.persistable.tests.javadialect.Generics.Bound;
import io.persistable.tests.javadialect.Generics.Built;
import io.persistable.tests.javadialect.Generics.Cell;
import io.persistable.tests.javadialect.Generics.Chain;
import io.persistable.tests.javadialect.Generics.Gauge;
import io.persistable.tests.javadialect.Generics.Made;
import io.persistable.tests.javadialect.Generics.Many;
import io.persistable.tests.javadialect.Generics.Mark;
import io.persistable.tests.javadialect.Generics.Marked;
import io.persistable.tests.javadialect.Generics.Own;
import io.persistable.tests.javadialect.Generics.Owned;
import io.persistable.tests.javadialect.Generics.Pair;
import io.persistable.tests.javadialect.Generics.Sorted;
import io.persistable.tests.javadialect.Generics.Typed;
import io.persistable.tests.javadialect.Generics.Wildcards;
import io.persistable.tests.javadialect.Generics.Words;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Random graphs of what only Java source trips over: generic types, overloads, deprecated members,
 * names that the text uses, arrays of all types, single values that are large, deep nesting. What
 * they hold besides comes from {@link GraphGenerator}. The same seed gives the same graph.
 */
final class ModelGenerator {

  private static final String[] NAMES = {
    "x",
    "list",
    "String",
    "System",
    "Object",
    "put",
    "as_",
    "add",
    "io",
    "java",
    "g2",
    "Cell",
    "Part1",
    "v1",
    "T",
    "build1",
    "int",
    "record",
    "größe",
    "Archive",
    "Override",
    "var",
    "Double"
  };

  private final SplittableRandom random;
  private final List<@Nullable Object> any = new ArrayList<>();
  private final List<Cell<Object>> cells = new ArrayList<>();

  ModelGenerator(long seed) {
    this.random = new SplittableRandom(seed * 31 + 7);
    any.addAll(new GraphGenerator(seed).roots().values());
  }

  /** One to three roots. */
  Map<String, @Nullable Object> roots() {
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      roots.put(NAMES[random.nextInt(NAMES.length)], value(0));
    }
    for (Cell<Object> cell : cells) {
      if (random.nextInt(4) == 0) {
        cell.setNext(cells.get(random.nextInt(cells.size())));
      }
      if (random.nextInt(6) == 0) {
        cell.setValue(any());
      }
    }
    return roots;
  }

  private @Nullable Object any() {
    return any.get(random.nextInt(any.size()));
  }

  private @Nullable Object value(int depth) {
    if (depth > 6 || random.nextInt(6) == 0) {
      return any();
    }
    Object made = object(depth + 1);
    any.add(made);
    return made;
  }

  private Object object(int depth) {
    return switch (random.nextInt(30)) {
      case 0, 1, 2 -> cell(depth);
      case 3 -> gauge(depth);
      case 4 -> owned(new Owned());
      case 5 -> owned(new Own<Owned>());
      case 6 -> chain();
      case 7 -> new Sorted<>("a", List.of("b", "c"));
      case 8 -> new Sorted<>(5, new ArrayList<>(List.of(integer())));
      case 9, 10 -> new Pair<>(value(depth), value(depth));
      case 11 -> arrays(depth);
      case 12 -> many(depth);
      case 13 -> abstracts();
      case 14 -> wildcards(depth);
      case 15 -> typed(depth);
      case 16 -> Made.of(nonNull(depth), list(depth));
      case 17 -> Bound.of("b", random.nextBoolean() ? null : Bound.of("c", null));
      case 18 -> Built.<Object, Object>builder().map(map(depth)).key(any()).build();
      case 19 -> words(depth);
      case 20, 21, 22 -> new OverloadGenerator(random).object(value(depth), list(depth));
      case 23 -> OldGenerator.object(random);
      case 24 -> named();
      case 25 -> array(depth);
      case 26 -> nested(value(depth));
      case 27 -> enums();
      default -> large();
    };
  }

  private Object nonNull(int depth) {
    Object value = value(depth);
    return value == null ? "null" : value;
  }

  private int integer() {
    return random.nextInt() >> random.nextInt(32);
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(nonNull(depth));
    }
    return random.nextBoolean() ? list : List.copyOf(list);
  }

  private Map<Object, Object> map(int depth) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      map.put("k" + i, nonNull(depth));
    }
    return map;
  }

  /** A map of two entries, which keeps its order. */
  private static <V> Map<String, V> ordered(String key, V first, V second) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(key, first);
    map.put(key + key, second);
    return map;
  }

  private Cell<Object> cell(int depth) {
    Cell<Object> cell = new Cell<>();
    cells.add(cell);
    cell.setValue(value(depth));
    cell.setNext(random.nextBoolean() ? null : cells.get(random.nextInt(cells.size())));
    cell.setAll(list(depth));
    cell.setArray(random.nextBoolean() ? null : new Object[] {any(), value(depth)});
    cell.setDeep(random.nextBoolean() ? null : new TreeMap<>(Map.of("a", list(depth))));
    return cell;
  }

  private Cell<String> textCell() {
    Cell<String> cell = new Cell<>();
    cell.setValue("v" + integer());
    cell.setAll(new ArrayList<>(List.of("b")));
    cell.setArray(random.nextBoolean() ? null : new String[] {"c", null});
    cell.setDeep(random.nextBoolean() ? null : ordered("a", List.of("d"), List.of()));
    any.add(cell);
    return cell;
  }

  private Cell<Integer> numberCell() {
    Cell<Integer> cell = new Cell<>();
    cell.setValue(integer());
    cell.setNext(cell);
    any.add(cell);
    return cell;
  }

  private Gauge<Integer, Map<String, Integer>> gauge(int depth) {
    Gauge<Integer, Map<String, Integer>> gauge = new Gauge<>();
    gauge.low = integer();
    gauge.high = random.nextBoolean() ? null : integer();
    gauge.readings = random.nextBoolean() ? null : ordered("a", 1, 2);
    gauge.best = random.nextBoolean() ? Optional.empty() : Optional.of(7);
    if (depth < 6) {
      gauge.before = random.nextBoolean() ? null : gauge(depth + 2);
      gauge.children = random.nextBoolean() ? null : List.of(gauge(depth + 3), gauge);
    }
    any.add(gauge);
    return gauge;
  }

  private <T extends Own<Owned>> T owned(T own) {
    Owned partner = new Owned();
    partner.name = "p" + integer();
    own.partner = random.nextBoolean() ? null : partner;
    own.friends = random.nextBoolean() ? null : new ArrayList<>(Arrays.asList(partner, null));
    own.id = integer();
    partner.partner = random.nextBoolean() ? null : partner;
    any.add(partner);
    return own;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // no class extends it
  private Object chain() {
    Chain chain = new Chain(null, 0);
    for (int i = random.nextInt(12); i > 0; i--) {
      chain = new Chain(chain, i);
      if (random.nextInt(5) == 0) {
        any.add(chain);
      }
    }
    return chain;
  }

  private Object arrays(int depth) {
    Object[] grid = {any(), value(depth)};
    return random.nextBoolean()
        ? new Arrays2<>(
            new Object[] {value(depth)}, new String[] {"a", null}, new Object[][] {grid})
        : new Arrays2<>(
            new String[] {"s"}, new Integer[] {1, integer()}, new String[][] {{"a"}, null});
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types
  private Object many(int depth) {
    Pair<String, Set<Long>>[] inside =
        new Pair[] {new Pair<>("a", new LinkedHashSet<>(List.of(1L))), null};
    return new Many(
        random.nextBoolean() ? null : new Optional[] {Optional.of(1L), Optional.empty()},
        random.nextBoolean() ? null : new List[] {List.of("a"), new ArrayList<>(), null},
        random.nextBoolean()
            ? null
            : new Map[] {ordered("a", 1, 2), new TreeMap<>(Map.of("b", 2.5))},
        random.nextBoolean() ? null : new Pair[][] {{new Pair<>("a", 1)}, null, {}},
        random.nextBoolean() ? List.of() : new ArrayList<>(List.of(inside, inside)));
  }

  private Object abstracts() {
    Mark mark = new Mark(integer());
    any.add(mark);
    return new Abstract(
        random.nextBoolean() ? null : new Serializable[] {"a", 1, mark, null, 'c', 2.5},
        random.nextBoolean() ? null : new Comparable<?>[] {"a", 1, mark, null},
        random.nextBoolean() ? null : new Number[] {1, 2L, (byte) 3, 1.5f, BigInteger.TEN, null},
        random.nextBoolean() ? null : new CharSequence[] {"a", null},
        random.nextBoolean() ? null : new Iterable<?>[] {List.of(1), new ArrayList<>(List.of("a"))},
        random.nextBoolean() ? null : new Marked[] {mark, null},
        random.nextBoolean() ? null : new Object[] {mark, any(), null});
  }

  private Object wildcards(int depth) {
    List<List<Pair<Integer, String>>> deep =
        new ArrayList<>(List.of(List.of(new Pair<>(1, "a")), new ArrayList<>()));
    return new Wildcards(
        random.nextBoolean() ? null : list(depth),
        random.nextBoolean() ? null : new ArrayList<>(List.of(1, 2.5)),
        random.nextBoolean() ? null : new ArrayList<Number>(List.of(1, 2.5)),
        random.nextBoolean() ? null : new Pair<Integer, Number>(1, 2.5),
        random.nextBoolean() ? null : new TreeMap<String, Object>(Map.of("a", "b", "c", 5)),
        random.nextBoolean() ? null : deep,
        random.nextBoolean() ? null : numberCell(),
        random.nextBoolean() ? textCell() : cell(depth));
  }

  private Object typed(int depth) {
    return new Typed(
        random.nextBoolean() ? null : textCell(),
        random.nextBoolean() ? null : new Pair<>("a", new ArrayList<>(List.of(1, integer()))),
        random.nextBoolean() ? null : new ArrayList<>(List.of(numberCell(), new Cell<>())),
        random.nextBoolean()
            ? null
            : new TreeMap<>(Map.of("a", new Pair<>(1L, new ArrayDeque<>(List.of((short) 5))))),
        random.nextBoolean() ? null : owned(new Owned()),
        random.nextBoolean() ? null : owned(new Own<Owned>()),
        random.nextBoolean() ? null : gauge(depth));
  }

  private Object words(int depth) {
    Words words = new Words();
    words.setValue("w");
    words.setNext(random.nextBoolean() ? words : textCell());
    words.count = depth;
    return words;
  }

  private Object named() {
    return Named.any(random);
  }

  private Object array(int depth) {
    return switch (random.nextInt(16)) {
      case 0 -> new Serializable[] {"a", 1L, null};
      case 1 -> new Comparable<?>[] {"a", 1};
      case 2 -> new Number[] {1, 2.5, null};
      case 3 -> new Marked[] {new Mark(1), null};
      case 4 -> new Thread.State[] {Thread.State.NEW, null};
      case 5 -> new ChronoUnit[] {ChronoUnit.DAYS};
      case 6 -> new TimeUnit[][] {{TimeUnit.DAYS}, null, {}};
      case 7 -> new Cell<?>[] {cell(depth), null};
      case 8 -> new Own<?>[] {owned(new Owned()), null};
      case 9 -> new List<?>[] {list(depth), null};
      case 10 -> new Chain<?>[] {(Chain<?>) chain(), null};
      case 11 -> new Integer[][] {{1, null}, null};
      case 12 -> new Cloneable[] {new int[] {1}, null};
      case 13 -> new Enum<?>[] {TimeUnit.DAYS, null};
      case 14 -> new Pair<?, ?>[][] {{new Pair<>(1, value(depth))}, {}};
      default -> new Optional<?>[] {Optional.of(1), Optional.empty()};
    };
  }

  private static Object nested(@Nullable Object inner) {
    Object nested = inner == null ? "null" : inner;
    for (int i = 0; i < 40; i++) {
      nested = i % 3 == 0 ? List.of(nested) : new ArrayList<>(List.of(nested));
    }
    return nested;
  }

  private Object enums() {
    return switch (random.nextInt(5)) {
      case 0 -> Thread.State.BLOCKED;
      case 1 -> new ArrayList<>(List.of(TimeUnit.DAYS, ChronoUnit.DAYS));
      case 2 -> EnumSet.of(ChronoUnit.DAYS, ChronoUnit.CENTURIES);
      case 3 -> EnumSet.of(Thread.State.NEW);
      default -> new ArrayList<>(List.of(Thread.State.NEW, Thread.State.RUNNABLE));
    };
  }

  private Object large() {
    BitSet bits = new BitSet();
    bits.set(random.nextInt(10_000), 10_000 + random.nextInt(3000));
    bits.set(random.nextInt(2_000_000));
    return switch (random.nextInt(8)) {
      case 0 -> bits;
      case 1 -> new ArrayList<>(List.of(bits, new Pair<>(bits, 1)));
      case 2 -> "é漢\0".repeat(5000 + random.nextInt(20_000));
      case 3 -> BigInteger.ONE.shiftLeft(random.nextInt(200_000)).negate();
      case 4 ->
          new BigDecimal(BigInteger.valueOf(integer()), Integer.MIN_VALUE + random.nextInt(3));
      case 5 -> new BigDecimal(BigInteger.ONE.shiftLeft(random.nextInt(100_000)), integer());
      case 6 ->
          new BigDecimal(BigInteger.valueOf(integer()), Integer.MAX_VALUE - random.nextInt(3));
      default -> new BigDecimal(BigInteger.ZERO, integer());
    };
  }
}
