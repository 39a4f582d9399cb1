package io.persistable.type;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which class files lie where class loaders find them, for messages: a class is looked for as a
 * file and never loaded.
 */
public final class ClassFiles {

  private static final String SERVICES = "META-INF/services/io.persistable.spi.Catalog";

  private ClassFiles() {}

  /** Where a class comes from: a jar, a directory, a module of the JDK; its loader if unknown. */
  public static String location(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    URL url = type.getResource(file);
    if (url == null) {
      return "class loader " + type.getClassLoader();
    }
    String path = type.getName().replace('.', '/') + ".class";
    return place(url, path);
  }

  private static String root(String text) {
    String jar = text.endsWith("!/") ? text.substring(0, text.length() - 2) : text;
    return jar.startsWith("jar:") ? jar.substring("jar:".length()) : jar;
  }

  /** As {@link #location}, of a class that is there for a loader. */
  static String place(ClassLoader loader, String binaryName) {
    String file = binaryName.replace('.', '/') + ".class";
    URL url = loader.getResource(file);
    return url == null ? "class loader " + loader : place(url, file);
  }

  /** The name that the persister of an annotated class has: {@code demo.Outer_InnerPersister}. */
  static String persisterName(String binaryName) {
    int dot = binaryName.lastIndexOf('.') + 1;
    return binaryName.substring(0, dot) + binaryName.substring(dot).replace('$', '_') + "Persister";
  }

  /**
   * Where the persister lies that compiling a class generates beside it: as {@link #location}; null
   * if there is none.
   */
  static @Nullable String persisterLocation(Class<?> type) {
    String name = persisterName(type.getName());
    URL url = type.getResource(name.substring(name.lastIndexOf('.') + 1) + ".class");
    return url == null ? null : place(url, name.replace('.', '/') + ".class");
  }

  static boolean exists(ClassLoader loader, String binaryName) {
    return loader.getResource(binaryName.replace('.', '/') + ".class") != null;
  }

  /**
   * The binary name of the class with a canonical name, found as a file; null if a loader finds
   * none. A canonical name does not say where the package ends and the classes begin.
   */
  static @Nullable String find(ClassLoader loader, String canonicalName) {
    return candidates(canonicalName).stream()
        .filter(name -> exists(loader, name))
        .findFirst()
        .orElse(null);
  }

  /** As {@link #find} for what has a persister, whose class may be there or not. */
  static @Nullable String findPersister(ClassLoader loader, String canonicalName) {
    return candidates(canonicalName).stream()
        .map(ClassFiles::persisterName)
        .filter(name -> exists(loader, name))
        .findFirst()
        .orElse(null);
  }

  /** {@code demo.Outer.Inner}, {@code demo.Outer$Inner} …; none of what is no name of a class. */
  private static List<String> candidates(String canonicalName) {
    List<String> names = new ArrayList<>();
    for (String part : canonicalName.split("\\.", -1)) {
      if (part.isEmpty() || !part.chars().allMatch(Character::isJavaIdentifierPart)) {
        return names;
      }
    }
    String name = canonicalName;
    names.add(name);
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      boolean inClass = Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
      if (!inClass) {
        break; // a package by its look
      }
      name = name.substring(0, dot) + '$' + name.substring(dot + 1);
      names.add(name);
    }
    return names;
  }

  /** A catalog that is not seen, since another class of its name is. */
  public record Shadowed(String className, String location, String seen) {

    /** What is so, and what to do. */
    public String text() {
      return className
          + " from "
          + location
          + ": a catalog of this name is in "
          + seen
          + " too, and a class path has one class of a name. Name the catalog of one of the modules"
          + " otherwise (-Apersistable.catalog=… for the annotation processor) and compile it"
          + " anew.";
    }
  }

  /**
   * Catalogs that have the same class name in several places. Only the first of these classes is
   * ever loaded.
   */
  public static List<Shadowed> shadowedCatalogs(ClassLoader loader) {
    List<Shadowed> found = new ArrayList<>();
    try {
      Map<String, Set<String>> places = new TreeMap<>();
      for (URL file : Collections.list(loader.getResources(SERVICES))) {
        for (String name : lines(file)) {
          places.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(place(file, SERVICES));
        }
      }
      for (Map.Entry<String, Set<String>> each : places.entrySet()) {
        if (each.getValue().size() > 1) {
          addShadowed(loader, each.getKey(), found);
        }
      }
    } catch (IOException e) {
      return found; // it is said in messages only, which have their own cause
    }
    return found;
  }

  private static void addShadowed(ClassLoader loader, String name, List<Shadowed> found)
      throws IOException {
    String file = name.replace('.', '/') + ".class";
    Set<String> all = new LinkedHashSet<>();
    for (URL url : Collections.list(loader.getResources(file))) {
      all.add(place(url, file));
    }
    String seen = null;
    for (String location : all) {
      if (seen == null) {
        seen = location;
      } else {
        found.add(new Shadowed(name, location, seen));
      }
    }
  }

  private static List<String> lines(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(
              line -> (line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static String place(URL url, String path) {
    String text = url.toString();
    return text.endsWith(path) ? root(text.substring(0, text.length() - path.length())) : text;
  }
}
