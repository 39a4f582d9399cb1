package io.persistable.tests.api;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loads the classes whose names begin with some text anew, and hides some resources. */
final class OtherLoader extends URLClassLoader {

  private final String names;
  private final Predicate<String> hidden;

  OtherLoader(String names, Predicate<String> hidden) throws MalformedURLException {
    super(urls(), OtherLoader.class.getClassLoader());
    this.names = names;
    this.hidden = hidden;
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

  @Override
  public @Nullable URL getResource(String name) {
    return hidden.test(name) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return hidden.test(name) ? Collections.emptyEnumeration() : super.getResources(name);
  }
}
