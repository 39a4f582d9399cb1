package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.error.InvalidNameException;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.testsupport.Python;
import io.persistable.value.EnumValue;
import io.persistable.value.RecordValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every name that Python, its dataclasses, its enums or its modules have themselves, as the name of
 * a component, a constant, a type and an item.
 */
class NamesTest {

  /** Names that the texts have or had, besides what {@code names.py} finds. */
  private static final List<String> OWN =
      List.of(
          "_arrays",
          "_parts",
          "_g0",
          "_g1",
          "_l_0",
          "_dataclass",
          "_Enum",
          "_str",
          "_Long",
          "_",
          "__x",
          "BUILTINS",
          "MISSING",
          "_HAS_DEFAULT_FACTORY",
          "_type_a",
          "_dflt_a",
          "names",
          "loader",
          "module",
          "dir",
          "res",
          "name",
          "filename",
          "sys",
          "os",
          "numpy",
          "builtins");

  @TempDir private Path directory;

  private static List<Python> pythons() {
    List<Python> pythons = new ArrayList<>(List.of(Python.get()));
    Optional<Python> system = Python.system();
    system.ifPresent(pythons::add);
    return pythons;
  }

  private static List<String> names() {
    TreeSet<String> names = new TreeSet<>(OWN);
    for (Python python : pythons()) {
      names.addAll(python.run(Python.script(NamesTest.class, "names.py")).lines().toList());
    }
    assertTrue(names.size() > 300, names.toString());
    return List.copyOf(names);
  }

  private void check(String what) {
    for (Python python : pythons()) {
      String script = Python.script(NamesTest.class, "check_names.py");
      assertEquals("agree\n", python.run(script, directory, what));
    }
  }

  private static RecordValue value(String type, boolean mutable, String... components) {
    PersistableType.Builder<RecordValue> builder = PersistableType.of(RecordValue.class).name(type);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      builder.component(components[i], DeclaredType.of(int.class));
      values[i] = i + 1;
    }
    return new RecordValue(builder.build(), mutable, values);
  }

  private static Items restore(String text) {
    return Archive.reader().unknownTypesAsRecords(true).build().restore(text);
  }

  @Test
  void componentsMayHaveAnyName() throws IOException {
    Archive archive = Archive.create();
    int n = 0;
    for (String name : names()) {
      archive.insert("x" + n, value("demo.T" + n++, false, name, "b"));
      archive.insert("x" + n, value("demo.T" + n++, true, "a", name, "b"));
      archive.insert("x" + n, value("demo.T" + n++, n % 2 == 0, name, name + "_"));
    }
    String text = archive.toString();
    Files.writeString(directory.resolve("text.py"), text);
    check("components");
    Items items = restore(text);
    for (String name : items.names()) {
      List<?> values = items.get(name, RecordValue.class).values();
      assertEquals(values.size() == 2 ? List.of(1, 2) : List.of(1, 2, 3), values);
    }
  }

  @Test
  void constantsMayHaveAnyName() throws IOException {
    Archive archive = Archive.create();
    int n = 0;
    for (String name : names()) {
      List<String> constants = List.of("FIRST", name, name + "_", "c" + name + "_", "LAST");
      String type = "demo.E" + n;
      for (String constant : constants) {
        archive.insert("x" + n++, new EnumValue(type, constant, constants));
      }
    }
    String text = archive.toString();
    Files.writeString(directory.resolve("text.py"), text);
    check("constants");
    Items items = restore(text);
    for (int i = 0; i < n; i++) {
      EnumValue constant = items.get("x" + i, EnumValue.class);
      assertEquals(constant.constants().indexOf(constant.name()), i % 5);
    }
  }

  @Test
  void typesMayHaveAnyName() throws IOException {
    Archive archive = Archive.builder().scoped(false).build();
    int n = 0;
    for (String name : names()) {
      for (String module : OWN.contains(name) ? List.of("", "demo.", "other.") : List.of("demo.")) {
        archive.insert("x" + n++, value(module + name, n % 2 == 0, "a", "b"));
        archive.insert("x" + n++, List.of(new EnumValue(module + name + "$", "A", List.of("A"))));
      }
    }
    String text = archive.toString();
    Files.writeString(directory.resolve("text.py"), text);
    check("types");
    Items items = restore(text);
    assertEquals(n, items.size());
    for (String name : items.names()) {
      if (items.get(name) instanceof RecordValue value) {
        assertEquals(List.of(1, 2), value.values());
      }
    }
  }

  @Test
  void anUnderscoreBeforeTheNameOfAType() {
    Map<String, Object> roots = Map.of("x", new NastyModels._Foo(1), "y", new NastyModels.$(2));
    Archive archive = Archive.create();
    roots.forEach(archive::insert);
    for (Dialect dialect : Dialect.values()) {
      Items items = Archive.restore(archive.toString(dialect));
      assertEquals(roots, items.asMap());
    }
    assertTrue(archive.toString().contains("class _Foo:"), archive.toString());
  }

  /** Some at the same time, each by itself, in parts, and beside arrays outside the text. */
  @Test
  void itemsMayHaveAnyNameThatIsNotRefused() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : names()) {
      Archive archive = Archive.builder().allowedNames(name).build();
      try {
        archive.insert(name, List.of(1L, name)).insert("array", new double[] {1, 2});
      } catch (InvalidNameException e) {
        assertTrue(e.getMessage().contains("keyword") || name.startsWith("_"), e.getMessage());
        assertTrue(e.getMessage().contains("take another"), e.getMessage());
        continue;
      }
      Files.writeString(directory.resolve("t_" + names.size() + ".py"), archive.toString());
      names.add(name);
    }
    assertTrue(names.size() > 200, names.toString());
    Files.writeString(directory.resolve("names.txt"), String.join("\n", names));
    for (boolean scoped : new boolean[] {false, true}) {
      ArchiveBuilder builder =
          Archive.builder().scoped(scoped).allowedNames(names.toArray(String[]::new));
      Archive archive = builder.arrayThreshold(3).build();
      List<Object> shared = new ArrayList<>(List.of(1, 2L));
      for (String name : names) {
        archive.insert(name, List.of(1L, name, shared, value("demo.T", false, "a")));
      }
      archive.insert("array", new double[] {1, 2});
      String kind = scoped ? "scoped" : "flat";
      Files.writeString(directory.resolve(kind + ".py"), archive.toString());
      archive.save(directory, "parts_" + kind, SaveOptions.builder().partObjects(2).build());
      Items items =
          Archive.reader()
              .unknownTypesAsRecords(true)
              .build()
              .load(directory.resolve("parts_" + kind));
      assertEquals(names.size() + 1, items.size());
    }
    check("items");
  }

  @Test
  void namesThatAModuleHasItselfAreRefusedWithARemedy() {
    for (String name :
        List.of("__builtins__", "__file__", "__loader__", "__path__", "__getattr__", "__all__")) {
      InvalidNameException e =
          assertThrows(
              InvalidNameException.class,
              () -> Archive.builder().allowedNames(name).build().insert(name, 1));
      assertEquals(
          "expected a name that Python leaves to its users, found '"
              + name
              + "': a module's own names begin and end with two underscores; take another, such as"
              + " '"
              + name.replace("__", "")
              + "_'",
          e.getMessage());
    }
    InvalidNameException e =
        assertThrows(
            InvalidNameException.class,
            () -> Archive.builder().allowedNames("_arrays").build().insert("_arrays", 1));
    assertEquals(
        "expected a name that the text doesn't use itself, found '_arrays', which the arrays"
            + " outside it are called; take another",
        e.getMessage());
    Archive.builder().allowedNames("_arrays").arraysName("_a").build().insert("_arrays", 1);
  }
}
