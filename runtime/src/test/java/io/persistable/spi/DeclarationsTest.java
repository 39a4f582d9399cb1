package io.persistable.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  @Test
  void componentsAreReadAsJavaDeclaresThem() {
    List<Component> read =
        Declarations.read(
            "int id, String name, Object any, Map.Entry<Long, List<Long>> entry, double[][] grid,"
                + " List<String>[] lists, Long größe",
            Map.Entry.class,
            Long.class,
            List.class,
            new double[0],
            new double[0][],
            new List<?>[0]);
    DeclaredType longType = DeclaredType.of(Long.class);
    assertEquals(
        List.of(
            component("id", DeclaredType.INT32),
            component("name", DeclaredType.TEXT),
            component("any", DeclaredType.OBJECT),
            component(
                "entry",
                DeclaredType.of(Map.Entry.class, longType, DeclaredType.of(List.class, longType))),
            component(
                "grid",
                DeclaredType.array(
                    new double[0][], DeclaredType.array(new double[0], DeclaredType.FLOAT64))),
            component(
                "lists",
                DeclaredType.array(new List<?>[0], DeclaredType.of(List.class, DeclaredType.TEXT))),
            component("größe", longType)),
        read);
  }

  @Test
  void nothingDeclaredIsNoComponent() {
    assertEquals(List.of(), Declarations.read(""));
  }

  @Test
  void aWildcardIsKeptWhereItIsWritten() {
    DeclaredType type =
        Declarations.read("List<List<? extends Long>> ids", List.class, Long.class).get(0).type();
    assertEquals(true, type.hasInnerWildcard());
    assertEquals(Long.class, type.argument(0).argument(0).raw());
  }

  @Test
  void aClassNamedLikeAKnownOneIsToldFromItByADot() {
    assertEquals(Long.class, Declarations.read("own.String text", Long.class).get(0).type().raw());
  }

  @Test
  void typesThatAreMissingOrTooManyAreRefused() {
    assertMessage(
        "expected a type given for Long at 9 of: List<Long> ids", "List<Long> ids", List.class);
    assertMessage("expected [], found 1 types, for: int id", "int id", List.class);
    assertMessage("expected a class for List at 4 of: List ids", "List ids", new long[0]);
  }

  @Test
  void malformedDeclarationsAreRefused() {
    assertMessage("expected ' ' at 3 of: int", "int");
    assertMessage("expected a name at 4 of: int ", "int ");
    assertMessage("expected ', ' at 6 of: int id,x", "int id,x");
    assertMessage("expected '>' at 9 of: List<Long ids", "List<Long ids", List.class, Long.class);
  }

  private static void assertMessage(String message, String declarations, Object... types) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Declarations.read(declarations, types))
            .getMessage());
  }

  private static Component component(String name, DeclaredType type) {
    return new Component(name, type, List.of(), null);
  }
}
