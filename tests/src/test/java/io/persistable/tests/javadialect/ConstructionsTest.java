package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.error.NotPersistableException;
import io.persistable.spi.PersistableType;
import io.persistable.tests.javadialect.Constructions.Ambiguous;
import io.persistable.tests.javadialect.Constructions.Box;
import io.persistable.tests.javadialect.Constructions.Color;
import io.persistable.tests.javadialect.Constructions.Deep;
import io.persistable.tests.javadialect.Constructions.Guarded;
import io.persistable.tests.javadialect.Constructions.Hidden;
import io.persistable.tests.javadialect.Constructions.Money;
import io.persistable.tests.javadialect.Constructions.Node;
import io.persistable.tests.javadialect.Constructions.Person;
import io.persistable.tests.javadialect.Constructions.Range;
import io.persistable.tests.javadialect.Constructions.Sealed;
import io.persistable.tests.javadialect.Constructions.Size;
import io.persistable.tests.javadialect.Constructions.Wild;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import io.persistable.value.RecordValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of every construction are built by source that compiles, and by the parser. */
class ConstructionsTest {

  @TempDir private Path directory;

  /** The archived object, compiled and read. */
  private List<@Nullable Object> both(Object value) throws Exception {
    String text = Archive.create().insert("x", value).toString(Dialect.JAVA);
    new Sources().add("Archive", text).compile(directory);
    Object compiled = Items.of(Sources.loader(directory).loadClass("Archive")).get("x");
    return Arrays.asList(compiled, Archive.restore(text).get("x"));
  }

  @Test
  void factoriesAndBuilders() throws Exception {
    Money salary = Money.of("EUR", 5);
    Person ann = Person.builder().name("Ann").salary(salary).build();
    List<Object> people = List.of(ann, Person.builder().name("Bob").build(), salary, ann);
    for (Object back : both(people)) {
      assertEquals(people, back);
      assertSame(((List<?>) back).get(0), ((List<?>) back).get(3));
    }
  }

  @Test
  void settersAndCycles() throws Exception {
    Node parent = new Node();
    Node child = new Node();
    parent.setName("parent");
    parent.setChildren(new ArrayList<>(List.of(child)));
    child.setParent(parent);
    for (Object back : both(parent)) {
      Node made = (Node) back;
      assertEquals("parent", made.getName());
      assertSame(made, made.getChildren().get(0).getParent());
    }
  }

  @Test
  void mutableValuesWithoutIdentity() throws Exception {
    List<Object> sizes = new ArrayList<>(List.of(Size.of(1, 2), Optional.of(Size.of(3, 4))));
    for (Object back : both(sizes)) {
      assertEquals(sizes, back);
    }
  }

  @Test
  void genericTypesInEveryPlace() throws Exception {
    List<Integer> shared = new ArrayList<>(List.of(1, 2));
    Box<Object> box = new Box<>(shared, new ArrayList<>(List.of(shared, "a")));
    Range<String> range = new Range<>("a", new Range<>("b", null));
    Object all =
        new ArrayList<>(Arrays.asList(box, range, range, new Box<?>[] {box, null}, shared));
    for (Object back : both(all)) {
      List<?> list = (List<?>) back;
      assertEquals(box, list.get(0));
      assertEquals(range, list.get(1));
      assertSame(list.get(1), list.get(2));
      assertArrayEquals(new Box<?>[] {box, null}, (Object[]) list.get(3));
      assertSame(((Box<?>) list.get(0)).value(), list.get(4));
    }
  }

  @Test
  void aListSharedByPlacesOfDifferentTypesIsCast() throws Exception {
    List<Integer> integers = new ArrayList<>(List.of(1));
    List<Number> numbers = new ArrayList<>(List.of(1, 2.5));
    Wild wild =
        new Wild(
            integers,
            numbers(numbers),
            Map.of("a", integers, "b", List.of("c")),
            Optional.of(numbers),
            new Box<>("a", List.of("b")),
            5,
            "text",
            List.of(5L),
            "n");
    List<Object> all = List.of(wild, integers, numbers, wild);
    for (Object back : both(all)) {
      List<?> list = (List<?>) back;
      Wild made = (Wild) list.get(0);
      assertSame(made.numbers(), list.get(1));
      assertSame(made.optional().get(), list.get(2));
      assertEquals(wild.map(), made.map());
      assertEquals(wild.box(), made.box());
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> numbers(List<?> list) {
    return (List<Object>) list;
  }

  @Test
  void wildcardsInsideTypeArguments() throws Exception {
    List<Integer> integers = new ArrayList<>(List.of(1));
    List<List<? extends Number>> lists = new ArrayList<>(List.of(integers, List.of(2.5)));
    Deep deep =
        new Deep(lists, Map.of("a", new ArrayList<Object>()), List.of(Optional.of(integers)));
    List<Object> all = List.of(deep, lists, integers, new Deep(lists, Map.of(), null));
    for (Object back : both(all)) {
      assertEquals(all, back);
      Deep made = (Deep) ((List<?>) back).get(0);
      assertSame(made.lists(), ((List<?>) back).get(1));
    }
  }

  @Test
  void argumentsChooseTheOverloadedConstructorThatIsMeant() throws Exception {
    List<Object> all =
        List.of(
            new Ambiguous(null, null, (Number) null),
            new Ambiguous((Object) "a", "b", (Number) 1, "c", null),
            new Ambiguous((Object) 'c', new StringBuilder("").toString(), (Number) 5L),
            new Ambiguous(new Ambiguous(1, "x", (Number) (byte) 3), "y", (Number) 2.5));
    for (Object back : both(all)) {
      assertEquals(all, back);
    }
  }

  @Test
  void whatOnlyItsPackageCanBuildIsWrittenIntoThatPackage() throws Exception {
    Guarded guarded = new Guarded();
    guarded.label = "a";
    for (Object each : new Object[] {new Sealed("a"), guarded}) {
      Archive archive = Archive.create().insert("x", each);
      String text = archive.toString(Dialect.JAVA);
      assertTrue(
          text.startsWith("// persistable 2\npackage io.persistable.tests.javadialect;\n"), text);
      new Sources().add("io.persistable.tests.javadialect.Archive", text).compile(directory);
      assertSame(each.getClass(), Archive.restore(text).get("x").getClass());
      NotPersistableException refused =
          assertThrows(
              NotPersistableException.class,
              () ->
                  archive.save(
                      directory, "demo.mod1", SaveOptions.builder().dialect(Dialect.JAVA).build()));
      assertTrue(
          refused.getMessage().contains("which io.persistable.tests.javadialect alone can build"),
          refused::getMessage);
    }
  }

  @Test
  void whatHasNoClassHereIsRefusedByName() {
    EnumValue constant = new EnumValue("gone.Color", "RED", List.of("RED"));
    RecordValue record =
        new RecordValue(PersistableType.of(RecordValue.class).name("gone.Empty").build(), false);
    ArrayValue array = new ArrayValue(new ArrayValue.Component.Named("gone.Shape"), 1);
    EnumValueSet set = new EnumValueSet(List.of(constant));
    EnumValueMap<Object> map = new EnumValueMap<>(Map.of(constant, 1));
    for (Object value : new Object[] {constant, record, array, set, map}) {
      Archive archive = Archive.create().insert("x", new ArrayList<>(List.of(value)));
      NotPersistableException refused =
          assertThrows(NotPersistableException.class, () -> archive.toString(Dialect.JAVA));
      assertTrue(refused.getMessage().contains("found a gone."), refused::getMessage);
      assertTrue(refused.getMessage().contains("write the Python dialect"), refused::getMessage);
    }
  }

  @Test
  void anEmptyCollectionOverAnEnumKeepsTheEnum() throws Exception {
    EnumMap<Color, Integer> map = new EnumMap<>(Color.class);
    for (Object back : both(List.of(EnumSet.noneOf(Color.class), map))) {
      EnumSet<Color> set = colors(((List<?>) back).get(0));
      assertEquals(EnumSet.allOf(Color.class), EnumSet.complementOf(set));
      Map<Color, Integer> made = colorMap(((List<?>) back).get(1));
      made.put(Color.RED, 1);
    }
  }

  @SuppressWarnings("unchecked")
  private static EnumSet<Color> colors(Object set) {
    return (EnumSet<Color>) set;
  }

  @SuppressWarnings("unchecked")
  private static Map<Color, Integer> colorMap(Object map) {
    return (Map<Color, Integer>) map;
  }

  @Test
  void typesThatAreNotPublicAreWrittenIntoTheirPackage() throws Exception {
    Archive archive = Archive.create().insert("hidden", new Hidden(1, new Hidden(2, null)));
    String text = archive.toString(Dialect.JAVA);
    assertTrue(
        text.startsWith("// persistable 2\npackage io.persistable.tests.javadialect;\n"), text);
    assertEquals(new Hidden(1, new Hidden(2, null)), Archive.restore(text).get("hidden"));
    new Sources().add("io.persistable.tests.javadialect.Archive", text).compile(directory);
    NotPersistableException refused =
        assertThrows(
            NotPersistableException.class,
            () ->
                archive.save(
                    directory, "demo.mod1", SaveOptions.builder().dialect(Dialect.JAVA).build()));
    assertTrue(
        refused.getMessage().contains("which is not public; make it public"), refused::getMessage);
  }
}
