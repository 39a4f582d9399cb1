package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that other processors make, in this round or a later one. */
class RoundsTest {

  private static final String SERVICE = "META-INF/services/io.persistable.spi.Catalog";

  @TempDir Path directory;

  private Compile.Outcome compile(Maker maker, String source) {
    Sources.write(directory.resolve("in/demo/Asking.java"), "package demo;\n" + source);
    return Compile.javac(directory.resolve("out")).with(maker).sources(directory.resolve("in"));
  }

  private static String made(String name, String text) {
    return "package demo;\nimport io.persistable.Persistable;\n" + text.replace("%", name);
  }

  @Test
  void waitsForAComponentTypeThatIsMadeLater() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "@Persistable record %(int x) {}"));
    Compile.Outcome outcome =
        compile(
            maker,
            "@io.persistable.Persistable record Asking(java.util.List<Made> list, Made made) {}");
    assertEquals(List.of(), outcome.errors());
    Map<String, String> files = outcome.files(".java");
    assertTrue(
        files.get("demo/AskingPersister.java").contains("visit(1, value.made(), MadePersister."));
    String catalog = files.get("demo/PersistableCatalog.java");
    assertTrue(catalog.contains("AskingPersister.INSTANCE"), catalog);
    assertTrue(catalog.contains("MadePersister.INSTANCE"), catalog);
    assertFalse(files.containsKey("demo/PersistableCatalog2.java"));
  }

  @Test
  void waitsForATypeThatIsMentionedInAnAnnotation() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "record %(int x) {}"));
    Compile.Outcome outcome =
        compile(maker, "@io.persistable.Persistable.Import(Made.class) class Asking {}");
    assertEquals(List.of(), outcome.errors());
    assertTrue(outcome.files(".java").containsKey("demo/MadePersister.java"));
  }

  @Test
  void waitsForASuperclassThatIsMadeLater() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "class % { int x; }"));
    Compile.Outcome outcome =
        compile(maker, "@io.persistable.Persistable class Asking extends Made {}");
    assertEquals(List.of(), outcome.errors());
    assertTrue(outcome.files(".java").get("demo/AskingPersister.java").contains("value.x = "));
  }

  @Test
  void listsWhatComesAfterTheCatalogInASecondOne() {
    Maker maker = new Maker().in(2, "demo.Late", made("Late", "@Persistable record %(int x) {}"));
    Compile.Outcome outcome = compile(maker, "@io.persistable.Persistable record Asking(int x) {}");
    assertEquals(List.of(), outcome.errors());
    assertEquals(
        "demo.PersistableCatalog\ndemo.PersistableCatalog2\n",
        outcome.files("Catalog").get(SERVICE));
    assertTrue(
        outcome
            .files(".java")
            .get("demo/PersistableCatalog2.java")
            .contains("LatePersister.INSTANCE"));
  }

  @Test
  void anAnnotatedTypeThatIsMadeIsLikeAnyOther() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "@Persistable record %(int x) {}"));
    Compile.Outcome outcome = compile(maker, "class Asking {}");
    assertEquals(List.of(), outcome.errors());
    assertEquals("demo.PersistableCatalog\n", outcome.files("Catalog").get(SERVICE));
  }
}
