package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.ArchiveReader;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.PythonTypes;
import io.persistable.error.PersistableException;
import io.persistable.tests.change.Shop.Parcel;
import io.persistable.tests.change.renamed.Parts;
import io.persistable.tests.change.renamed.Parts.Circle;
import io.persistable.tests.change.renamed.Parts.Color;
import io.persistable.tests.change.renamed.Parts.Drawing;
import io.persistable.tests.change.renamed.Parts.Label;
import io.persistable.tests.change.renamed.Parts.Shape;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A package that was renamed is said once, for all types that are in it. */
class RenamedPackageTest {

  private static final String NOW = Parts.class.getPackageName();

  private static Archive archive(ArchiveBuilder builder) {
    Circle circle = new Circle(1.5, Color.GREEN);
    Label label = Label.of("a");
    return builder
        .build()
        .insert("circle", circle)
        .insert("color", Color.RED)
        .insert("colors", EnumSet.of(Color.RED))
        .insert("shapes", new Shape[] {circle, label})
        .insert("drawing", new Drawing(new Shape[] {circle}, List.of(label)));
  }

  private static void assertSameAsWritten(Items items) {
    Circle circle = Objects.requireNonNull(items.get("circle", Circle.class));
    assertEquals(new Circle(1.5, Color.GREEN), circle);
    assertSame(Color.RED, items.get("color"));
    assertEquals(EnumSet.of(Color.RED), items.get("colors"));
    Shape[] shapes = Objects.requireNonNull(items.get("shapes", Shape[].class));
    assertSame(circle, shapes[0]);
    assertEquals("a", ((Label) shapes[1]).text());
    Drawing drawing = Objects.requireNonNull(items.get("drawing", Drawing.class));
    assertSame(circle, drawing.shapes()[0]);
    assertSame(shapes[1], drawing.more().get(0));
  }

  @ParameterizedTest
  @EnumSource
  void theAnnotationOnThePackageIsReadInBothDialects(Dialect dialect) {
    for (String former : List.of("io.persistable.tests.change.former", "com.old", NOW)) {
      String text = archive(Archive.builder()).toString(dialect).replace(NOW, former);
      assertSameAsWritten(Archive.restore(text));
    }
  }

  @Test
  void textsThatImportTheirTypesAreReadToo() {
    String text = archive(Archive.builder().types(PythonTypes.IMPORT)).toString();
    assertTrue(text.contains("from " + NOW), text);
    assertSameAsWritten(Archive.restore(text.replace(NOW, "com.old")));
  }

  @ParameterizedTest
  @EnumSource
  void aBuilderSaysItForOneReader(Dialect dialect) {
    String text = archive(Archive.builder()).toString(dialect).replace(NOW, "org.older.model");
    assertThrows(PersistableException.class, () -> Archive.restore(text));
    ArchiveReader reader = Archive.reader().renamedPackage("org.older.model", NOW).build();
    assertSameAsWritten(reader.restore(text));
    // What the annotation says holds beside it, and the names of the present.
    for (String name : List.of("com.old", NOW)) {
      assertSameAsWritten(reader.restore(text.replace("org.older.model", name)));
    }
  }

  @Test
  void aDataSetsBuilderDoesAsWell(@TempDir Path directory) throws Exception {
    Path path = directory.resolve("data");
    try (DataSet data = DataSet.builder(path).mode(DataSet.Mode.WRITE).open()) {
      data.put("x", new Circle(2.5, Color.RED));
    }
    Path file = path.resolve("x.py");
    String text = java.nio.file.Files.readString(file).replace(NOW, "org.older.model");
    java.nio.file.Files.writeString(file, text);
    try (DataSet data = DataSet.builder(path).mode(DataSet.Mode.WRITE).open()) {
      data.accept("x"); // as it is now, edited
      assertThrows(PersistableException.class, () -> data.get("x"));
    }
    try (DataSet data = DataSet.builder(path).renamedPackage("org.older.model", NOW).open()) {
      assertEquals(new Circle(2.5, Color.RED), data.get("x"));
    }
  }

  @Test
  void aNameThatSomethingHasIsNotRenamed() {
    String text = Archive.create().insert("x", new Parcel(Map.of(), 1)).toString();
    ArchiveReader reader = Archive.reader().renamedPackage("store", NOW).build();
    assertEquals(new Parcel(Map.of(), 1), reader.restore(text).get("x"));
  }

  @Test
  void whatIsNoPackageIsRefused() {
    for (String name : List.of("", "a..b", "a/b", "1a", ".")) {
      assertThrows(
          IllegalArgumentException.class, () -> Archive.reader().renamedPackage(name, "b"));
      assertThrows(
          IllegalArgumentException.class,
          () -> DataSet.builder(Path.of("x")).renamedPackage("a", name));
    }
  }
}
