package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.Models;
import io.persistable.tests.graph.SameGraph;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A place for an optional gives one, whatever the text says there. */
public class OptionalsTest {

  /** Optionals of all kinds in components. */
  @Persistable
  public record Limits(
      Optional<Long> limit,
      Optional<Float> ratio,
      Optional<String> name,
      Optional<Character> letter,
      Optional<Boolean> yes,
      Optional<Instant> since,
      Optional<Models.Color> color,
      Optional<Models.Leaf> leaf,
      Optional<List<Float>> list,
      Optional<Long[]> array,
      Optional<Object> any,
      Optional<Optional<Long>> nested,
      OptionalInt i,
      OptionalLong l,
      OptionalDouble d) {}

  /** Optionals as elements. */
  @Persistable
  public record Many(List<Optional<Long>> list, Map<String, Optional<Float>> map) {}

  /** Wherever a type has a place for them. */
  @Persistable
  public record Inside(
      List<Optional<Long>> list,
      Map<Optional<Long>, Optional<Float>> map,
      Set<Optional<String>> set,
      TreeMap<String, List<Optional<Optional<Long>>>> deep,
      @Nullable Optional<Short> @Nullable [] array,
      OptionalInt @Nullable [] ints,
      Deque<OptionalLong> longs,
      Optional<List<OptionalDouble>> doubles) {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types
  private static Inside inside(
      @Nullable List<Optional<Long>> list, @Nullable List<Optional<Optional<Long>>> deep) {
    Map<Optional<Long>, Optional<Float>> map = new LinkedHashMap<>();
    map.put(Optional.of(2L), Optional.of(0.1f));
    map.put(Optional.empty(), Optional.empty());
    return new Inside(
        list == null ? new ArrayList<>(List.of(Optional.of(5L), Optional.empty())) : list,
        map,
        Set.of(Optional.of("a")),
        new TreeMap<>(
            Map.of(
                "k",
                deep != null
                    ? deep
                    : List.of(
                        Optional.of(Optional.of(3L)),
                        Optional.of(Optional.empty()),
                        Optional.empty()))),
        new Optional[] {Optional.of((short) 7), Optional.empty()},
        new OptionalInt[] {OptionalInt.of(8), OptionalInt.empty()},
        new ArrayDeque<>(List.of(OptionalLong.empty(), OptionalLong.of(9))),
        Optional.of(List.of(OptionalDouble.of(0.5), OptionalDouble.empty())));
  }

  private static Limits empty() {
    return new Limits(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty());
  }

  private static Limits full(Object any, Optional<Optional<Long>> nested, double d) {
    return new Limits(
        Optional.of(5L),
        Optional.of((float) d),
        Optional.of("a"),
        Optional.of('c'),
        Optional.of(true),
        Optional.of(Instant.EPOCH),
        Optional.of(Models.Color.GREEN),
        Optional.of(new Models.Leaf(1, "x")),
        Optional.of(Arrays.asList(0.1f, null)),
        Optional.of(new Long[] {1L, null}),
        Optional.of(any),
        nested,
        OptionalInt.of(-5),
        OptionalLong.of(6),
        OptionalDouble.of(d));
  }

  private static List<Object> values() {
    List<Object> values = new ArrayList<>(List.of(empty()));
    for (Object any : List.of(5L, 5, 0.5f, "s", List.of(1L), Optional.of(1L), Optional.empty())) {
      values.add(full(any, Optional.of(Optional.of(7L)), 0.1));
      values.add(full(any, Optional.of(Optional.empty()), Double.NaN));
      values.add(full(any, Optional.empty(), Double.NEGATIVE_INFINITY));
    }
    values.add(
        new Many(Arrays.asList(Optional.of(5L), Optional.empty()), Map.of("a", Optional.of(0.1f))));
    values.add(new ArrayList<>(List.of(Optional.empty(), Optional.of(5L), OptionalInt.of(1))));
    values.add(Optional.of(Optional.of(0.1f)));
    return values;
  }

  @Test
  void anOptionalComesBackInBothDialects() {
    for (Object value : values()) {
      for (boolean scoped : new boolean[] {false, true}) {
        String text = Archive.builder().scoped(scoped).build().insert("x", value).toString();
        assertEquals(describe(value), describe(Archive.restore(text).get("x")), text);
      }
      String source = Archive.create().insert("x", value).toString(Dialect.JAVA);
      assertEquals(describe(value), describe(Archive.restore(source).get("x")), source);
    }
  }

  private static String describe(@Nullable Object value) {
    if (value instanceof Limits limits) {
      Object[] array = limits.array().orElse(null);
      return value.toString().replaceAll("\\[Ljava.lang.Long;@[0-9a-f]+", Arrays.toString(array));
    }
    return value instanceof List<?> list
        ? list.stream().map(e -> e.getClass() + " " + e).toList().toString()
        : String.valueOf(value);
  }

  @Test
  void aTypedPlaceHasThePlainValue() {
    String text = Archive.create().insert("x", full(1L, Optional.empty(), 0.1)).toString();
    for (String each : List.of("limit=5", "ratio=0.1", "name='a'", "i=-5", "l=6", "d=0.1")) {
      assertTrue(text.contains(each), text);
    }
    assertTrue(Archive.create().insert("x", empty()).toString().contains("limit=None"));
  }

  @Test
  void soHasOneInsideOfAType() {
    Inside inside = inside(null, null);
    String text = Archive.create().insert("x", inside).toString();
    for (String each :
        List.of(
            "list=[5, None]",
            "map={2: 0.1, None: None}",
            "set=_frozenset({'a'})",
            "deep={'k': (_Optional(value=_Optional(value=_Long(3))),"
                + " _Optional(value=_Optional(value=None)), None)}",
            "array=[7, None]",
            "ints=[8, None]",
            "longs=_deque([None, 9])",
            "doubles=(_OptionalDouble(value=0.5), _OptionalDouble(value=None))")) {
      assertTrue(text.replaceAll("\\n *", " ").contains(each), each + " in " + text);
    }
    Object shared = List.of(inside, inside.list(), inside.array(), inside.deep());
    for (Object value : List.of(inside, shared, List.of(inside, inside(inside.list(), null)))) {
      for (Dialect dialect : Dialect.values()) {
        String written = Archive.create().insert("x", value).toString(dialect);
        SameGraph.assertSameGraph(value, Archive.restore(written).asMap().get("x"));
      }
    }
  }

  @Test
  void aNullInsideIsRefusedWhenItIsWritten() {
    List<Optional<Long>> list = Arrays.asList(Optional.of(1L), null);
    List<Optional<Optional<Long>>> deep = Arrays.asList(null, Optional.empty());
    Inside arrays = inside(null, null);
    Map<String, Object> refused = new LinkedHashMap<>();
    refused.put("$.x.list[1]", inside(list, null));
    refused.put("$.x[1].list[1]", List.of(list, inside(list, null)));
    refused.put("$.x.deep[k][0]", inside(null, deep));
    arrays.ints()[1] = null;
    refused.put("$.x.ints[1]", arrays);
    refused.put(
        "$.x[0][2]", List.of((Object) new Optional<?>[] {Optional.of(1), Optional.empty(), null}));
    refused.forEach(
        (path, value) -> {
          for (Dialect dialect : Dialect.values()) {
            Archive archive = Archive.create().insert("x", value);
            NotPersistableException e =
                assertThrows(NotPersistableException.class, () -> archive.toString(dialect), path);
            assertEquals(path, e.path());
            assertTrue(e.getMessage().contains(", if need be an empty one, found null"), path);
          }
        });
  }

  /** In texts without a mark None among elements was null, and stays it. */
  @Test
  void aNullAmongElementsInFormat1IsRead() {
    String text =
        Archive.create().insert("x", new Many(List.of(Optional.of(5L)), Map.of())).toString();
    String old =
        text.replace("# persistable 2\n", "")
            .replace("# end of persistable 2\n", "")
            .replace("(5,)", "(5, None)")
            .replace("list=(", "list=[")
            .replace("None)", "None]");
    assertEquals(
        Arrays.asList(Optional.of(5L), null), Archive.restore(old).get("x", Many.class).list());
  }

  @Test
  void whatFormat1WroteIsRead() {
    String text = Archive.create().insert("x", empty()).toString();
    String head = text.substring(0, text.indexOf("x = ")).replace("# persistable 2\n", "");
    String optional =
        "@_dataclass(frozen=True)\nclass _Optional:\n    __module__ = 'java.util'\n"
            + "    __qualname__ = 'Optional'\n    value: object\n\n";
    String call = text.substring(text.indexOf("x = "), text.indexOf("del "));
    String old =
        head
            + optional
            + call.replace("limit=None", "limit=_Optional(value=5)")
                .replace("nested=None", "nested=_Optional(value=_Optional(value=None))");
    Limits limits = Archive.restore(old).get("x", Limits.class);
    assertEquals(Optional.of(5L), limits.limit());
    assertEquals(Optional.of(Optional.empty()), limits.nested());
  }

  @Test
  void aNullOptionalIsRefusedWhenItIsWritten() {
    Limits limits = empty();
    @Nullable Object none = null;
    Limits nulls =
        new Limits(
            Optional.empty(),
            limits.ratio(),
            limits.name(),
            limits.letter(),
            limits.yes(),
            limits.since(),
            limits.color(),
            limits.leaf(),
            limits.list(),
            limits.array(),
            limits.any(),
            limits.nested(),
            limits.i(),
            (OptionalLong) none,
            limits.d());
    for (Dialect dialect : Dialect.values()) {
      NotPersistableException e =
          assertThrows(
              NotPersistableException.class,
              () -> Archive.create().insert("x", List.of(nulls)).toString(dialect));
      assertTrue(e.getMessage().contains("expected an OptionalLong"), e::getMessage);
      assertTrue(e.path().contains("x[0]") && e.path().endsWith("l"), e.path());
    }
  }

  /** An optional behind a component that may be null. */
  @Persistable
  public record Note(@Nullable String text, Optional<String> author) {}

  @Test
  void theNullThatIsNamedIsTheOptional() {
    @Nullable Object none = null;
    @SuppressWarnings("unchecked")
    Note note = new Note(null, (Optional<String>) none);
    NotPersistableException e =
        assertThrows(
            NotPersistableException.class, () -> Archive.create().insert("x", note).toString());
    assertEquals("$.x.author", e.path());
  }
}
