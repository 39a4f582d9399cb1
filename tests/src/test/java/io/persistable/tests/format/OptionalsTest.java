package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.Models;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
