package io.persistable.tests.change;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.Items;
import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that has none of the classes of an archive, only this library. */
public final class WithoutClasses {

  /** Sees the library, which looks for catalogs there, but no catalog. */
  private static final ClassLoader LIBRARY =
      new ClassLoader(Archive.class.getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
          return name.startsWith("META-INF/services/")
              ? Collections.emptyEnumeration()
              : super.getResources(name);
        }
      };

  private WithoutClasses() {}

  /** What is read as values and written again, the items in the order of {@code names}. */
  public static String rewritten(String text, Collection<String> names, ArchiveBuilder options) {
    return in(
        () -> {
          Items items = read(text);
          Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
          names.forEach(name -> ordered.put(name, items.asMap().get(name)));
          Archive archive = options.build();
          ordered.forEach(archive::insert);
          return archive.toString();
        });
  }

  /** Reads objects of all types but the JDK's as values. */
  public static Items read(String text) {
    return in(() -> Archive.reader().unknownTypesAsRecords(true).build().restore(text));
  }

  /** A part of the program. */
  @FunctionalInterface
  public interface Part<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs what then finds no catalog: they are looked for where the thread's loader says. */
  public static <T, E extends Exception> T in(Part<T, E> program) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    thread.setContextClassLoader(LIBRARY);
    try {
      return program.run();
    } finally {
      thread.setContextClassLoader(outer);
    }
  }
}
