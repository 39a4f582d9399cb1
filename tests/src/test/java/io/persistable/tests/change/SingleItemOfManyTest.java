package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.error.UnknownNameException;
import io.persistable.error.UnknownTypeException;
import io.persistable.error.WrongTypeException;
import io.persistable.tests.change.ChangedEnums.Mood;
import io.persistable.tests.change.Shop.Address;
import io.persistable.tests.change.renamed.Parts.Circle;
import io.persistable.tests.change.renamed.Parts.Color;
import io.persistable.tests.change.renamed.Parts.Drawing;
import io.persistable.tests.change.renamed.Parts.Label;
import io.persistable.tests.change.renamed.Parts.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One item is read by name, wherever in the others an unknown type stands. */
class SingleItemOfManyTest {

  private static final Circle KNOWN = new Circle(0.5, Color.RED);

  private static final ArchiveReader READER = Archive.reader().build();

  /** Objects with a label in each kind of place, and ones with a mood; both are then unknown. */
  private static Map<String, Object> unreadable() {
    Label label = Label.of("a");
    Map<String, Object> items = new LinkedHashMap<>();
    items.put("root", label);
    items.put("list", new ArrayList<>(List.of(1, label)));
    items.put("key", Map.of(label, 1));
    items.put("value", Map.of("a", label));
    items.put("optional", Optional.of(label));
    items.put("array", new Object[] {label});
    items.put("own_array", new Label[] {label});
    items.put("shapes", new Shape[] {label});
    items.put("component", new Drawing(new Shape[] {KNOWN, label}, List.of()));
    items.put("element", new Drawing(new Shape[] {KNOWN}, List.of(KNOWN, label)));
    items.put("nested", List.of(new Drawing(new Shape[] {KNOWN}, List.of(label))));
    items.put("constant", Mood.BAD);
    items.put("constants", EnumSet.of(Mood.BAD));
    items.put("constant_keys", new EnumMap<>(Map.of(Mood.BAD, 1)));
    items.put(
        "mood_place", new ChangedEnums.MoodPlace(Mood.BAD, new Mood[0], EnumSet.of(Mood.BAD)));
    return items;
  }

  private static String unknown(String text) {
    return text.replace("'Label'", "'Lobel'").replace("'Mood'", "'Maod'");
  }

  private static String text(Map<String, Object> items) {
    Archive archive = Archive.create();
    archive.insert("known", KNOWN);
    items.forEach(archive::insert);
    archive.insert("last", List.of(KNOWN, new Address("High Street 1", "York")));
    return archive.toString();
  }

  private static void assertReadable(String text) {
    assertEquals(KNOWN, READER.restoreItem(text, "known", Circle.class));
    @Nullable List<?> last = READER.restoreItem(text, "last", List.class);
    assertEquals(List.of(KNOWN, new Address("High Street 1", "York")), last);
  }

  @Test
  void whatIsUnknownElsewhereBlocksNothing() {
    unreadable()
        .forEach(
            (name, object) -> {
              String text = unknown(text(Map.of(name, object)));
              assertThrows(UnknownTypeException.class, () -> Archive.restore(text), text);
              assertReadable(text);
              UnknownTypeException e =
                  assertThrows(
                      UnknownTypeException.class,
                      () -> READER.restoreItem(text, name, Object.class),
                      text);
              assertTrue(
                  e.typeName().contains("Lobel") || e.typeName().contains("Maod"), e.typeName());
            });
    String all = unknown(text(unreadable()));
    assertReadable(all);
    unreadable()
        .keySet()
        .forEach(
            name ->
                assertThrows(
                    UnknownTypeException.class,
                    () -> READER.restoreItem(all, name, Object.class),
                    name));
    System.out.println(unreadable().size() + " items that hold what is unknown");
  }

  @Test
  void anArchiveWithoutUnknownTypesIsReadAsUsual() {
    String text = text(unreadable());
    assertReadable(text);
    assertSame(Mood.BAD, READER.restoreItem(text, "constant", Mood.class));
    assertThrows(UnknownNameException.class, () -> READER.restoreItem(text, "x", Object.class));
    assertThrows(WrongTypeException.class, () -> READER.restoreItem(text, "known", List.class));
  }

  @Test
  void aSavedArchiveIsReadInTheSameWay(@TempDir Path directory) throws Exception {
    Archive archive = Archive.create().insert("known", KNOWN).insert("label", Label.of("a"));
    Path file = archive.save(directory, "day");
    Files.writeString(file, unknown(Files.readString(file)));
    Path place = directory.resolve("day");
    assertThrows(UnknownTypeException.class, () -> Archive.load(place));
    assertEquals(KNOWN, READER.loadItem(place, "known", Circle.class));
    assertThrows(UnknownTypeException.class, () -> READER.loadItem(place, "label", Object.class));
  }
}
