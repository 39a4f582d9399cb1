package io.persistable;

import io.persistable.error.InvalidNameException;
import io.persistable.python.PythonNames;
import io.persistable.python.PythonOptions;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.type.TypeRegistry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options of an {@link Archive}. */
public final class ArchiveBuilder {

  private boolean scoped;
  private boolean checkOnInsert;
  private boolean checkReadable;
  private String globalPrefix = "_g";
  private PythonTypes types = PythonTypes.DEFINE;
  private @Nullable Long arrayThreshold;
  private String arraysName = "_arrays";
  private int buffered = LargeText.buffered();
  private final Set<String> allowedNames = new TreeSet<>();
  private final Set<String> allowedModules = new TreeSet<>();
  private final TypeSources sources = new TypeSources();

  ArchiveBuilder() {}

  /** Whether each object is made by a function of its own; off unless asked for. */
  public ArchiveBuilder scoped(boolean scoped) {
    this.scoped = scoped;
    return this;
  }

  /**
   * Whether collections of classes of the user's own, anonymous ones included, are archived as the
   * list, set or map that they are, without their class and what else they hold. Such a collection
   * is refused otherwise, unless its class has a persister.
   */
  public ArchiveBuilder flattenSubclasses(boolean flattenSubclasses) {
    sources.flattenSubclasses(flattenSubclasses);
    return this;
  }

  /** Whether {@link Archive#insert} checks that everything below can be archived. */
  public ArchiveBuilder checkOnInsert(boolean checkOnInsert) {
    this.checkOnInsert = checkOnInsert;
    return this;
  }

  /**
   * Whether whatever is written is read back first, and compared with the objects: kinds, values,
   * order and identity, and {@code equals} where the classes have one. What differs is refused,
   * with the path of the first difference, before anything is written to its place. Off unless
   * asked for: it takes the time of two more readings, and the memory of two copies of all objects.
   */
  public ArchiveBuilder checkReadable(boolean checkReadable) {
    this.checkReadable = checkReadable;
    return this;
  }

  /** Names that start with an underscore and may be used all the same. */
  public ArchiveBuilder allowedNames(String... names) {
    addAll(allowedNames, names, "names");
    return this;
  }

  private static void addAll(Set<String> to, String[] names, String parameter) {
    Objects.requireNonNull(names, parameter);
    for (int i = 0; i < names.length; i++) {
      to.add(Objects.requireNonNull(names[i], parameter + "[" + i + "]"));
    }
  }

  /**
   * Modules that may be saved though Python's library, or numpy, h5py or scipy, has one of that
   * name, which scripts beside it then can't import.
   */
  public ArchiveBuilder allowedModules(String... modules) {
    addAll(allowedModules, modules, "modules");
    return this;
  }

  /**
   * What the names of shared objects start with, {@code _g} unless set.
   *
   * @throws InvalidNameException if it is no identifier that starts with an underscore
   */
  public ArchiveBuilder globalPrefix(String globalPrefix) {
    Objects.requireNonNull(globalPrefix, "globalPrefix");
    this.globalPrefix = privateName(globalPrefix, "_g");
    return this;
  }

  /**
   * The largest number of elements of an array that stands in the text; larger ones are kept
   * outside. Unless set, all stand in a text that is made by itself, and those of more than 100
   * elements are kept outside by {@link Archive#save}, as a {@link DataSet} does.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ArchiveBuilder arrayThreshold(long arrayThreshold) {
    if (arrayThreshold < 0) {
      throw new IllegalArgumentException(
          "expected an array threshold of 0 or more, found " + arrayThreshold);
    }
    this.arrayThreshold = arrayThreshold;
    return this;
  }

  /**
   * What the text calls the dictionary of the arrays outside, {@code _arrays} unless set.
   *
   * @throws InvalidNameException if it is no identifier that starts with an underscore
   */
  public ArchiveBuilder arraysName(String arraysName) {
    Objects.requireNonNull(arraysName, "arraysName");
    this.arraysName = privateName(arraysName, "_arrays");
    return this;
  }

  private static String privateName(String name, String example) {
    if (!PythonNames.isIdentifier(name)
        || !name.startsWith("_")
        || name.startsWith("__")
        || name.startsWith("_l_")) {
      throw new InvalidNameException(
          "expected a name that starts with one underscore, such as '"
              + example
              + "', found '"
              + name
              + "'");
    }
    return name;
  }

  /** Whether the text defines the persistable types or imports them. */
  public ArchiveBuilder types(PythonTypes types) {
    this.types = Objects.requireNonNull(types, "types");
    return this;
  }

  /**
   * Whose catalogs to use. Unless set, it is the thread's context class loader or, where that does
   * not see this library, the library's own; when writing, also the loader of each object's class.
   */
  public ArchiveBuilder classLoader(ClassLoader loader) {
    sources.classLoader(loader);
    return this;
  }

  /** Adds a catalog that the service loader doesn't find. */
  public ArchiveBuilder catalog(Catalog catalog) {
    sources.catalog(catalog);
    return this;
  }

  /** Adds a persister; it takes precedence over one from a catalog. */
  public ArchiveBuilder persister(Persister<?> persister) {
    sources.persister(persister);
    return this;
  }

  /** Adds an enum type that no catalog lists. */
  public ArchiveBuilder enumType(Class<? extends Enum<?>> type) {
    sources.enumType(type);
    return this;
  }

  /** For tests, which have no texts of 64 MB. */
  ArchiveBuilder buffered(int buffered) {
    this.buffered = buffered;
    return this;
  }

  TypeRegistry registry() {
    return sources.registry();
  }

  PythonOptions python() {
    return new PythonOptions(scoped, globalPrefix, types == PythonTypes.IMPORT);
  }

  boolean checkOnInsert() {
    return checkOnInsert;
  }

  boolean checkReadable() {
    return checkReadable;
  }

  Set<String> allowedNames() {
    return Set.copyOf(allowedNames);
  }

  Set<String> allowedModules() {
    return Set.copyOf(allowedModules);
  }

  @Nullable Long arrayThreshold() {
    return arrayThreshold;
  }

  String arraysName() {
    return arraysName;
  }

  int buffered() {
    return buffered;
  }

  /**
   * The archive, without items yet.
   *
   * @throws IllegalArgumentException if two persisters are for one class, or two types have one
   *     name
   */
  public Archive build() {
    return new Archive(this);
  }
}
