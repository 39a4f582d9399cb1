package io.persistable.tests.jdk;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The public classes of java.base of which programs can have objects, found in its image. */
final class JdkScan {

  /** The packages of values and collections, and those that stand beside them. */
  static final List<String> PACKAGES =
      List.of(
          "java.lang",
          "java.math",
          "java.time",
          "java.time.chrono",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.net",
          "java.nio.file",
          "java.io");

  private JdkScan() {}

  /**
   * The public classes and interfaces with a public constructor, or a static method or constant of
   * their own type; enums among them.
   */
  static List<Class<?>> instantiable() throws IOException {
    return inPackages().stream().filter(JdkScan::isInstantiable).toList();
  }

  /** All public types of {@link #PACKAGES}. */
  static List<Class<?>> inPackages() throws IOException {
    return all().stream().filter(type -> PACKAGES.contains(type.getPackageName())).toList();
  }

  /** All public types of exported packages of java.base. */
  static List<Class<?>> all() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(base.resolve("java"))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = base.relativize(file).toString();
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          Class<?> type = named(name.substring(0, name.length() - 6).replace('/', '.'));
          if (isVisible(type)) {
            found.add(type);
          }
        }
      }
    }
    return found;
  }

  static Class<?> named(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("the JDK has no class " + name, e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers())) {
        return false;
      }
    }
    return Object.class.getModule().isExported(type.getPackageName()) && !type.isAnnotation();
  }

  private static boolean isInstantiable(Class<?> type) {
    return type.isEnum()
        || !Modifier.isAbstract(type.getModifiers()) && type.getConstructors().length > 0
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(each -> isPublicStatic(each.getModifiers()) && each.getReturnType() == type)
        || Arrays.stream(type.getDeclaredFields())
            .anyMatch(each -> isPublicStatic(each.getModifiers()) && each.getType() == type);
  }

  private static boolean isPublicStatic(int modifiers) {
    return Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers);
  }
}
