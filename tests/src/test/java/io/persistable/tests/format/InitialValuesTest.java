package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DefaultValue;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.tests.graph.Models;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a place has of which a text says nothing: a component that is missing, an enum. */
public class InitialValuesTest {

  /** What its constructor gives it. */
  @Persistable
  public static final class Settings {
    public int id;
    public int more = 5;
    public float ratio = 0.1f;
    public double share = 0.2;
    public boolean on = true;
    public char letter = 'c';
    public String name = "initial";
    public List<String> names = new ArrayList<>(List.of("a"));
    public Optional<Long> limit = Optional.of(3L);

    @DefaultValue("7")
    public int given = 6;
  }

  /** As {@link Settings}, by setters. */
  @Persistable
  public static final class Bean {
    private int id;
    private long more = 5;
    private List<String> names = new ArrayList<>(List.of("a"));
    private OptionalInt limit = OptionalInt.of(3);

    @DefaultValue("[]")
    private List<Short> given = List.of((short) 6);

    public int getId() {
      return id;
    }

    public void setId(int id) {
      this.id = id;
    }

    public long getMore() {
      return more;
    }

    public void setMore(long more) {
      this.more = more;
    }

    public List<String> getNames() {
      return names;
    }

    public void setNames(List<String> names) {
      this.names = names;
    }

    public OptionalInt getLimit() {
      return limit;
    }

    public void setLimit(OptionalInt limit) {
      this.limit = limit;
    }

    public List<Short> getGiven() {
      return given;
    }

    public void setGiven(List<Short> given) {
      this.given = given;
    }
  }

  enum Unlisted {
    A
  }

  /** What is left out of a text, and what is there then. */
  private record Case(Object value, String component, boolean hasDefault, Object expected) {}

  private static List<Case> cases() {
    Settings settings = new Settings();
    settings.more = 10;
    settings.ratio = 11;
    settings.share = 12;
    settings.on = false;
    settings.letter = 'x';
    settings.name = "other";
    settings.names = List.of("b");
    settings.limit = Optional.empty();
    settings.given = 16;
    Bean bean = new Bean();
    bean.more = 20;
    bean.names = List.of();
    bean.limit = OptionalInt.empty();
    bean.given = List.of((short) 26);
    return List.of(
        new Case(settings, "more", false, 5),
        new Case(settings, "ratio", false, 0.1f),
        new Case(settings, "share", false, 0.2),
        new Case(settings, "on", false, true),
        new Case(settings, "letter", false, 'c'),
        new Case(settings, "name", false, "initial"),
        new Case(settings, "names", false, List.of("a")),
        new Case(settings, "limit", false, Optional.of(3L)),
        new Case(settings, "given", true, 7),
        new Case(bean, "more", false, 5L),
        new Case(bean, "names", false, List.of("a")),
        new Case(bean, "limit", false, OptionalInt.of(3)),
        new Case(bean, "given", true, List.of()));
  }

  /** The text without what it says of a component. */
  private static String without(String text, String component) {
    String setter =
        "set" + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
    String left =
        text.replaceAll("(?m)^ *\\w+\\.(" + component + " =|" + setter + "\\()[^;]*;\n", "")
            .replaceAll(
                "\\b" + component + "=(\\[[^]]*]|\\([^)]*\\)|[^,()]*)(, *\\n? *|(?=\\)))", "");
    assertNotEquals(text, left);
    return left;
  }

  private static Object get(Object object, String component) throws ReflectiveOperationException {
    Field field = object.getClass().getDeclaredField(component);
    field.setAccessible(true);
    return field.get(object);
  }

  @Test
  void bothDialectsKeepWhatTheConstructorGave() throws ReflectiveOperationException {
    for (Case each : cases()) {
      for (Dialect dialect : Dialect.values()) {
        Object nested = new LinkedHashMap<>(Map.of("k", new ArrayList<>(List.of(each.value))));
        Archive archive = Archive.create().insert("x", nested);
        String text = without(archive.toString(dialect), each.component);
        if (!each.hasDefault) {
          ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text), text);
          assertTrue(e.getMessage().contains("'" + each.component + "'"), e.getMessage());
          assertTrue(e.getMessage().contains("@DefaultValue"), e.getMessage());
        }
        for (boolean lenient :
            each.hasDefault ? new boolean[] {true, false} : new boolean[] {true}) {
          Items items = Archive.reader().lenient(lenient).build().restore(text);
          Object found = ((List<?>) items.get("x", Map.class).get("k")).get(0);
          assertEquals(each.expected, get(found, each.component), text);
          assertEquals(each.hasDefault ? 0 : 1, items.ignored().size(), text);
          for (Case other : cases()) {
            boolean same = other.value.getClass() == found.getClass();
            if (same && !other.component.equals(each.component)) {
              assertEquals(get(each.value, other.component), get(found, other.component), text);
            }
          }
        }
      }
    }
  }

  /** Wherever it stands: before all that is known, between, or after the object is complete. */
  @Test
  void whatHasNoSetterAnyMoreIsPassedOver() {
    Models.Letter letter =
        Models.Letter.builder().to("you").lines(new ArrayList<>(List.of("a"))).build();
    List<Object> values = new ArrayList<>(List.of(letter));
    cases().forEach(each -> values.add(each.value));
    int count = 0;
    for (Object value : values) {
      String text = Archive.create().insert("x", value).toString(Dialect.JAVA);
      Matcher setter = Pattern.compile("(?m)^ +\\w+\\.(set\\w+\\(|\\w+ = )|\\.to\\(").matcher(text);
      while (setter.find()) {
        String known = setter.group();
        String unknown =
            known.equals(".to(")
                ? ".gone(List.of(1))"
                : known.endsWith("(")
                    ? known.replaceAll("set\\w+", "setGone") + "new double[] {1.5});\n"
                    : known.replaceAll("\\.\\w+", ".gone") + "null;\n";
        for (int at : new int[] {setter.start(), text.indexOf(";\n", setter.start()) + 2}) {
          if (known.equals(".to(") && at != setter.start()) {
            continue; // a builder's chain has ended there
          }
          String more = text.substring(0, at) + unknown + text.substring(at);
          assertThrows(ReadException.class, () -> Archive.restore(more), more);
          Items items = Archive.reader().lenient(true).build().restore(more);
          assertEquals(1, items.ignored().size(), more);
          assertTrue(items.ignored().get(0).contains("one' of "), items.ignored().get(0));
          assertEquals(
              text, Archive.create().insert("x", items.get("x")).toString(Dialect.JAVA), more);
          count++;
        }
      }
    }
    System.out.println(count + " setters that are gone");
    assertTrue(count > 50, count + " places");
  }

  @Test
  void aBuilderIsGivenTheDefaultOrNothing() {
    Models.Letter letter =
        Models.Letter.builder().to("you").lines(new ArrayList<>(List.of("a"))).build();
    String source = Archive.create().insert("x", letter).toString(Dialect.JAVA);
    String text = source.replaceAll("\\s*\\.to\\(\"you\"\\)", "");
    assertThrows(ReadException.class, () -> Archive.restore(text), text);
    Items items = Archive.reader().lenient(true).build().restore(text);
    assertEquals(List.of("a"), items.get("x", Models.Letter.class).lines());
    assertNull(items.get("x", Models.Letter.class).to());
    assertEquals(1, items.ignored().size());
  }

  @Test
  void lenientReadingKeepsWhatTheConstructorGave() {
    Settings settings = new Settings();
    settings.id = 9;
    String text = Archive.create().insert("x", settings).toString();
    int start = text.indexOf("x = ");
    int end = text.indexOf("del ");
    String call = text.substring(start, text.indexOf('(', start) + 1);
    for (String arguments : List.of("id=9)", "id=9, on=True)")) {
      String missing = text.substring(0, start) + call + arguments + "\n" + text.substring(end);
      assertThrows(ReadException.class, () -> Archive.restore(missing));
      Items items = Archive.reader().lenient(true).build().restore(missing);
      Settings found = items.get("x", Settings.class);
      assertEquals(9, found.id);
      assertEquals(5, found.more);
      assertEquals(0.1f, found.ratio);
      assertEquals(0.2, found.share);
      assertTrue(found.on);
      assertEquals('c', found.letter);
      assertEquals("initial", found.name);
      assertEquals(List.of("a"), found.names);
      assertEquals(Optional.of(3L), found.limit);
      assertEquals(7, found.given);
    }
  }

  @Test
  void anEmptyCollectionOverAnEnumThatNothingNamesIsRefused() {
    for (Object empty : List.of(EnumSet.noneOf(Unlisted.class), new EnumMap<>(Unlisted.class))) {
      for (Object place : List.of(empty, List.of(empty), Map.of("a", empty))) {
        for (Dialect dialect : Dialect.values()) {
          NotPersistableException e =
              assertThrows(
                  NotPersistableException.class,
                  () -> Archive.create().insert("x", place).toString(dialect));
          assertTrue(e.getMessage().contains("over an enum that archives know"), e::getMessage);
        }
      }
    }
  }

  @Test
  void anEmptyCollectionOverAnEnumThatIsKnownComesBackOverIt() {
    EnumMap<Models.Color, Integer> map = new EnumMap<>(Models.Color.class);
    for (Dialect dialect : Dialect.values()) {
      Archive archive =
          Archive.create()
              .insert("set", EnumSet.noneOf(Models.Color.class))
              .insert("all", new ArrayList<>(List.of(EnumSet.noneOf(Models.Color.class), map)));
      Items items = Archive.restore(archive.toString(dialect));
      EnumSet<?> set = items.get("set", EnumSet.class);
      assertEquals(EnumSet.allOf(Models.Color.class), EnumSet.complementOf(set));
      assertEquals(map, ((List<?>) items.get("all")).get(1));
    }
  }
}
