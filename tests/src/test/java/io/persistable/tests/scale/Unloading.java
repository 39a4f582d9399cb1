package io.persistable.tests.scale;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Archives objects of a class loader of their own and drops that; says whether it is unloaded. The
 * argument says the names of which classes are loaded anew: those of the application alone, or of
 * the library too, as where each web application brings its own.
 */
public final class Unloading {

  /**
   * With soft references let go at once, the first collection should do; but a compiler thread that
   * has its methods in hand keeps a class as well, on a busy machine for a while.
   */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Unloading() {}

  public static void main(String[] args) throws Exception {
    WeakReference<ClassLoader> loader = work(args[0]);
    long start = System.nanoTime();
    while (loader.get() != null && System.nanoTime() - start < LONGEST.toNanos()) {
      System.gc();
    }
    System.out.print(loader.get() == null ? "unloaded" : "still there");
  }

  private static WeakReference<ClassLoader> work(String names) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    ClassLoader loader = new OwnTypes(usual, names);
    thread.setContextClassLoader(loader);
    Class<?> work = loader.loadClass(Work.class.getName());
    if (work == Work.class) {
      throw new AssertionError("expected classes of its own");
    }
    ((Runnable) work.getDeclaredConstructor().newInstance()).run();
    thread.setContextClassLoader(usual);
    return new WeakReference<>(loader);
  }

  /** Writes and reads, which all keep something for the next archive. */
  public static final class Work implements Runnable {

    @Override
    public void run() {
      everyPart();
      Link chain = Link.chain(3);
      Archive archive = Archive.create().insert("chain", chain).insert("again", chain.next());
      for (String text : List.of(archive.toString(), archive.toString(Dialect.JAVA))) {
        Link back = Archive.restore(text).get("chain", Link.class);
        // No equals of a record: in JDK 17 that keeps its class for good by itself.
        if (back == null || back.id() != chain.id()) {
          throw new AssertionError("expected the same chain from " + text);
        }
      }
    }
  }

  /** Classes of the JDK, which stay when all this is gone, arrays and a data set. */
  private static void everyPart() {
    try {
      Archive values =
          Archive.create()
              .insert("number", 1)
              .insert("unit", TimeUnit.DAYS)
              .insert("day", LocalDate.EPOCH)
              .insert("maybe", Optional.of(1L))
              .insert("list", new ArrayList<>(List.of(1, "a", 2.5)))
              .insert("array", new double[1_000]);
      Archive.restore(values.toString());
      // In JDK 17 the equals of records, among them those of files, keeps their classes for good.
      if (Runtime.version().feature() > 17) {
        Path directory = Files.createTempDirectory("unloading");
        values.save(directory, "values");
        Archive.load(directory.resolve("values"));
        useDataSet(directory.resolve("data"));
        Recording.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void useDataSet(Path directory) throws IOException {
    try (DataSet data = DataSet.builder(directory).mode(DataSet.Mode.WRITE).open()) {
      data.put("x", List.of(1, 2));
      data.get("x");
    }
  }
}
