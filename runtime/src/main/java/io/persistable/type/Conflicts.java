package io.persistable.type;

import io.persistable.spi.Catalog;
import io.persistable.spi.Construction;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where catalogs contradict each other: two that describe one class differently, or give one name
 * to two classes. Modules that can't know of one another do so, so that it is no error before an
 * object or a text has such a class or name; and since no order decides, a text never changes when
 * a jar is added or the class path is sorted otherwise.
 */
final class Conflicts {

  private static final String REMEDY =
      " Say which persister stands, with persister(…) on the builders of archives, readers and"
          + " data sets, or leave one of the jars out.";

  private static final String ENUM_REMEDY =
      " Leave one of the jars out, or give one of the enums another @Persistable(name = …).";

  private final Map<Class<?>, String> byClass = new LinkedHashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  /** What two catalogs say of a class, and who says it. */
  void between(Persister<?> one, Catalog ofOne, Persister<?> other, Catalog ofOther) {
    String text = "two catalogs describe this class differently: ";
    if (one.type().javaClass() != other.type().javaClass()) {
      text =
          "two classes are called '"
              + one.type().name()
              + "' in archives: "
              + one.type().javaClass().getName()
              + " and "
              + other.type().javaClass().getName()
              + ", by ";
    }
    text += of(one, ofOne) + " and " + of(other, ofOther) + "." + REMEDY;
    add(one, text);
    add(other, text);
  }

  /** The same of enums. */
  void between(
      Class<?> one, String nameOfOne, Catalog ofOne, Class<?> other, String name, Catalog of) {
    String text =
        (one == other
                ? "two catalogs describe this enum differently: "
                : "two enums are called '"
                    + name
                    + "' in archives: "
                    + one.getName()
                    + " and "
                    + other.getName()
                    + ", by ")
            + from(ofOne)
            + " and "
            + from(of)
            + "."
            + ENUM_REMEDY;
    add(one, nameOfOne, text);
    add(other, name, text);
  }

  private void add(Persister<?> persister, String text) {
    PersistableType<?> type = persister.type();
    add(type.javaClass(), type.name(), text);
    type.formerNames().forEach(name -> byName.putIfAbsent(name, text));
    if (type.construction() instanceof Construction.Factory factory
        && factory.method().indexOf('.') > 0) {
      byName.putIfAbsent(factory.method(), text);
      byName.putIfAbsent(factory.method().substring(0, factory.method().lastIndexOf('.')), text);
    }
  }

  private void add(Class<?> type, String name, String text) {
    byClass.putIfAbsent(type, text);
    byName.putIfAbsent(name, text);
    byName.putIfAbsent(String.valueOf(type.getCanonicalName()), text);
  }

  private static String of(Persister<?> persister, Catalog catalog) {
    return from(catalog) + " (" + persister.getClass().getName() + ")";
  }

  private static String from(Catalog catalog) {
    Class<?> type = CatalogPart.whole(catalog).getClass();
    return type.getName() + " from " + ClassFiles.location(type);
  }

  boolean contains(Class<?> type) {
    return byClass.containsKey(type);
  }

  /** What contradicts what, and what to do; null if all is well. */
  @Nullable String of(Class<?> type) {
    return byClass.get(type);
  }

  /** The same of an archive's name, of a class's, or of a method's that makes objects. */
  @Nullable String ofName(String name) {
    return byName.get(name);
  }

  /** All, each with its class. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    byClass.forEach((type, text) -> all.add(type.getName() + ": " + text));
    all.sort(null);
    return all;
  }

  /**
   * Whether two descriptions mean the same texts of both dialects, so that it does not matter which
   * of two persisters writes and reads them.
   */
  static boolean isSame(PersistableType<?> one, PersistableType<?> other) {
    return one.name().equals(other.name())
        && one.formerNames().equals(other.formerNames())
        && one.components().equals(other.components())
        && one.removedComponents().equals(other.removedComponents())
        && one.identity() == other.identity()
        && one.version() == other.version()
        && one.construction().equals(other.construction())
        && one.ignoring() == other.ignoring()
        && Objects.equals(one.pythonModule(), other.pythonModule())
        && one.positional() == other.positional()
        && one.equality() == other.equality();
  }

  /** As the other one, of enums. */
  static boolean isSame(PersistableEnum<?> one, PersistableEnum<?> other) {
    return one.name().equals(other.name())
        && one.formerNames().equals(other.formerNames())
        && one.formerConstants().equals(other.formerConstants())
        && Objects.equals(one.fallback(), other.fallback());
  }
}
