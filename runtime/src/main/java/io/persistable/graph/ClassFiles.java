package io.persistable.graph;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which class files lie where class loaders find them, for messages: a class is looked for as a
 * file and never loaded.
 */
public final class ClassFiles {

  private ClassFiles() {}

  /** Where a class comes from: a jar, a directory, a module of the JDK; its loader if unknown. */
  public static String location(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    URL url = type.getResource(file);
    if (url == null) {
      return "class loader " + type.getClassLoader();
    }
    String path = type.getName().replace('.', '/') + ".class";
    String text = url.toString();
    return text.endsWith(path) ? root(text.substring(0, text.length() - path.length())) : text;
  }

  private static String root(String text) {
    String jar = text.endsWith("!/") ? text.substring(0, text.length() - 2) : text;
    return jar.startsWith("jar:") ? jar.substring("jar:".length()) : jar;
  }

  /** The name that the persister of an annotated class has: {@code demo.Outer_InnerPersister}. */
  static String persisterName(String binaryName) {
    int dot = binaryName.lastIndexOf('.') + 1;
    return binaryName.substring(0, dot) + binaryName.substring(dot).replace('$', '_') + "Persister";
  }

  /** Whether the persister that compiling a class generates lies beside it. */
  static boolean hasPersister(Class<?> type) {
    String name = persisterName(type.getName());
    return type.getResource(name.substring(name.lastIndexOf('.') + 1) + ".class") != null;
  }

  static boolean exists(ClassLoader loader, String binaryName) {
    return loader.getResource(binaryName.replace('.', '/') + ".class") != null;
  }

  /**
   * The class file that a canonical name means, which says not where the classes end and the
   * package begins: its binary name, null if a loader finds none.
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
}
