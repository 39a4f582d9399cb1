package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.DataSet;
import io.persistable.error.PersistableException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types in a class loader that is not the thread's: in a plugin, under threads of the common pool,
 * without a context class loader.
 */
class ClassLoadersTest {

  private final @Nullable ClassLoader usual = Thread.currentThread().getContextClassLoader();
  private ClassLoader child;
  private Object link;

  @BeforeEach
  void makeAnObjectOfAnotherLoader() throws Exception {
    child = new OwnTypes(ClassLoadersTest.class.getClassLoader(), "io.persistable.tests.");
    link = child.loadClass(Link.class.getName()).getMethod("chain", int.class).invoke(null, 3);
    assertSame(child, link.getClass().getClassLoader());
  }

  @AfterEach
  void restoreTheContext() {
    Thread.currentThread().setContextClassLoader(usual);
  }

  @Test
  void theLoaderOfAnObjectsClassIsAskedWhenItIsWritten() {
    Object array = Array.newInstance(link.getClass(), 1);
    Array.set(array, 0, link);
    String expected = Archive.create().insert("v", Link.chain(3)).toString();
    for (ClassLoader context : new ClassLoader[] {usual, null, getPlatform()}) {
      Thread.currentThread().setContextClassLoader(context);
      assertEquals(expected, Archive.create().insert("v", link).toString());
      Archive.create().insert("v", List.of(link)).insert("array", array).toString();
    }
  }

  private static ClassLoader getPlatform() {
    return Objects.requireNonNull(ClassLoader.getPlatformClassLoader());
  }

  @Test
  void threadsOfTheCommonPoolWriteAndRead() {
    String expected = Archive.create().insert("v", link).toString();
    ArchiveReader reader = Archive.reader().classLoader(child).build();
    List<String> texts =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> Archive.create().insert("v", link).toString())
            .peek(text -> assertSame(child, loaderOf(reader.restore(text).get("v"))))
            .toList();
    texts.forEach(text -> assertEquals(expected, text));
  }

  private static @Nullable ClassLoader loaderOf(@Nullable Object object) {
    return Objects.requireNonNull(object).getClass().getClassLoader();
  }

  @Test
  void readingTakesTheLoaderThatItIsGiven(@TempDir Path directory) throws Exception {
    String text = Archive.builder().classLoader(child).build().insert("v", link).toString();
    assertSame(child, loaderOf(Archive.reader().classLoader(child).build().restore(text).get("v")));
    assertSame(Link.class.getClassLoader(), loaderOf(Archive.restore(text).get("v")));
    assertThrows(
        PersistableException.class,
        () -> Archive.reader().classLoader(getPlatform()).build().restore(text));
    try (DataSet data =
        DataSet.builder(directory.resolve("data"))
            .mode(DataSet.Mode.WRITE)
            .classLoader(child)
            .open()) {
      data.put("v", link);
      assertSame(child, loaderOf(data.get("v")));
    }
  }

  /** As in an executable jar, whose launcher loads the library together with the application. */
  @Test
  void theLibrarysOwnLoaderIsUsedWhereTheContextDoesNotSeeIt() throws Exception {
    ClassLoader application =
        new OwnTypes(ClassLoadersTest.class.getClassLoader(), "io.persistable.");
    Class<?> work = application.loadClass(Unloading.Work.class.getName());
    for (ClassLoader context : new ClassLoader[] {usual, null, getPlatform()}) {
      Thread.currentThread().setContextClassLoader(context);
      ((Runnable) work.getDeclaredConstructor().newInstance()).run();
    }
  }
}
