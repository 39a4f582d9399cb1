package io.persistable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.NotPersistableException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Arrays of every class of java.base, where no place says what they are of and no type's component
 * makes a class known: what is written, is read back as the same class, in both dialects. This
 * module has no persistable types, so that none is known by chance.
 */
class NamedArraysTest {

  @Test
  void arraysOfWhateverIsWrittenAreReadBack() throws IOException {
    List<Class<?>> types = new ArrayList<>(classesOfTheJdk());
    types.add(Path.of("").getClass());
    types.add(ZoneId.of("Europe/Berlin").getClass());
    types.add(StandardCharsets.UTF_16.getClass());
    types.add(List.of(1).getClass());
    int written = 0;
    for (Class<?> type : types) {
      Object[] row = (Object[]) Array.newInstance(type, 2);
      Object[] rows = (Object[]) Array.newInstance(row.getClass(), 2);
      rows[0] = row;
      boolean python = isReadBack(Dialect.PYTHON, row, rows);
      assertEquals(python, isReadBack(Dialect.JAVA, row, rows), type.getName());
      written += python ? 1 : 0;
    }
    System.out.println("arrays: of " + written + " of " + types.size() + " classes");
    assertTrue(written > 150, "" + written);
  }

  private static boolean isReadBack(Dialect dialect, Object[] row, Object[] rows) {
    String text;
    try {
      text = Archive.create().insert("row", row).insert("rows", rows).toString(dialect);
    } catch (NotPersistableException e) {
      return false;
    }
    Items items = Archive.restore(text);
    assertSame(row.getClass(), items.get("row").getClass(), text);
    assertSame(rows.getClass(), items.get("rows").getClass(), text);
    assertArrayEquals(rows, (Object[]) items.get("rows"), text);
    return true;
  }

  private static List<Class<?>> classesOfTheJdk() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java");
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String name = file.toString().substring("/modules/java.base/".length());
        name = name.substring(0, name.length() - ".class".length());
        if (!name.endsWith("-info")) {
          types.add(load(name.replace('/', '.')));
        }
      }
    }
    return types;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
