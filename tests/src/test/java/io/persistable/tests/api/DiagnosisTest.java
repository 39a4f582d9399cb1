package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Diagnosis;
import io.persistable.error.BrokenCatalogException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.UnknownTypeException;
import io.persistable.error.WrongTypeException;
import io.persistable.spi.Arguments;
import io.persistable.spi.Catalog;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import io.persistable.tests.api.Models.Airport;
import io.persistable.tests.api.Models.Cabin;
import io.persistable.tests.api.Models.Stranger;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cause for which a type is not found has an error of its own, and the report tells it. */
class DiagnosisTest {

  private static final String CATALOGS = "META-INF/services/" + Catalog.class.getName();

  private static final String UNLISTED =
      " lies beside it, but no catalog that was found lists it: ";

  private static String refusal(Object object) {
    NotPersistableException e =
        assertThrows(
            NotPersistableException.class,
            () -> Archive.create().insert("x", List.of(object)).toString());
    assertTrue(e.getMessage().startsWith("$.x[0]: "), e::getMessage);
    assertEquals(
        e.getMessage(), "$.x[0]: " + Archive.diagnose().explain(object.getClass()), "the report");
    return e.getMessage();
  }

  /** Objects of each kind, with what the error says of them. */
  private static Map<Object, String> kinds() {
    Map<Object, String> kinds = new HashMap<>();
    Runnable lambda = () -> {};
    Supplier<String> reference = "a"::trim;
    kinds.put(lambda, "a lambda or method reference, ");
    kinds.put(reference, "a lambda or method reference, ");
    kinds.put(
        Proxy.newProxyInstance(
            DiagnosisTest.class.getClassLoader(), new Class<?>[] {Runnable.class}, handler()),
        "a dynamic proxy, ");
    kinds.put(
        new Object() {
          @Override
          public String toString() {
            return "anonymous";
          }
        },
        "an object of the anonymous class " + DiagnosisTest.class.getName() + "$");
    kinds.put(
        new OpenClass() {},
        " that extends " + OpenClass.class.getName() + ", which is persistable: no text can name");
    kinds.put(
        new ArrayList<>(List.of(1)) {},
        ", or copy it into a collection of the JDK, or let flattenSubclasses(true)");
    kinds.put(new Timestamp(5), "a java.sql.Timestamp, a class of the JDK for which there is no");
    kinds.put(Level.INFO, "a java.util.logging.Level, a class of the JDK for which there is no");
    kinds.put(Thread.currentThread(), "java.lang.Thread: "); // with the reason of the table
    kinds.put(
        new SubClass(),
        ", for which there is no persister; there is one for its superclass "
            + OpenClass.class.getName());
    kinds.put(new OwnList(), ", a class of its own, which would be lost");
    kinds.put(new Stranger("?"), ", for which there is no persister. Mark the class @Persistable");
    record Local(int id) {}
    kinds.put(new Local(1), "Local, which is declared inside a method, where no text and no");
    return kinds;
  }

  private static java.lang.reflect.InvocationHandler handler() {
    return (proxy, method, arguments) ->
        switch (method.getName()) {
          case "hashCode" -> 1;
          case "equals" -> proxy == arguments[0];
          default -> "proxy";
        };
  }

  @io.persistable.Persistable
  public static class OpenClass {
    public int id;
  }

  private static class SubClass extends OpenClass {}

  private static final class OwnList extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      return index;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  @Test
  void eachCauseHasAnErrorOfItsOwn() {
    Map<Object, String> kinds = kinds();
    kinds.forEach((object, text) -> assertContains(refusal(object), text));
    System.out.println(kinds.size() + " kinds of objects that can't be archived");
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), () -> "expected " + part + "\nfound " + text);
  }

  // Class loaders. What runs in one of them is a class of its own there.

  /** Says what writing an object says. */
  public static final class Writes implements Callable<String> {
    @Override
    public String call() {
      try {
        return Archive.create().insert("x", new Airport("ORD")).toString();
      } catch (NotPersistableException e) {
        return e.getMessage();
      }
    }
  }

  /** Says what reading such an object says. */
  public static final class Reads implements Callable<String> {
    @Override
    public String call() {
      String text =
          "from io.persistable.tests.api.Models import %s as _A\nx = _A()\n".formatted(Reads.asked);
      try {
        return String.valueOf(Archive.restore(text).get("x"));
      } catch (UnknownTypeException e) {
        return e.getMessage();
      }
    }

    static String asked = "Airport";
  }

  /** Makes an object of a class that another loader has too. */
  public static final class Makes implements Callable<Object> {
    @Override
    public Object call() {
      return new Airport("DTW");
    }
  }

  private static Object in(ClassLoader loader, Class<?> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object made = loader.loadClass(work.getName()).getDeclaredConstructor().newInstance();
      return ((Callable<?>) made).call();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** As when maven-shade kept another module's file of services. */
  @Test
  void aPersisterThatNoCatalogListsIsNamedWithTheRemedies() throws Exception {
    ClassLoader application = new OtherLoader("io.persistable.", path -> path.equals(CATALOGS));
    String writing = (String) in(application, Writes.class);
    assertContains(
        writing,
        "Models$Airport, whose persister io.persistable.tests.api.Models_AirportPersister"
            + UNLISTED);
    String reading = (String) in(application, Reads.class);
    assertContains(reading, "The persister io.persistable.tests.api.Models_AirportPersister is");
    for (String message : List.of(writing, reading)) {
      assertContains(message, "ServicesResourceTransformer");
      assertContains(message, "mergeServiceFiles()");
      assertContains(message, "provide io.persistable.spi.Catalog");
      assertContains(message, "Archive.diagnose()");
    }
    String report = in(application, Reports.class).toString();
    assertContains(report, "0 catalogs\n  No catalog was found.");
  }

  /** Makes a report. */
  public static final class Reports implements Callable<String> {
    @Override
    public String call() {
      return Archive.diagnose().toString();
    }
  }

  @Test
  void aClassOfAnotherLoaderIsToldFromItsNamesake() throws Exception {
    ClassLoader plugin =
        new OtherLoader("io.persistable.tests.api.", path -> path.equals(CATALOGS));
    Object theirs = in(plugin, Makes.class);
    String message = refusal(theirs);
    assertContains(message, "whose class is loaded by " + plugin);
    assertContains(message, "while the catalogs know the class of this name that ");
    assertContains(message, "classLoader(…)");

    String text = Archive.create().insert("x", new Airport("ORD")).toString();
    WrongTypeException wrong =
        assertThrows(
            WrongTypeException.class, () -> Archive.restore(text).get("x", theirs.getClass()));
    assertContains(String.valueOf(wrong.getMessage()), "that another class loader loaded");
  }

  @Test
  void readingTellsWhetherTheClassIsThere() throws Exception {
    Map<String, String> causes =
        Map.of(
            "io.persistable.tests.api.Models.Stranger",
                "The class io.persistable.tests.api.Models$Stranger is there, but it has no"
                    + " persist",
            "io.persistable.tests.api.DiagnosisTest", "DiagnosisTest is there, but it has no",
            "demo.Missing", "There is no class of that name in ",
            "demo.Outer.Missing", "There is no class of that name in ",
            "a/b/../c", "There is no class of that name in ",
            "..", "There is no class of that name in ");
    for (Map.Entry<String, String> each : causes.entrySet()) {
      assertContains(Archive.diagnose().explain(each.getKey()), each.getValue());
      String module = each.getKey().replaceFirst("\\.?[^.]*$", "");
      String name = each.getKey().substring(each.getKey().lastIndexOf('.') + 1);
      String text =
          ("from dataclasses import dataclass as _dataclass\n\n@_dataclass(frozen=True)\n"
                  + "class _A:\n    __module__ = '%s'\n    __qualname__ = '%s'\n    id: int\n\n"
                  + "x = _A(id=1)\n")
              .formatted(module, name);
      if (!name.isEmpty()) {
        UnknownTypeException e =
            assertThrows(UnknownTypeException.class, () -> Archive.restore(text), text);
        assertContains(String.valueOf(e.getMessage()), each.getValue());
      }
    }
  }

  /** A service file that names a class which isn't there, or is no catalog. */
  @Test
  void aCatalogThatCantBeLoadedIsAnErrorAndTheReportHasTheOthers(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve(CATALOGS);
    Files.createDirectories(file.getParent());
    for (String name : List.of("demo.Missing", DiagnosisTest.class.getName())) {
      Files.writeString(file, name + "\n");
      try (var loader =
          new java.net.URLClassLoader(
              new java.net.URL[] {directory.toUri().toURL()},
              DiagnosisTest.class.getClassLoader())) {
        BrokenCatalogException e =
            assertThrows(
                BrokenCatalogException.class, () -> Archive.builder().classLoader(loader).build());
        assertContains(String.valueOf(e.getMessage()), name);
        Diagnosis report = Archive.diagnose(loader);
        assertEquals(1, report.broken().size());
        assertContains(report.broken().get(0), name);
        assertEquals(names(Archive.diagnose()), names(report));
        assertContains(report.toString(), "  not loaded: ");
      }
    }
  }

  /** A catalog whose types' classes are not all there, as where an optional jar was left out. */
  public static class Lacking implements Catalog {
    private final int what;

    Lacking(int what) {
      this.what = what;
    }

    private <T> T given(int asked, T value) {
      if (asked == what) {
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class p.C");
        error.initCause(new NoClassDefFoundError("acme/Optional" + what));
        throw error;
      }
      return value;
    }

    @Override
    public List<Persister<?>> persisters() {
      return given(0, List.of(new LackingPersister(() -> given(1, true))));
    }

    @Override
    public List<Class<? extends Enum<?>>> enums() {
      return given(2, List.of());
    }

    @Override
    public List<PersistableEnum<?>> describedEnums() {
      return given(3, List.of());
    }

    @Override
    public Map<String, String> formerPackages() {
      return given(4, Map.of());
    }
  }

  private static final class LackingPersister implements Persister<Stranger> {
    private final Supplier<Boolean> check;

    LackingPersister(Supplier<Boolean> check) {
      this.check = check;
    }

    @Override
    public PersistableType<Stranger> type() {
      return PersistableType.of(Stranger.class).identity(check.get()).build();
    }

    @Override
    public void walk(Stranger value, References out) {}

    @Override
    public void represent(Stranger value, Representation out) {}

    @Override
    public Stranger restore(Arguments in) {
      return new Stranger("");
    }
  }

  /** Lacks what its catalog gives. */
  public static final class Lacking0 extends Lacking {
    public Lacking0() {
      super(0);
    }
  }

  /** Lacks what one of its persisters is about. */
  public static final class Lacking1 extends Lacking {
    public Lacking1() {
      super(1);
    }
  }

  /** Lacks an enum. */
  public static final class Lacking2 extends Lacking {
    public Lacking2() {
      super(2);
    }
  }

  /** Lacks an enum that is described. */
  public static final class Lacking3 extends Lacking {
    public Lacking3() {
      super(3);
    }
  }

  /** Lacks what its packages were called. */
  public static final class Lacking4 extends Lacking {
    public Lacking4() {
      super(4);
    }
  }

  @Test
  void aCatalogThatLacksAClassIsAnErrorAndTheReportHasTheOthers(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve(CATALOGS);
    Files.createDirectories(file.getParent());
    List<Lacking> all =
        List.of(new Lacking0(), new Lacking1(), new Lacking2(), new Lacking3(), new Lacking4());
    for (Lacking catalog : all) {
      String name = catalog.getClass().getName();
      Files.writeString(file, name + "\n");
      try (var loader =
          new java.net.URLClassLoader(
              new java.net.URL[] {directory.toUri().toURL()},
              DiagnosisTest.class.getClassLoader())) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        List<BrokenCatalogException> errors = new ArrayList<>();
        thread.setContextClassLoader(loader);
        try {
          for (int i = 0; i < 2; i++) { // again and again, not only the first time
            errors.add(assertThrows(BrokenCatalogException.class, () -> Archive.textOf(1)));
            errors.add(assertThrows(BrokenCatalogException.class, () -> Archive.restore("x = 1")));
          }
        } finally {
          thread.setContextClassLoader(usual);
        }
        errors.add(
            assertThrows(
                BrokenCatalogException.class, () -> Archive.builder().classLoader(loader).build()));
        errors.add(
            assertThrows(
                BrokenCatalogException.class, () -> Archive.builder().catalog(catalog).build()));
        Diagnosis report = Archive.diagnose(loader);
        assertEquals(1, report.broken().size());
        assertEquals(names(Archive.diagnose()), names(report));
        List<String> texts = new ArrayList<>(report.broken());
        errors.forEach(error -> texts.add(String.valueOf(error.getMessage())));
        for (String text : texts) {
          assertContains(text, name + " from ");
          assertContains(text, "acme/Optional" + all.indexOf(catalog));
        }
      }
    }
  }

  /** As one that was compiled when the class had an accessor that is gone. */
  private static final class StalePersister implements Persister<Stranger> {
    @Override
    public PersistableType<Stranger> type() {
      return PersistableType.of(Stranger.class).build();
    }

    @Override
    public void walk(Stranger value, References out) {
      throw new NoSuchMethodError("'int p.C.a()'");
    }

    @Override
    public void represent(Stranger value, Representation out) {
      throw new NoSuchMethodError("'int p.C.a()'");
    }

    @Override
    public Stranger restore(Arguments in) {
      return new Stranger("");
    }
  }

  @Test
  void aPersisterOlderThanItsClassIsToldAsSuch() {
    for (io.persistable.Dialect dialect : io.persistable.Dialect.values()) {
      Archive archive = Archive.builder().persister(new StalePersister()).build();
      archive.insert("x", new Stranger("?"));
      NotPersistableException e =
          assertThrows(NotPersistableException.class, () -> archive.toString(dialect));
      assertContains(String.valueOf(e.getMessage()), "NoSuchMethodError");
      assertContains(String.valueOf(e.getMessage()), "compile its module anew");
    }
  }

  private static Set<String> names(Diagnosis report) {
    Set<String> names = new TreeSet<>();
    report.catalogs().forEach(each -> names.add(each.className()));
    return names;
  }

  @Test
  void theReportSaysWhatWasFoundAndFromWhere() throws Exception {
    Diagnosis report = Archive.diagnose();
    Diagnosis.@Nullable FoundCatalog ours = null;
    for (Diagnosis.FoundCatalog each : report.catalogs()) {
      assertContains(
          report.toString(),
          "  " + each.className() + " from " + each.location() + ": " + each.types().size());
      if (each.types().contains("io.persistable.tests.api.Models.Airport")) {
        ours = each;
      }
    }
    assertFalse(ours == null);
    assertTrue(ours.enums().contains(Cabin.class.getName()));
    String location =
        DiagnosisTest.class.getProtectionDomain().getCodeSource().getLocation().toString();
    assertEquals(location, ours.location());
    assertTrue(report.broken().isEmpty());
    assertContains(report.toString(), "(the thread's context class loader)\n");
    assertEquals(
        Airport.class.getName()
            + " is archived as 'io.persistable.tests.api.Models.Airport' by"
            + " io.persistable.tests.api.Models_AirportPersister from "
            + location,
        report.explain(Airport.class));
    assertEquals(
        "'io.persistable.tests.api.Models.Airport' is " + report.explain(Airport.class),
        report.explain("io.persistable.tests.api.Models.Airport"));
    assertEquals(
        "java.util.ArrayList is archived by this library itself", report.explain(ArrayList.class));
    assertContains(
        report.explain("io.persistable.tests.api.Models.Cabin"),
        "Models$Cabin is an enum, archived as 'io.persistable.tests.api.Models.Cabin' by the names"
            + " of its constants; "
            + ours.className()
            + " from "
            + ours.location()
            + " lists it");
  }

  /** Of which there are no objects. */
  abstract static class Open {}

  @Test
  void whatNoObjectIsOfIsExplained() {
    Map<Class<?>, String> explained =
        Map.of(
            int.class, "int is archived by this library itself",
            boolean.class, "boolean is archived by this library itself",
            void.class, "void is no type of values",
            List.class, "java.util.List is an interface: how an object is archived depends on its",
            Runnable.class, "java.lang.Runnable is an interface: how an",
            Number.class, "java.lang.Number is an abstract class: how an",
            Catalog.class,
                "is an interface: how an object is archived depends on its own class; ask",
            Open.class, "which is to be marked @Persistable.",
            int[].class, "[I is archived by this library itself",
            java.time.DayOfWeek.class, "java.time.DayOfWeek is archived by this library itself");
    explained.forEach((type, text) -> assertContains(Archive.diagnose().explain(type), text));
  }
}
