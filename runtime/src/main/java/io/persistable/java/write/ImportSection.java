package io.persistable.java.write;

import io.persistable.error.NotPersistableException;
import io.persistable.spi.PersistableType;
import io.persistable.text.TextBuffer;
import io.persistable.type.Namesakes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that the text has for classes: simple where that is unambiguous, and then imported; the
 * outermost class's name for nested ones. Decides the package if a type that is not public demands
 * one.
 */
final class ImportSection {

  private static final int PUBLIC = 0x0001;

  /** Classes of {@code java.lang} that the text mentions without asking for their names. */
  private static final Set<String> LANG =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Float",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Object",
          "Override",
          "SafeVarargs",
          "Short",
          "String",
          "SuppressWarnings",
          "System");

  /** Simple names that mean what they always mean, since the text relies on them. */
  private static final Set<String> FIXED =
      Set.of(
          "AbstractList",
          "AbstractMap",
          "ArrayList",
          "Arrays",
          "BitSet",
          "Boolean",
          "Byte",
          "ByteBuffer",
          "ByteOrder",
          "Channels",
          "CharBuffer",
          "Character",
          "Class",
          "Collection",
          "Collections",
          "Consumer",
          "Double",
          "DoubleBuffer",
          "EOFException",
          "EnumMap",
          "EnumSet",
          "Error",
          "Float",
          "FloatBuffer",
          "IOException",
          "IdentityHashMap",
          "InputStream",
          "IntBuffer",
          "Integer",
          "Iterable",
          "LinkedHashMap",
          "LinkedHashSet",
          "List",
          "Long",
          "LongBuffer",
          "Map",
          "Math",
          "NavigableMap",
          "NavigableSet",
          "Object",
          "Objects",
          "Override",
          "RandomAccess",
          "ReadableByteChannel",
          "Record",
          "SafeVarargs",
          "Set",
          "Short",
          "ShortBuffer",
          "String",
          "SuppressWarnings",
          "System",
          "TreeMap",
          "TreeSet",
          "UncheckedIOException",
          "Void");

  /** What {@link JavaWriter} calls nested classes that hold objects. */
  private static final Pattern HOLDER = Pattern.compile("Part_*[0-9]+");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Class<?>> bySimpleName = new HashMap<>();
  private final Namesakes namesakes = new Namesakes();
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Set<String> imported = new TreeSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> warnings = new TreeSet<>();
  private final String className;
  private @Nullable String packageName;
  private @Nullable Class<?> demanding;

  /**
   * @param packageName null if types that are not public may decide it
   * @param taken names that variables and nested classes of the text have
   */
  ImportSection(@Nullable String packageName, String className, Set<String> taken) {
    this.packageName = packageName;
    this.className = className;
    this.taken.addAll(taken);
    this.taken.add(className);
  }

  /**
   * The simple name of the class that is written, as the first part of a qualified name: no
   * variable may be called so, since it would be meant (JLS 6.4.2).
   */
  String className() {
    heads.add(className);
    return className;
  }

  /** Whether the text names this class, or one inside it. */
  boolean uses(String className) {
    for (Class<?> type : names.keySet()) {
      if (type.getName().equals(className) || type.getName().startsWith(className + "$")) {
        return true;
      }
    }
    return false;
  }

  String packageName() {
    return packageName == null ? "" : packageName;
  }

  /** The first parts of all qualified names in the text; no variable may be called so. */
  Set<String> heads() {
    return heads;
  }

  /** Notes what the compiler would warn of, so that the class says it is intended. */
  void warn(String warning) {
    warnings.add(warning);
  }

  /** The annotation of the class that says which warnings are intended. */
  void writeSuppressions(TextBuffer out) {
    if (warnings.isEmpty()) {
      return;
    }
    String names = "\"" + String.join("\", \"", warnings) + "\"";
    out.ascii("@SuppressWarnings(").ascii(warnings.size() == 1 ? names : "{" + names + "}");
    out.ascii(")").newline();
  }

  /** The name of a class without type arguments. */
  String name(Class<?> type) {
    String known = names.get(type);
    if (known == null) {
      known = newName(type);
      names.put(type, known);
    }
    return known;
  }

  /** The name of a class given by its canonical name, such as a mix-in that is only known so. */
  String name(String canonical) {
    int dot = canonical.lastIndexOf('.');
    if (dot >= 0) {
      heads.add(canonical.substring(0, canonical.indexOf('.')));
    }
    return canonical;
  }

  private String newName(Class<?> type) {
    if (type.isPrimitive()) {
      return type.getName();
    }
    String canonical = type.getCanonicalName();
    if (canonical == null) {
      throw new NotPersistableException(
          "expected a class that Java source can name, found " + type.getName(), "$");
    }
    namesakes.add(canonical, type);
    demandAccess(type);
    Class<?> outermost = type;
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      outermost = outer;
    }
    String simple = outermost.getSimpleName();
    String home = outermost.getPackageName();
    String nested = canonical.substring(outermost.getCanonicalName().length());
    Class<?> other = bySimpleName.get(simple);
    boolean fixed = FIXED.contains(simple) && !home.startsWith("java.") || isHolder(simple);
    boolean free = other == outermost || other == null && !taken.contains(simple) && !fixed;
    if (!free) {
      heads.add(canonical.substring(0, Math.max(canonical.indexOf('.'), 0)));
      return canonical;
    }
    bySimpleName.put(simple, outermost);
    if (!home.equals("java.lang") && !home.isEmpty()) {
      imported.add(outermost.getCanonicalName());
    }
    return simple + nested;
  }

  /** Whether texts mention a class of that name without asking for it. */
  static boolean isMentioned(String simpleName) {
    return LANG.contains(simpleName);
  }

  /** Whether a variable of that name would hide a class that the text mentions. */
  static boolean isFixed(String name) {
    return FIXED.contains(name) || isHolder(name);
  }

  /** Whether a nested class that holds objects could be called so. */
  private static boolean isHolder(String name) {
    return HOLDER.matcher(name).matches();
  }

  /**
   * Imports the classes of {@code java.lang} that the class's own package hides.
   *
   * @param known types that may be in that package
   */
  void importHidden(Iterable<? extends Class<?>> known) {
    for (Class<?> each : known) {
      String simple = each.getSimpleName();
      Class<?> meant = bySimpleName.get(simple);
      boolean hidden =
          each.getEnclosingClass() == null
              && each.getPackageName().equals(packageName())
              && (LANG.contains(simple)
                  || meant != null && meant.getPackageName().equals("java.lang"));
      if (hidden) {
        imported.add("java.lang." + simple);
      }
    }
  }

  /** Notes that a type's objects are built, which may be allowed in one package only. */
  void demandAccess(PersistableType<?> type) {
    demandAccess(JavaType.visible(type.javaClass()));
    type.warnings().forEach(this::warn);
    String home = type.constructionPackage();
    if (home != null) {
      demandPackage(
          home,
          type.javaClass(),
          type.javaClass().getName() + ", which " + home + " alone can build");
    }
  }

  /** A class that is not public can only be named in its own package. */
  void demandAccess(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      boolean unnamed = each.getPackageName().isEmpty();
      if ((each.getModifiers() & PUBLIC) != 0 && !unnamed) {
        continue;
      }
      demandPackage(
          each.getPackageName(),
          each,
          each.getName() + (unnamed ? ", which is in no package" : ", which is not public"));
    }
  }

  private void demandPackage(String home, Class<?> type, String found) {
    if (packageName == null) {
      packageName = home;
      demanding = type;
    } else if (!packageName.equals(home)) {
      throw new NotPersistableException(
          "expected types that a class in package '"
              + packageName
              + "' can name and build, found "
              + found
              + (demanding == null ? "" : ", beside " + demanding.getName())
              + "; make it public, or let the class "
              + className
              + " be in its package.",
          "$");
    }
  }

  /** Whether a class can be named without deciding or breaking the package. */
  boolean isAccessible(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if ((each.getModifiers() & PUBLIC) == 0) {
        return each.getPackageName().equals(packageName);
      }
    }
    return true;
  }

  /**
   * A type as it stands in a declaration: {@code List<Integer>}, {@code double[]}, {@code Box<?>}.
   */
  String type(JavaType type) {
    Class<?> raw = type.raw();
    if (type.erased() && type.isGeneric()) {
      warn("rawtypes");
      warn("unchecked");
      String dimensions =
          raw.getTypeName().substring(JavaType.innermost(raw).getTypeName().length());
      return name(JavaType.innermost(raw)) + dimensions;
    }
    if (raw.isArray()) {
      return arrayType(raw, "[]");
    }
    StringBuilder text = new StringBuilder(name(raw));
    int parameters = JavaType.parameters(raw);
    for (int i = 0; i < parameters; i++) {
      text.append(i == 0 ? "<" : ", ");
      text.append(i < type.arguments().size() ? type(type.arguments().get(i)) : "?");
    }
    return text.append(parameters == 0 ? "" : ">").toString();
  }

  /** An array type, {@code []} or a first dimension in its first brackets. */
  String arrayType(Class<?> array, String first) {
    Class<?> component = array.getComponentType();
    Class<?> innermost = JavaType.innermost(array);
    StringBuilder text = new StringBuilder(type(new JavaType(innermost, List.of())));
    text.append(first);
    for (Class<?> each = component; each.isArray(); each = each.getComponentType()) {
      text.append("[]");
    }
    return text.toString();
  }

  /** The package statement and the imports. */
  void writeTo(TextBuffer out) {
    String home = packageName();
    if (!home.isEmpty()) {
      out.ascii("package ").text(home).ascii(";").newline().newline();
    }
    boolean any = false;
    for (String each : imported) {
      if (!home.equals(each.substring(0, Math.max(0, each.lastIndexOf('.'))))) {
        out.ascii("import ").text(each).ascii(";").newline();
        any = true;
      }
    }
    if (any) {
      out.newline();
    }
  }
}
