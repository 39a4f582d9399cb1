package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  enum Unlisted {
    A
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
