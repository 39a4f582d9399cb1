package io.persistable.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.common.truth.StringSubject;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Types that other processors make, in this round or a later one. */
class RoundsTest {

  private static final String SERVICE = "META-INF/services/io.persistable.spi.Catalog";

  private static Compilation compile(Maker maker, String source) {
    return CompileInMemory.with(
        List.of(JavaFileObjects.forSourceLines("demo.Asking", "package demo;", source)), maker);
  }

  private static StringSubject source(Compilation compilation, String name) {
    assertThat(compilation).succeeded();
    return assertThat(compilation).generatedSourceFile(name).contentsAsUtf8String();
  }

  private static StringSubject service(Compilation compilation) {
    return assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, SERVICE)
        .contentsAsUtf8String();
  }

  private static String made(String name, String text) {
    return "package demo;\nimport io.persistable.Persistable;\n" + text.replace("%", name);
  }

  @Test
  void waitsForAComponentTypeThatIsMadeLater() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "@Persistable record %(int x) {}"));
    Compilation compilation =
        compile(
            maker,
            "@io.persistable.Persistable record Asking(java.util.List<Made> list, Made made) {}");
    source(compilation, "demo.AskingPersister").contains("visit(1, value.made(), MadePersister.");
    source(compilation, "demo.PersistableCatalog_Asking").contains("AskingPersister.INSTANCE");
    source(compilation, "demo.PersistableCatalog_Asking").contains("MadePersister.INSTANCE");
    service(compilation).isEqualTo("demo.PersistableCatalog_Asking\n");
  }

  @Test
  void waitsForATypeThatIsMentionedInAnAnnotation() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "record %(int x) {}"));
    Compilation compilation =
        compile(maker, "@io.persistable.Persistable.Import(Made.class) class Asking {}");
    source(compilation, "demo.MadePersister").contains("restore");
  }

  @Test
  void waitsForASuperclassThatIsMadeLater() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "class % { int x; }"));
    Compilation compilation =
        compile(maker, "@io.persistable.Persistable class Asking extends Made {}");
    source(compilation, "demo.AskingPersister").contains("value.x = ");
  }

  @Test
  void listsWhatComesAfterTheCatalogInASecondOne() {
    Maker maker = new Maker().in(2, "demo.Late", made("Late", "@Persistable record %(int x) {}"));
    Compilation compilation = compile(maker, "@io.persistable.Persistable record Asking(int x) {}");
    source(compilation, "demo.PersistableCatalog_Late").contains("LatePersister.INSTANCE");
    service(compilation)
        .isEqualTo("demo.PersistableCatalog_Asking\ndemo.PersistableCatalog_Late\n");
  }

  @Test
  void anAnnotatedTypeThatIsMadeIsLikeAnyOther() {
    Maker maker = new Maker().in(1, "demo.Made", made("Made", "@Persistable record %(int x) {}"));
    Compilation compilation = compile(maker, "class Asking {}");
    assertThat(compilation).succeeded();
    service(compilation).isEqualTo("demo.PersistableCatalog_Made\n");
  }
}
