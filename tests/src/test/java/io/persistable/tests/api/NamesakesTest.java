package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two classes of one name, of two loaders, are not to be told apart in a text. */
class NamesakesTest {

  @Persistable
  record Plain(int a) {}

  @Persistable
  static class Filled {
    public int a;
  }

  @Persistable
  enum Mood {
    GOOD,
    BAD {
      @Override
      public String toString() {
        return "bad";
      }
    }
  }

  @Persistable(name = "another.Name")
  record Named(int a) {}

  /** One object of each kind of class. */
  public static final class Makes implements Callable<List<Object>> {
    @Override
    public List<Object> call() {
      return List.of(new Plain(1), new Filled(), Mood.GOOD, Mood.BAD, new Named(2));
    }
  }

  private static ClassLoader other() throws Exception {
    return new OtherLoader("io.persistable.tests.", path -> false);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> made(ClassLoader loader) throws Exception {
    Object makes = loader.loadClass(Makes.class.getName()).getDeclaredConstructor().newInstance();
    return ((Callable<List<Object>>) makes).call();
  }

  /** How the two may be in one archive. */
  private static List<Object> together(Object one, Object two) {
    Map<Object, Object> map = new HashMap<>();
    map.put("a", one);
    map.put("b", two);
    return List.of(
        List.of(one, two),
        map,
        new Object[] {one, two},
        List.of(Optional.of(one), List.of(List.of(two))),
        new ArrayList<>(Arrays.asList(one, one, two, two)));
  }

  @Test
  void objectsOfBothInOneTextAreRefused(@TempDir Path directory) throws Exception {
    ClassLoader loader = other();
    List<Object> theirs = made(loader);
    List<Object> ours = new Makes().call();
    int count = 0;
    for (int i = 0; i < ours.size(); i++) {
      assertFalse(ours.get(i).getClass() == theirs.get(i).getClass());
      assertEquals(ours.get(i).getClass().getName(), theirs.get(i).getClass().getName());
      List<Object> all = new ArrayList<>(together(ours.get(i), theirs.get(i)));
      all.addAll(together(theirs.get(i), ours.get(i)));
      for (Object each : all) {
        for (Dialect dialect : Dialect.values()) {
          NotPersistableException e =
              assertThrows(
                  NotPersistableException.class,
                  () -> Archive.create().insert("x", each).toString(dialect));
          assertNamesBoth(e, loader);
          count++;
        }
      }
      Path place = directory.resolve("data" + i);
      try (DataSet data = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
        assertNamesBoth(
            assertThrows(NotPersistableException.class, () -> data.put("x", all.get(0))), loader);
      }
    }
    System.out.println(count + " texts with two classes of one name");
  }

  private static void assertNamesBoth(NotPersistableException e, ClassLoader loader) {
    String text = String.valueOf(e.getMessage());
    assertTrue(text.contains(" by " + NamesakesTest.class.getClassLoader()), text);
    assertTrue(text.contains(" by " + loader), text);
    assertTrue(text.contains("classLoader(…)"), text);
  }

  /** One after the other is written, and comes back as a class of the reader's loader. */
  @Test
  void eachAloneIsWrittenAndReadWithItsLoader() throws Exception {
    ClassLoader loader = other();
    List<Object> theirs = made(loader);
    List<Object> ours = new Makes().call();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < ours.size(); i++) {
        for (Dialect dialect : Dialect.values()) {
          for (Object each : List.of(ours.get(i), theirs.get(i))) {
            String text = Archive.create().insert("x", List.of(each, each)).toString(dialect);
            Object back =
                Archive.reader()
                    .classLoader(each.getClass().getClassLoader())
                    .build()
                    .restore(text)
                    .get("x", List.class)
                    .get(0);
            assertEquals(each.getClass(), back.getClass());
          }
        }
      }
    }
  }

  @Test
  void readingBackAsAnotherLoadersClassNamesBoth() throws Exception {
    ClassLoader loader = other();
    for (Object each : made(loader)) {
      NotPersistableException e =
          assertThrows(
              NotPersistableException.class,
              () -> Archive.builder().checkReadable(true).build().insert("x", each).toString());
      String text = String.valueOf(e.getMessage());
      assertTrue(text.contains("from " + loader), text);
      assertTrue(text.contains(NamesakesTest.class.getClassLoader() + " loaded"), text);
      Archive.builder()
          .checkReadable(true)
          .classLoader(loader)
          .build()
          .insert("x", each)
          .toString();
    }
  }
}
