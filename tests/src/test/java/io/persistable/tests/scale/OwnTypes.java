package io.persistable.tests.scale;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the classes whose names begin with some text anew, and all others as usual. */
final class OwnTypes extends URLClassLoader {

  private final String names;

  OwnTypes(ClassLoader usual, String names) throws MalformedURLException {
    super(urls(), usual);
    this.names = names;
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
    if (!name.startsWith(names)) {
      return super.loadClass(name, resolve);
    }
    @Nullable Class<?> known = findLoadedClass(name);
    return known == null ? findClass(name) : known;
  }
}
