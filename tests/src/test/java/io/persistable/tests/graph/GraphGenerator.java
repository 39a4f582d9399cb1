package io.persistable.tests.graph;

import io.persistable.Range;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.tests.graph.Models.Awkward;
import io.persistable.tests.graph.Models.Boxes;
import io.persistable.tests.graph.Models.Circle;
import io.persistable.tests.graph.Models.Color;
import io.persistable.tests.graph.Models.Empty;
import io.persistable.tests.graph.Models.Leaf;
import io.persistable.tests.graph.Models.Letter;
import io.persistable.tests.graph.Models.Link;
import io.persistable.tests.graph.Models.Point;
import io.persistable.tests.graph.Models.Primitives;
import io.persistable.tests.graph.Models.Span;
import io.persistable.tests.graph.Models.Square;
import io.persistable.tests.graph.Models.Typed;
import io.persistable.tests.graph.Models.Vertex;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Random object graphs: every kind of value, sharing, cycles, depth, width, strings made to hurt.
 * The same seed gives the same graph.
 */
public final class GraphGenerator {

  private static final String[] NASTY = {
    "",
    "'",
    "\"",
    "'''",
    "\\",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u2028\u2029",
    "\u202e\u2066",
    "\ufeff",
    "\ud800",
    "\udc00x",
    "\ud83d\ude00",
    "é",
    "ß漢字",
    "\\u000a",
    "#",
    "# java: List[Long]",
    "_g0",
    "{}",
    "%s",
    "None",
    "\u007f\u0080\u00a0",
    "a\\",
    "ﬁ",
    "\u0301"
  };

  /** Items that are called as something else is; some begin with an underscore. */
  public static final List<String> NASTY_NAMES =
      List.of(
          "x",
          "list",
          "größe",
          "Leaf",
          "_x",
          "int",
          "numpy",
          "globals",
          "exec",
          "NameError",
          "builtins",
          "sys",
          "os",
          "dir",
          "res",
          "name",
          "names",
          "module",
          "loader",
          "print",
          "object",
          "str",
          "del_",
          "mro",
          "_parts",
          "_dataclass",
          "_Enum",
          "_Long",
          "_numpy",
          "_Leaf",
          "_g0",
          "_g3",
          "_l_0",
          "_",
          "__x",
          "type",
          "match",
          "fi",
          "Enum",
          "self");

  /** See {@link #ofKind}. */
  static final int KINDS = 50;

  private final SplittableRandom random;
  private final List<Object> pool = new ArrayList<>();
  private final List<List<@Nullable Object>> openLists = new ArrayList<>();
  private final List<Map<@Nullable Object, @Nullable Object>> openMaps = new ArrayList<>();
  private final List<Vertex> openVertices = new ArrayList<>();
  private final List<AtomicReference<?>> openReferences = new ArrayList<>();
  private final ValueGenerator values;
  private final CollectionGenerator collections;
  private final PlaceGenerator places;
  private int budget;

  /** What an object is made of, if that is given; else null. */
  private @Nullable List<@Nullable Object> given;

  private int nextGiven;

  public GraphGenerator(long seed) {
    this.random = new SplittableRandom(seed);
    this.values = new ValueGenerator(random.split());
    this.collections = new CollectionGenerator(random.split());
    this.places = new PlaceGenerator(random.split());
  }

  /** The classes of the JDK's values and holders that graphs hold. */
  public static Set<Class<?>> classes() {
    Set<Class<?>> classes = new LinkedHashSet<>(ValueGenerator.classes());
    classes.addAll(HolderModels.CLASSES);
    Collections.addAll(
        classes,
        Boolean.class,
        Byte.class,
        Character.class,
        Double.class,
        Float.class,
        Integer.class,
        Long.class,
        Short.class,
        String.class,
        BigInteger.class,
        Optional.class,
        OptionalDouble.class,
        OptionalInt.class,
        OptionalLong.class);
    return classes;
  }

  /**
   * An object of one kind: of many kinds, but this one's for the same seed.
   *
   * @param kind from 0 up to {@link #KINDS}
   * @param contents what it holds, as far as it holds anything; where a number of other things is
   *     random, it is that of these
   */
  @Nullable Object ofKind(int kind, List<@Nullable Object> contents) {
    given = contents;
    collections.width(contents.size());
    places.width(contents.size());
    return object(kind, 1);
  }

  /** How many there are of something. */
  private int few(int bound) {
    return given == null ? random.nextInt(bound) : given.size();
  }

  /** One to four roots with up to some hundred objects below them. */
  public Map<String, @Nullable Object> roots() {
    budget = 1 << random.nextInt(8);
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    String[] names = NASTY_NAMES.toArray(String[]::new);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String name = names[random.nextInt(names.length)];
      Object value = i > 0 && random.nextInt(5) == 0 ? any(roots) : value(0);
      roots.putIfAbsent(name, value);
    }
    closeCycles();
    if (random.nextInt(8) == 0) {
      roots.put("hashed", hashed());
    }
    return roots;
  }

  private Object hashed() {
    return new HashedGraphGenerator(random.split()).next(1 + random.nextInt(10));
  }

  private @Nullable Object any(Map<String, @Nullable Object> roots) {
    return roots.values().iterator().next();
  }

  private void closeCycles() {
    for (List<@Nullable Object> list : openLists) {
      if (random.nextInt(4) == 0) {
        list.add(pool.get(random.nextInt(pool.size())));
      }
    }
    for (Map<@Nullable Object, @Nullable Object> map : openMaps) {
      if (random.nextInt(4) == 0) {
        map.put("closes", pool.get(random.nextInt(pool.size())));
      }
    }
    for (AtomicReference<?> reference : openReferences) {
      if (random.nextInt(4) == 0) {
        fill(reference);
      }
    }
    for (Vertex vertex : openVertices) {
      vertex.previous = random.nextInt(3) == 0 ? vertexOrNull() : vertex.previous;
      vertex.tag = random.nextInt(4) == 0 ? pool.get(random.nextInt(pool.size())) : vertex.tag;
      if (vertex.children != null && random.nextInt(3) == 0) {
        vertex.children.add(vertexOrNull());
      }
    }
  }

  @SuppressWarnings("unchecked") // it was made here, of anything
  private void fill(AtomicReference<?> reference) {
    ((AtomicReference<Object>) reference).set(pool.get(random.nextInt(pool.size())));
  }

  private @Nullable Vertex vertexOrNull() {
    return random.nextInt(5) == 0 ? null : openVertices.get(random.nextInt(openVertices.size()));
  }

  private @Nullable Object value(int depth) {
    if (given != null) {
      return given.get(nextGiven++ % given.size());
    }
    if (depth > 30 || budget <= 0 || random.nextInt(3) == 0) {
      return leaf();
    }
    if (!pool.isEmpty() && random.nextInt(4) == 0) {
      return pool.get(random.nextInt(pool.size()));
    }
    budget--;
    Object made = object(depth + 1);
    pool.add(made);
    return made;
  }

  private @Nullable Object leaf() {
    return switch (random.nextInt(20)) {
      case 14, 15, 16, 17 -> values.next();
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> (byte) random.nextInt();
      case 3 -> (short) random.nextInt();
      case 4 -> integer();
      case 5 -> longInteger();
      case 6 -> BigInteger.valueOf(longInteger()).pow(1 + random.nextInt(3));
      case 7 -> floating();
      case 8 -> (float) floating();
      case 9 -> Float.intBitsToFloat(random.nextInt());
      case 10 -> character();
      case 11 -> Color.values()[random.nextInt(3)];
      case 12 -> new Point(floating(), random.nextInt(3));
      case 13 -> optional();
      default -> string();
    };
  }

  private Object optional() {
    return switch (random.nextInt(6)) {
      case 0 -> OptionalLong.of(longInteger());
      case 1 -> OptionalLong.empty();
      case 2 -> OptionalDouble.of(floating());
      case 3 -> OptionalDouble.empty();
      case 4 -> OptionalInt.empty();
      default -> OptionalInt.of(integer());
    };
  }

  private int integer() {
    int[] special = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    return random.nextInt(4) == 0
        ? special[random.nextInt(special.length)]
        : random.nextInt() >> random.nextInt(32);
  }

  private long longInteger() {
    long[] special = {0, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, -(1L << 31) - 1};
    return random.nextInt(4) == 0
        ? special[random.nextInt(special.length)]
        : random.nextLong() >> random.nextInt(64);
  }

  private double floating() {
    double[] special = {
      0.0,
      -0.0,
      1.0,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.MIN_NORMAL,
      1e23,
      0.1,
      2e-323
    };
    return switch (random.nextInt(3)) {
      case 0 -> special[random.nextInt(special.length)];
      case 1 -> random.nextInt(2000) / 8.0;
      default -> Double.longBitsToDouble(random.nextLong());
    };
  }

  private char character() {
    char[] special = {'\'', '\\', '\n', '\0', '\ud800', '\udfff', '\u2028', 'é', '漢', '\uffff'};
    return random.nextBoolean()
        ? special[random.nextInt(special.length)]
        : (char) random.nextInt(65536);
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(random.nextInt(10) == 0 ? 80 : 4);
    for (int i = 0; i < parts; i++) {
      if (random.nextBoolean()) {
        text.append(NASTY[random.nextInt(NASTY.length)]);
      } else {
        text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  private Object object(int depth) {
    return object(random.nextInt(KINDS), depth);
  }

  private Object object(int kind, int depth) {
    return switch (kind) {
      case 42, 43 -> places.record(elements(depth));
      case 44, 45 -> places.loose(elements(depth));
      case 46, 47, 48 -> holder(depth);
      case 49 ->
          random.nextBoolean()
              ? HolderModels.held(random, value(depth))
              : RefusingModels.any(random, value(depth));
      case 41 -> values.mutables();
      case 39, 40 -> values.mutable();
      case 34, 35 -> NastyModels.make(random, integer(), value(depth));
      case 36, 37 -> collections.any(elements(depth));
      case 38 -> collections.record(elements(depth));
      case 28 -> vertex(depth);
      case 29 -> twins(depth);
      case 30 -> Span.of(longInteger(), value(depth));
      case 31 -> Letter.builder().to(string()).lines(new ArrayList<>(List.of(string()))).build();
      case 32 -> values.record();
      case 33 -> values.homogeneous();
      case 0, 1, 2 -> list(depth);
      case 3 -> map(depth);
      case 4 -> Collections.unmodifiableList(new ArrayList<>(elements(depth)));
      case 5 -> new LinkedHashSet<>(hashable());
      case 6 -> Collections.unmodifiableSet(new LinkedHashSet<>(hashable()));
      case 7 -> Collections.unmodifiableMap(new LinkedHashMap<>(anyMap(depth)));
      case 8 -> new ArrayDeque<>(nonNull(elements(depth)));
      case 9 -> sorted(depth);
      case 10 -> enums(depth);
      case 11 -> identityMap(depth);
      case 12 -> new Link(value(depth), null);
      case 13 -> chain(depth);
      case 14 -> new Leaf(integer(), random.nextInt(4) == 0 ? null : string());
      case 15 -> primitives();
      case 16 -> boxes();
      case 17, 18 -> typed(depth);
      case 19 -> random.nextBoolean() ? new Circle(floating()) : new Square(1.5f, value(depth));
      case 20 -> new Awkward(integer(), string(), longInteger(), 1, 2, 3);
      case 21 -> new Empty();
      case 22 -> array(depth);
      case 23 -> numbers();
      case 24 -> Optional.ofNullable(value(depth));
      case 25 -> new Range(random.nextInt(5), random.nextInt(50), 1 + random.nextInt(3));
      case 26 -> homogeneous();
      default -> anyMap(depth);
    };
  }

  private Object holder(int depth) {
    Object made = HolderModels.any(random, value(depth));
    if (made instanceof AtomicReference<?> reference) {
      openReferences.add(reference);
    }
    return made;
  }

  private Vertex vertex(int depth) {
    Vertex vertex = new Vertex();
    openVertices.add(vertex);
    vertex.name = random.nextBoolean() ? string() : null;
    vertex.rank = integer();
    vertex.tag = value(depth);
    for (int i = few(4); i > 0; i--) {
      vertex.children = vertex.children == null ? new ArrayList<>() : vertex.children;
      Vertex child = new Vertex();
      child.previous = random.nextBoolean() ? vertex : null;
      vertex.children.add(child);
      openVertices.add(child);
    }
    return vertex;
  }

  /** A doubly linked list, of which any end may be what is returned. */
  private Vertex twins(int depth) {
    Vertex first = vertex(depth);
    Vertex last = first;
    for (int i = few(60); i > 0; i--) {
      Vertex next = new Vertex();
      next.previous = last;
      last.next = next;
      last = next;
    }
    openVertices.add(last);
    return random.nextBoolean() ? first : last;
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    openLists.add(list);
    list.addAll(elements(depth));
    return list;
  }

  private List<@Nullable Object> elements(int depth) {
    List<@Nullable Object> elements = new ArrayList<>();
    int size = few(random.nextInt(6) == 0 ? 30 : 5);
    for (int i = 0; i < size; i++) {
      elements.add(value(depth));
    }
    return elements;
  }

  /** Elements whose hash doesn't change when a cycle is closed. */
  private List<@Nullable Object> hashable() {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = few(6); i > 0; i--) {
      elements.add(
          switch (random.nextInt(6)) {
            case 0 -> new Leaf(random.nextInt(3), string());
            case 1 -> new Link(leaf(), null);
            case 2 -> List.of(integer(), string());
            case 3 -> new ArrayList<>(List.of(integer()));
            default -> leaf();
          });
    }
    return elements;
  }

  private static Collection<Object> nonNull(List<@Nullable Object> elements) {
    List<Object> kept = new ArrayList<>();
    for (Object element : elements) {
      if (element != null) {
        kept.add(element);
      }
    }
    return kept;
  }

  private Map<@Nullable Object, @Nullable Object> map(int depth) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    openMaps.add(map);
    for (int i = few(5); i > 0; i--) {
      map.put(string(), value(depth));
    }
    return map;
  }

  private Map<@Nullable Object, @Nullable Object> anyMap(int depth) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = few(6); i > 0; i--) {
      map.put(random.nextInt(3) == 0 ? new Leaf(i, string()) : leaf(), value(depth));
    }
    return map;
  }

  private Object sorted(int depth) {
    Object sorted;
    if (random.nextBoolean()) {
      TreeSet<Integer> set =
          random.nextBoolean() ? new TreeSet<>() : new TreeSet<>(Collections.reverseOrder());
      for (int i = few(5); i > 0; i--) {
        set.add(integer());
      }
      sorted = random.nextBoolean() ? set : Collections.unmodifiableSortedSet(set);
    } else {
      TreeMap<String, @Nullable Object> map =
          random.nextBoolean() ? new TreeMap<>() : new TreeMap<>(Collections.reverseOrder());
      for (int i = few(5); i > 0; i--) {
        map.put(string(), value(depth));
      }
      sorted = random.nextBoolean() ? map : Collections.unmodifiableSortedMap(map);
    }
    return sorted;
  }

  private Object enums(int depth) {
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? EnumSet.noneOf(Color.class) : new EnumMap<>(Color.class);
    }
    if (random.nextBoolean()) {
      return EnumSet.of(Color.values()[random.nextInt(3)], Color.values()[random.nextInt(3)]);
    }
    EnumMap<Color, @Nullable Object> map = new EnumMap<>(Color.class);
    map.put(Color.values()[random.nextInt(3)], value(depth));
    return map;
  }

  private Object identityMap(int depth) {
    IdentityHashMap<Object, @Nullable Object> map = new IdentityHashMap<>();
    map.put(new Leaf(1, "same"), value(depth));
    return map;
  }

  private Object chain(int depth) {
    Link link = new Link(value(depth), null);
    for (int i = few(120); i > 0; i--) {
      link = new Link(i, link);
    }
    return link;
  }

  private Object primitives() {
    return new Primitives(
        random.nextBoolean(),
        (byte) random.nextInt(),
        (short) random.nextInt(),
        integer(),
        longInteger(),
        (float) floating(),
        floating(),
        character());
  }

  private Object boxes() {
    return new Boxes(
        random.nextBoolean() ? null : Boolean.TRUE,
        random.nextBoolean() ? null : Byte.valueOf((byte) 7),
        random.nextBoolean() ? null : Short.valueOf((short) 7),
        random.nextBoolean() ? null : Integer.valueOf(integer()),
        random.nextBoolean() ? null : Long.valueOf(longInteger()),
        random.nextBoolean() ? null : Float.valueOf((float) floating()),
        random.nextBoolean() ? null : Double.valueOf(floating()),
        random.nextBoolean() ? null : Character.valueOf(character()));
  }

  private Object typed(int depth) {
    List<Long> longs = new ArrayList<>();
    Map<Short, Float> map = new LinkedHashMap<>();
    Set<Character> chars = new LinkedHashSet<>();
    Deque<Byte> bytes = new ArrayDeque<>();
    TreeMap<String, List<Float>> sorted = new TreeMap<>();
    for (int i = few(4); i > 0; i--) {
      longs.add(longInteger());
      map.put((short) i, (float) floating());
      chars.add(character());
      bytes.add((byte) i);
      sorted.put(string(), List.of(1.5f, (float) i));
    }
    return new Typed(
        random.nextBoolean() ? longs : shared(longs),
        map,
        chars,
        random.nextBoolean() ? null : Color.GREEN,
        random.nextBoolean() ? new Circle(2) : new Square(0.1f, value(depth)),
        random.nextBoolean() ? null : new Point(1, -0.0),
        list(depth),
        bytes,
        sorted,
        random.nextBoolean() ? null : new double[] {floating(), 1},
        random.nextBoolean() ? null : new String[] {string(), null},
        random.nextBoolean() ? null : new int[][] {{1, 2}, {3}, {}},
        random.nextBoolean() ? null : new Leaf[] {new Leaf(1, "a"), null});
  }

  private List<Long> shared(List<Long> longs) {
    pool.add(longs);
    return longs;
  }

  private Object array(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> elements(depth).toArray();
      case 1 -> new String[] {string(), null, string()};
      case 2 -> new Leaf[][] {{new Leaf(1, null)}, {}, null};
      case 3 -> new Long[] {1L, null, longInteger()};
      default -> new double[][] {{1, 2}, {3, 4}};
    };
  }

  private Object numbers() {
    return switch (random.nextInt(13)) {
      case 10 -> NdArray.of(new double[] {floating(), 2});
      case 11 -> NdArray.of(new int[] {1, 2, 3, 4, 5, integer()}).reshape(2, 3);
      case 12 -> NdArray.of(new double[] {floating(), 2}).as(DType.of("<c16"));
      case 0 -> new double[] {floating(), floating()};
      case 1 -> new float[] {(float) floating(), 0.1f};
      case 2 -> new long[] {longInteger()};
      case 3 -> new int[] {integer(), integer()};
      case 4 -> new short[] {(short) integer()};
      case 5 -> new char[] {character(), 'a'};
      case 6 -> new boolean[] {true, false};
      case 7 -> new byte[] {1, -1, (byte) integer(), '\'', '\\'};
      case 8 -> new int[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
      default -> new double[0];
    };
  }

  /** Collections whose elements are all of one class, for which the text has a type comment. */
  private Object homogeneous() {
    return switch (random.nextInt(6)) {
      case 0 -> new ArrayList<>(List.of(1L, 2L, longInteger()));
      case 1 -> List.of((short) 1, (short) 2);
      case 2 -> new TreeMap<>(Map.of("a", List.of('a', 'b'), "b", List.of('c')));
      case 3 -> new LinkedHashSet<>(List.of(1.5f, 2.5f));
      case 4 -> new LinkedHashMap<>(Map.of((byte) 1, 0.5f));
      default -> new ArrayDeque<>(List.of(BigInteger.ONE, BigInteger.TEN.pow(30)));
    };
  }
}
