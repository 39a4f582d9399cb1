package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Fixtures;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.error.InvalidNameException;
import io.persistable.error.LimitExceededException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.PersistableException;
import io.persistable.error.ReadException;
import io.persistable.tests.api.Throwers.Bean;
import io.persistable.tests.api.Throwers.Changing;
import io.persistable.tests.api.Throwers.Iterated;
import io.persistable.tests.api.Throwers.Key;
import io.persistable.tests.api.Throwers.Made;
import java.io.ByteArrayOutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * What classes of the user's throw, wherever they are called: one documented exception with the
 * place and the cause. That the memory is full isn't theirs, and passes as it is.
 */
class UserCodeTest {

  private static final List<Throwable> THROWN =
      List.of(
          new IllegalStateException("broken"),
          new ConcurrentModificationException(),
          new java.util.NoSuchElementException("none"),
          new TimeoutException("not declared"),
          new AssertionError("wrong"),
          new ExceptionInInitializerError("a class of the user's"),
          new StackOverflowError());

  @TempDir private Path directory;

  @AfterEach
  void nothingThrowsAnyMore() {
    Throwers.place = "";
    Changing.OWNER.clear();
  }

  private static void throwing(String place, Throwable thrown) {
    Throwers.place = place;
    Throwers.thrown = thrown;
  }

  private static Map<String, Object> values() {
    Throwers.place = "";
    Key a = new Key("a", 1);
    Key b = new Key("b", 2);
    Bean bean = new Bean();
    bean.setName("n");
    bean.setNext(bean);
    Iterated iterated = new Iterated();
    iterated.add(a);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("set", new HashSet<>(List.of(a, b)));
    values.put("sorted", new TreeSet<>(List.of(a, b)));
    values.put("frozen", Set.of(a, b));
    values.put("map", new HashMap<>(Map.of(a, bean, b, bean)));
    values.put("list", new ArrayList<>(List.of(a, a)));
    values.put("bean", bean);
    values.put("made", Made.of(3));
    values.put("iterated", iterated);
    return values;
  }

  private List<Executable> writings(Archive archive, Object value) {
    return List.of(
        archive::toString,
        () -> archive.toString(Dialect.JAVA),
        () -> archive.writeTo(new ByteArrayOutputStream()),
        () -> archive.writeTo(directory.resolve("text.py")),
        () -> archive.save(directory, "saved", SaveOptions.builder().force(true).build()),
        () ->
            archive.save(
                directory,
                "demo.Saved",
                SaveOptions.builder().force(true).dialect(Dialect.JAVA).build()),
        () -> put(value, null),
        () -> put(1, value),
        () -> Fixtures.capture(value, "fixtures.F" + System.nanoTime(), directory));
  }

  private void put(@Nullable Object value, @Nullable Object info) throws Exception {
    try (DataSet ds =
        DataSet.builder(directory.resolve("ds"))
            .mode(DataSet.Mode.WRITE)
            .durability(DataSet.Durability.NONE)
            .flattenSubclasses(true)
            .open()) {
      ds.put("x", value, info);
    }
  }

  /** What a writing threw; null if the class wasn't called. */
  private static @Nullable Throwable thrownBy(Executable code) {
    try {
      code.execute();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  @Test
  void whateverIsThrownWhileWritingIsNotPersistable() {
    int refused = 0;
    for (String place :
        List.of("hashCode", "equals", "compareTo", "accessor", "getter", "iterator")) {
      for (Map.Entry<String, Object> each : values().entrySet()) {
        Archive archive =
            Archive.builder()
                .flattenSubclasses(true)
                .build()
                .insert("fine", 1)
                .insert("x", each.getValue());
        for (Throwable thrown : THROWN) {
          int i = 0;
          for (Executable writing : writings(archive, each.getValue())) {
            throwing(place, thrown);
            Throwable e = thrownBy(writing);
            Throwers.place = "";
            String what = each.getKey() + ", " + place + ", " + thrown + ", writing " + i++;
            if (e != null && e.getCause() == null) {
              // A list of a class of the user's own isn't flattened by fixtures.
              assertTrue(e.getMessage().contains("flattenSubclasses"), what + ": " + e);
            } else if (e != null) {
              NotPersistableException refusal =
                  assertInstanceOf(NotPersistableException.class, e, what);
              assertSame(thrown, refusal.getCause(), what);
              assertTrue(refusal.path().startsWith("$"), what);
              refused++;
            }
          }
        }
      }
    }
    assertTrue(refused > 300, "only " + refused + " writings called what throws");
  }

  @Test
  void aFullMemoryIsNoFaultOfAnObject() {
    OutOfMemoryError full = new OutOfMemoryError("made by the test");
    Map<String, Object> values = values();
    Archive archive = Archive.create().insert("x", values.get("list"));
    String text = archive.toString();
    String source = archive.toString(Dialect.JAVA);
    for (Executable writing : writings(archive, values.get("list"))) {
      throwing("accessor", full);
      assertSame(full, thrownBy(writing));
    }
    throwing("constructor", full);
    assertSame(full, thrownBy(() -> Archive.restore(text)));
    assertSame(full, thrownBy(() -> Archive.restore(source)));
  }

  @Test
  void anAccessorMayNotChangeWhatIsWritten() {
    for (Dialect dialect : Dialect.values()) {
      Throwers.place = "";
      Changing.OWNER.clear();
      Changing.OWNER.addAll(List.of(new Changing(1), new Changing(2)));
      Archive archive = Archive.create().insert("x", Changing.OWNER);
      Throwers.place = "change";
      Throwable e = thrownBy(() -> archive.toString(dialect));
      if (e != null) {
        assertEquals("$.x", assertInstanceOf(NotPersistableException.class, e).path());
      }
    }
  }

  @Test
  void insertThatChecksSaysTheSame() {
    Map<String, Object> values = values();
    Archive archive = Archive.builder().checkOnInsert(true).build();
    throwing("getter", new StackOverflowError());
    Throwable e = thrownBy(() -> archive.insert("x", values.get("bean")));
    if (e != null) {
      assertEquals("$.x", assertInstanceOf(NotPersistableException.class, e).path());
      assertEquals(List.of(), archive.names());
    }
  }

  @Test
  void whateverIsThrownWhileReadingSaysTheLine() throws Exception {
    Map<String, String> mustThrow =
        Map.of(
            "constructor", "list",
            "no arguments", "bean",
            "setter", "bean",
            "factory", "made",
            "hashCode", "set",
            "compareTo", "sorted");
    Map<String, Object> values = values();
    values.remove("iterated");
    for (Map.Entry<String, Object> each : values.entrySet()) {
      for (Dialect dialect : Dialect.values()) {
        Throwers.place = "";
        Archive archive = Archive.create().insert("fine", 1).insert("x", each.getValue());
        String text = archive.toString(dialect);
        Path saved =
            archive.save(
                directory,
                dialect == Dialect.JAVA ? "demo.Saved" : "saved",
                SaveOptions.builder().force(true).dialect(dialect).build());
        put(each.getValue(), each.getValue());
        for (String place :
            List.of(
                "constructor",
                "no arguments",
                "setter",
                "factory",
                "hashCode",
                "equals",
                "compareTo")) {
          for (Throwable thrown : THROWN) {
            for (Executable reading :
                List.<Executable>of(
                    () -> Archive.restore(text), () -> Archive.load(saved), this::read)) {
              throwing(place, thrown);
              Throwable e = thrownBy(reading);
              Throwers.place = "";
              String what = each.getKey() + " " + dialect + ", " + place + ", " + thrown;
              if (e == null) {
                assertTrue(!each.getKey().equals(mustThrow.get(place)), what + " isn't called");
              } else {
                ReadException refusal = assertInstanceOf(ReadException.class, e, what);
                assertSame(thrown, root(refusal), what);
                assertTrue(refusal.line() > 0 && refusal.column() > 0, what);
                assertTrue(
                    refusal.getMessage().contains(thrown.toString())
                        || refusal instanceof LimitExceededException,
                    what);
              }
            }
          }
        }
      }
    }
  }

  private void read() throws Exception {
    try (DataSet ds = DataSet.builder(directory.resolve("ds")).mode(DataSet.Mode.READ).open()) {
      ds.get("x");
    }
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  // What is no code of the user's, but a value or a place that nothing can be made of.

  @Test
  void localesWithoutATag() {
    List<Locale> locales = new ArrayList<>();
    for (String language : List.of("", "en", "iw", "no", "x", "klingonese", "1", "a_b")) {
      for (String country : List.of("", "US", "1", "x y", "\u00e4")) {
        for (String variant : List.of("", "NY", "POSIX", "a", "#", "\u00e4\n")) {
          locales.add(new Locale(language, country, variant));
        }
      }
    }
    locales.add(Locale.forLanguageTag("de-Latn-DE-1901-u-co-phonebk-x-private"));
    locales.add(Locale.forLanguageTag("x-only-private"));
    locales.add(new Locale("ja", "JP", "JP"));
    locales.add(new Locale("th", "TH", "TH"));
    locales.add(new Locale("no", "NO", "NY"));
    int restored = 0;
    for (Locale locale : locales) {
      for (Dialect dialect : Dialect.values()) {
        Archive archive = Archive.create().insert("x", locale);
        String text;
        try {
          text = archive.toString(dialect);
        } catch (NotPersistableException e) {
          assertEquals("$.x", e.path());
          continue;
        }
        assertEquals(locale, Archive.restore(text).get("x"), text);
        restored++;
      }
    }
    assertTrue(restored > locales.size() / 2, restored + " of " + locales.size());
  }

  @Test
  void namesThatNoItemOfADataSetCanHave() throws Exception {
    try (DataSet ds = DataSet.builder(directory.resolve("ds")).mode(DataSet.Mode.WRITE).open()) {
      for (String name :
          List.of("", "1", "a b", "class", "None", "__init__", "a.b", "../x", "a/b", "\0")) {
        for (Executable call :
            List.<Executable>of(
                () -> ds.put(name, 1),
                () -> ds.put(name, 1, "info"),
                () -> ds.setInfo(name, "info"),
                () ->
                    ds.transaction(
                        changes -> {
                          changes.put(name, 1);
                          return 1;
                        }))) {
          InvalidNameException e = assertThrows(InvalidNameException.class, call, name);
          assertTrue(e.getMessage().matches("(?s).*(choose another|expected).*"), e.getMessage());
        }
      }
      assertEquals(List.of(), ds.names());
      ds.put("x", 1);
      assertThrows(InvalidNameException.class, () -> ds.rename("x", "class"));
    }
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipe = directory.resolve("pipe.py");
    Assumptions.assumeTrue(isMade(pipe), "the system has no mkfifo");
    for (Executable call :
        List.<Executable>of(
            () -> Archive.restore(pipe),
            () -> Archive.load(pipe),
            () -> Archive.load(directory.resolve("pipe")),
            () -> Archive.verify(pipe),
            () -> Archive.reader().build().restore(pipe),
            () -> Archive.reader().build().load(pipe))) {
      FileSystemException e =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> assertThrows(FileSystemException.class, call));
      assertTrue(e.getMessage().contains("expected"), e.getMessage());
    }
  }

  private static boolean isMade(Path pipe) throws Exception {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    Path missing = directory.resolve("missing.py");
    for (Executable call :
        List.<Executable>of(
            () -> Archive.restore(missing),
            () -> Archive.load(missing),
            () -> Archive.verify(missing),
            () -> Archive.verify(directory),
            () -> Archive.reader().build().restore(missing),
            () -> Archive.reader().build().load(missing))) {
      assertThrows(NoSuchFileException.class, call);
    }
    Archive archive = Archive.create().insert("x", new double[1000]);
    Path text = archive.save(directory, "saved");
    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".npy")).toList()) {
        Files.delete(file);
      }
    }
    for (Executable call :
        List.<Executable>of(() -> Archive.load(text).get("x"), () -> Archive.verify(text))) {
      Throwable e = assertThrows(Throwable.class, call);
      assertTrue(
          e instanceof NoSuchFileException || e instanceof PersistableException, e.toString());
    }
    Items empty = Archive.reader().allowEmpty(true).build().restore("");
    assertTrue(
        assertThrows(PersistableException.class, () -> empty.get("x"))
            .getMessage()
            .contains("which is empty"));
  }
}
