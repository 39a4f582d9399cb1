package io.persistable.type;

/** What a class says of itself: whose it is, who may name it, what it is an array of. */
public final class ClassTraits {

  /** {@code Modifier.PUBLIC}, which is a class of reflection. */
  private static final int PUBLIC = 1;

  private ClassTraits() {}

  /** Whether a class is one that only the JDK itself names. */
  public static boolean isHidden(Class<?> type) {
    return isOfTheJdk(type) && (type.getModifiers() & PUBLIC) == 0;
  }

  /** Whether a class is one of java.base, such as those that {@code List.of} gives. */
  public static boolean isOfTheJdk(Class<?> type) {
    return type.getClassLoader() == null;
  }

  /** The enum type itself for a constant that has a body, and so a class of its own. */
  public static Class<?> declaringEnum(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return type.isEnum() || parent == null ? type : parent;
  }

  /** The class that catalogs list: the enum of a constant that has a body. */
  static Class<?> declared(Class<?> type) {
    return Enum.class.isAssignableFrom(type) ? declaringEnum(type) : type;
  }

  /** The dimensions of an array's class. */
  static int axes(Class<?> array) {
    int axes = 0;
    for (Class<?> type = array; type.isArray(); type = type.getComponentType()) {
      axes++;
    }
    return axes;
  }

  /** What an array's class has at the end of its dimensions; another class itself. */
  static Class<?> innermost(Class<?> type) {
    Class<?> innermost = type;
    while (innermost.isArray()) {
      innermost = innermost.getComponentType();
    }
    return innermost;
  }
}
