package io.persistable.tests.scale;

import io.persistable.Archive;
import io.persistable.Dialect;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Archives objects of a class loader of their own and drops that; says whether it is unloaded. */
public final class Unloading {

  /** With soft references let go at once, the first should do. */
  private static final int COLLECTIONS = 20;

  private Unloading() {}

  public static void main(String[] args) throws Exception {
    WeakReference<ClassLoader> loader = work();
    for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
      System.gc();
    }
    System.out.print(loader.get() == null ? "unloaded" : "still there");
  }

  private static WeakReference<ClassLoader> work() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    ClassLoader loader = new OwnTypes(usual);
    thread.setContextClassLoader(loader);
    Class<?> work = loader.loadClass(Work.class.getName());
    if (work == Work.class) {
      throw new AssertionError("expected classes of its own");
    }
    ((Runnable) work.getDeclaredConstructor().newInstance()).run();
    thread.setContextClassLoader(usual);
    return new WeakReference<>(loader);
  }

  /** Writes and reads both dialects, which all keep something for the next archive. */
  public static final class Work implements Runnable {

    @Override
    public void run() {
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

  /** Loads the classes of this module anew, and all others as usual. */
  private static final class OwnTypes extends URLClassLoader {

    OwnTypes(ClassLoader usual) throws MalformedURLException {
      super(urls(), usual);
    }

    private static URL[] urls() throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(new File(entry).toURI().toURL());
      }
      return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.persistable.tests.")) {
        return super.loadClass(name, resolve);
      }
      @Nullable Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }
}
