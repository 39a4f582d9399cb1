package io.persistable.type;

import io.persistable.array.ArrayAdapter;
import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.spi.Catalog;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.Persister;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import io.persistable.value.RecordValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which types can be archived, and how: the persisters and enums of some catalogs, the collections,
 * arrays and value classes of the JDK. Immutable but for a cache; may be used by many threads.
 */
public final class TypeRegistry {

  private static final Map<Class<?>, Kind> ATOMS =
      Map.of(
          Boolean.class, Kind.BOOLEAN,
          Byte.class, Kind.BYTE,
          Short.class, Kind.SHORT,
          Integer.class, Kind.INT,
          Long.class, Kind.LONG,
          BigInteger.class, Kind.BIG_INTEGER,
          Float.class, Kind.FLOAT,
          Double.class, Kind.DOUBLE,
          Character.class, Kind.CHARACTER,
          String.class, Kind.TEXT);

  private final Map<Class<?>, NodeType> byClass = new HashMap<>();
  private final ListedTypes listed;
  private final Conflicts conflicts = new Conflicts();
  private final EnumTypes enums;
  private final RenamedPackages formerPackages;

  /** Types without a persister that an array may be of: what components and subtypes name. */
  private final Map<String, Class<?>> places = new HashMap<>();

  private final ValueClasses values;
  private final boolean flattenSubclasses;
  private final List<Catalog> catalogs;
  private final @Nullable ClassLoader loader;
  private final @Nullable Function<ClassLoader, TypeRegistry> others;
  private final Map<Class<?>, ArrayAdapter<?>> adapters = new HashMap<>();
  private final ConcurrentHashMap<Class<?>, NodeType> cache = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Class<?>, Object> kept = new ConcurrentHashMap<>();

  /** Volatile, so that who has a type's number finds the type. */
  private volatile NodeType[] byNumber = new NodeType[64];

  private int count;

  /** Whether a type is known whose objects hold what is not stored. */
  private volatile boolean ignores;

  private volatile boolean ignoresInline;

  /**
   * The types asked for last, by the identity hash of the class: a look-up here costs a third of
   * one in the map. Races do no harm, since an entry says which class it is of and never changes.
   */
  private final @Nullable NodeType[] recent = new NodeType[64];

  private final NodeType rectangle = newType(Object[].class, Kind.ARRAY, null);

  /**
   * Where catalogs contradict each other, what they say is unknown here, with the reason.
   *
   * @param values the classes of the JDK that are archived as single values
   */
  public TypeRegistry(Collection<? extends Catalog> catalogs, ValueClasses values) {
    this(catalogs, values, ArrayAdapter.installed(), false, null, null);
  }

  /**
   * As the other constructor.
   *
   * @param installed what sees other libraries' arrays as ours
   * @param flattenSubclasses whether collections of classes of the user's own are archived as what
   *     their interface is, without their fields
   * @param loader whose catalogs these are, for messages
   * @param others gives the types of another class loader, for classes that are unknown here
   */
  public TypeRegistry(
      Collection<? extends Catalog> catalogs,
      ValueClasses values,
      List<ArrayAdapter<?>> installed,
      boolean flattenSubclasses,
      @Nullable ClassLoader loader,
      @Nullable Function<ClassLoader, TypeRegistry> others) {
    this.values = values;
    this.flattenSubclasses = flattenSubclasses;
    this.catalogs = List.copyOf(catalogs);
    this.loader = loader;
    this.others = others;
    this.enums = new EnumTypes(catalogs, conflicts);
    this.listed = new ListedTypes(catalogs, conflicts);
    this.formerPackages = new RenamedPackages(catalogs);
    for (ArrayAdapter<?> adapter : installed) {
      adapters.putIfAbsent(adapter.type(), adapter);
    }
    listed.persisters().forEach(this::add);
    byClass.keySet().forEach(this::addSupertypes);
    enums.all().forEach(this::addSupertypes);
    JdkTypes.withSupertypes().forEach(this::addSupertypes);
    for (Persister<?> persister : listed.persisters()) {
      for (Component component : persister.type().components()) {
        addPlaces(component.type());
      }
    }
  }

  /** Catalogs by the names of their classes, so that the order of a class path decides nothing. */
  public static List<Catalog> inOrder(Collection<? extends Catalog> catalogs) {
    List<Catalog> sorted = new ArrayList<>(catalogs);
    sorted.sort(Comparator.comparing(catalog -> catalog.getClass().getName()));
    return sorted;
  }

  /** The same types, with collections of the user's own classes as what their interface is. */
  public TypeRegistry flattening() {
    return new TypeRegistry(catalogs, values, List.copyOf(adapters.values()), true, loader, others);
  }

  /** The same types but those that archives call so, which are then unknown. */
  public TypeRegistry without(Set<String> names) {
    List<Catalog> fewer = new ArrayList<>();
    for (Catalog catalog : catalogs) {
      fewer.add(
          new CatalogPart(
              catalog, persister -> !names.contains(persister.type().name()), each -> true));
    }
    return new TypeRegistry(
        fewer, values, List.copyOf(adapters.values()), flattenSubclasses, loader, others);
  }

  private void add(Persister<?> persister) {
    Class<?> javaClass = persister.type().javaClass();
    Kind kind =
        !persister.type().identity()
            ? Kind.INLINE
            : persister instanceof MutablePersister ? Kind.MUTABLE : Kind.RECORD;
    byClass.put(javaClass, newType(javaClass, kind, persister));
  }

  /** An array of numbers as it is written: another library's as its adapter sees it. */
  @SuppressWarnings("unchecked") // the adapter of the object's own class
  public Object adapted(Object array) {
    ArrayAdapter<Object> adapter = (ArrayAdapter<Object>) adapters.get(array.getClass());
    return adapter == null ? array : adapter.toNdArray(array);
  }

  /** The adapter for another library's arrays of exactly class {@code type}. */
  public @Nullable ArrayAdapter<?> adapter(Class<?> type) {
    return adapters.get(type);
  }

  private void addSupertypes(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      addPlace(each);
      for (Class<?> implemented : each.getInterfaces()) {
        addSupertypes(implemented);
      }
    }
  }

  private void addPlaces(DeclaredType type) {
    addPlace(ClassTraits.innermost(type.raw()));
    type.arguments().forEach(this::addPlaces);
  }

  private void addPlace(Class<?> type) {
    String name = type.getCanonicalName();
    if (name != null && !JdkTypes.isName(name) && !ClassTraits.isHidden(type)) {
      places.putIfAbsent(name, type);
    }
  }

  /**
   * The type without a persister, an interface for instance, that arrays call {@code name}: its
   * canonical name.
   */
  public @Nullable Class<?> placeByName(String name) {
    Class<?> known = places.get(name);
    return known != null ? known : formerPackages.find(name, places::get);
  }

  /** The persister of the type that archives call {@code name}, now or formerly. */
  public @Nullable Persister<?> byName(String name) {
    Persister<?> known = listed.byName(name);
    return known != null || enums.byName(name) != null
        ? known
        : formerPackages.find(name, listed::byName);
  }

  /** The enum type that archives call {@code name}, now or formerly. */
  public @Nullable Class<? extends Enum<?>> enumByName(String name) {
    Class<? extends Enum<?>> known = enums.byName(name);
    return known != null || listed.byName(name) != null
        ? known
        : formerPackages.find(name, enums::byName);
  }

  /** The enum type whose class has that canonical name, or had it. */
  public @Nullable Class<? extends Enum<?>> enumByClassName(String name) {
    Class<? extends Enum<?>> known = enums.byClassName(name);
    return known != null ? known : formerPackages.find(name, enums::byClassName);
  }

  /** How an enum has changed; null if nothing is said of it. */
  public @Nullable PersistableEnum<?> description(Class<?> type) {
    return enums.description(type);
  }

  /**
   * What {@code known} has for the present name of a type whose package was renamed; null if it was
   * not.
   */
  public <T> @Nullable T inRenamedPackage(String name, Function<String, @Nullable T> known) {
    return formerPackages.find(name, known);
  }

  /** The enum that a set or a map is over; null if nothing tells. */
  public @Nullable Class<?> enumOf(Object collection) {
    return collection instanceof EnumMap<?, ?> map
        ? EnumKeys.of(map, enumsThatCanBeNamed())
        : collection instanceof EnumSet<?> set ? EnumKeys.of(set) : null;
  }

  private List<Class<?>> enumsThatCanBeNamed() {
    List<Class<?>> all = new ArrayList<>(enums.all());
    for (Class<?> type : places.values()) {
      if (type.isEnum()) {
        all.add(type);
      }
    }
    return all;
  }

  /**
   * Whether a text can tell the enum of an empty set or map that stands in a place which doesn't:
   * it is one that catalogs list, or that a component's type names.
   */
  public boolean canNameEnumOf(Object collection) {
    if (valuesOf(collection) != null
        || !(collection instanceof EnumSet || collection instanceof EnumMap)) {
      return true;
    }
    Class<?> type = enumOf(collection);
    return type != null
        && (enums.contains(type) || type.equals(places.get(type.getCanonicalName())));
  }

  /** The enum of a set or map over one that has no class here; null if nothing tells. */
  public static ArrayValue.Component.@Nullable Constants valuesOf(Object collection) {
    return collection instanceof EnumValueSet set
        ? set.constants()
        : collection instanceof EnumValueMap<?> map ? map.constants() : null;
  }

  /** Whether the elements of a set, or the keys of a map, would tell its enum if it had any. */
  public boolean isEmptyOverEnum(Object collection) {
    boolean empty =
        collection instanceof Map<?, ?> map
            ? map.isEmpty()
            : ((Collection<?>) collection).isEmpty();
    boolean isOfClass = collection instanceof EnumSet || collection instanceof EnumMap;
    return empty && (isOfClass || valuesOf(collection) != null);
  }

  /** Who lists an enum; null if the catalogs of its class's loader do. */
  @Nullable Catalog catalogOf(Class<?> declaringEnum) {
    Catalog catalog = enums.catalog(declaringEnum);
    return catalog == null ? null : CatalogPart.whole(catalog);
  }

  /** The archive's name of an enum type. */
  public String enumName(Class<?> type) {
    return enums.name(type);
  }

  /** The names of all persistable types, sorted; former names are among them. */
  public List<String> names() {
    List<String> names = new ArrayList<>(listed.names());
    names.sort(null);
    return names;
  }

  /**
   * How objects of a class are archived; null if they can't be.
   *
   * <p>A persister for the very class wins over what the JDK's interfaces say of it.
   */
  public @Nullable NodeType typeOf(Class<?> type) {
    int slot = System.identityHashCode(type) & recent.length - 1;
    NodeType last = recent[slot];
    if (last != null && last.javaClass() == type) {
      return last;
    }
    NodeType known = cache.get(type);
    if (known == null) {
      known = byClass.get(type);
      if (known == null) {
        known = ofAnotherLoader(type);
      }
      if (known == null) {
        Kind kind = conflicts.contains(ClassTraits.declared(type)) ? null : kindOf(type);
        if (kind == null) {
          return null;
        }
        known = newType(type, kind, null);
      }
      cache.put(type, known);
    }
    recent[slot] = known;
    return known;
  }

  /** The type as the catalogs of its class's own loader have it; null if they don't. */
  private @Nullable NodeType ofAnotherLoader(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null || others == null || type.isArray()) {
      return null;
    }
    TypeRegistry other = others.apply(loader);
    if (other == this) {
      return null;
    }
    NodeType theirs = other.byClass.get(type);
    if (theirs != null) {
      return newType(type, theirs.kind(), theirs.anyPersister());
    }
    Class<?> declaring = ClassTraits.declaringEnum(type);
    String name = other.enums.listedName(declaring);
    if (name == null || enums.contains(declaring)) {
      return null;
    }
    enums.addForeign(declaring, name);
    return newType(type, Kind.ENUM, null);
  }

  /** How one object is archived: an array of arrays that is a rectangle of numbers as such. */
  public NodeType ofArray(Object value, NodeType type) {
    return type.kind() == Kind.OBJECT_ARRAY && Rectangles.isOne((Object[]) value)
        ? rectangle
        : type;
  }

  private synchronized NodeType newType(
      Class<?> type, Kind kind, @Nullable Persister<?> persister) {
    NodeType made = new NodeType(type, kind, persister, count);
    if (persister != null && persister.type().ignoring()) {
      ignores = true;
      ignoresInline |= kind == Kind.INLINE;
    }
    NodeType[] all = count < byNumber.length ? byNumber : Arrays.copyOf(byNumber, 2 * count);
    all[count++] = made;
    byNumber = all;
    return made;
  }

  /** Whether there are types whose objects hold what is not stored. */
  public boolean ignores() {
    return ignores;
  }

  /** Whether some of these have no identity, so that their objects are no nodes of a graph. */
  public boolean ignoresInline() {
    return ignoresInline;
  }

  /** The type with that {@link NodeType#number}. */
  public NodeType byNumber(int number) {
    return byNumber[number];
  }

  /**
   * What a room keeps for as long as these types are used, one object for each class of it; made
   * when it is first asked for.
   */
  public <T> T kept(Class<T> type, Supplier<T> maker) {
    Object known = kept.get(type);
    return type.cast(known != null ? known : kept.computeIfAbsent(type, key -> maker.get()));
  }

  private @Nullable Kind kindOf(Class<?> type) {
    Kind atom = ATOMS.get(type);
    if (atom != null) {
      return atom;
    }
    if (Enum.class.isAssignableFrom(type)) {
      return enums.contains(ClassTraits.declaringEnum(type)) ? Kind.ENUM : null;
    }
    if (values.contains(type)) {
      return JdkTypes.isMutableValue(type) ? Kind.MUTABLE_VALUE : Kind.VALUE;
    }
    if (type == RecordValue.class) {
      return Kind.RECORD_VALUE;
    }
    if (type == EnumValue.class) {
      return Kind.ENUM_VALUE;
    }
    if (type == ArrayValue.class) {
      return Kind.ARRAY_VALUE;
    }
    if (type == NdArray.class || adapters.containsKey(type)) {
      return Kind.ARRAY;
    }
    if (type == SparseMatrix.class) {
      return Kind.SPARSE;
    }
    if (type.isArray()) {
      return arrayKind(type);
    }
    return collectionKind(type);
  }

  private @Nullable Kind arrayKind(Class<?> type) {
    if (type == byte[].class) {
      return Kind.BYTES;
    }
    if (type.getComponentType().isPrimitive()) {
      return Kind.ARRAY;
    }
    return ClassTraits.axes(type) <= NdArray.MAX_RANK && isNamed(ClassTraits.innermost(type))
        ? Kind.OBJECT_ARRAY
        : null;
  }

  /** Whether the text has a name for a type, so that an array of it comes back as one. */
  private boolean isNamed(Class<?> type) {
    return type.isPrimitive()
        || kept(NamedTypes.class, () -> new NamedTypes(namedTypes())).contains(type)
        || ofAnotherLoader(type) != null;
  }

  /**
   * The class that texts call {@code canonical}, so that it can be the component type of an array;
   * null if there is none.
   */
  public @Nullable Class<?> namedType(String canonical) {
    NamedTypes named = kept(NamedTypes.class, () -> new NamedTypes(namedTypes()));
    Class<?> known = named.get(canonical);
    return known != null ? known : formerPackages.find(canonical, named::get);
  }

  private Collection<Class<?>> namedTypes() {
    List<Class<?>> all = new ArrayList<>(List.of(Object.class, NdArray.class));
    all.addAll(JdkTypes.classes());
    all.addAll(values.named());
    all.addAll(byClass.keySet());
    all.addAll(enums.all());
    all.addAll(places.values());
    return all;
  }

  /** All that texts can name, by their canonical names. */
  private static final class NamedTypes {

    private final Map<String, Class<?>> byName = new HashMap<>();

    NamedTypes(Collection<Class<?>> types) {
      types.forEach(type -> byName.put(type.getCanonicalName(), type));
    }

    boolean contains(Class<?> type) {
      return type.equals(byName.get(type.getCanonicalName()));
    }

    @Nullable Class<?> get(String canonical) {
      return byName.get(canonical);
    }
  }

  /** Whether collections of classes of the user's own are archived as what interface they have. */
  boolean flattensSubclasses() {
    return flattenSubclasses;
  }

  private @Nullable Kind collectionKind(Class<?> type) {
    CollectionForm form = CollectionForm.ofClass(type);
    if (form != null) {
      return form.kind();
    }
    if (type == EnumValueMap.class) {
      return Kind.ENUM_MAP;
    }
    if (type == EnumValueSet.class) {
      return Kind.ENUM_SET;
    }
    // What a public class of the JDK keeps would be lost, as with a class of the user's own.
    return ClassTraits.isHidden(type) || flattenSubclasses ? interfaceKind(type) : null;
  }

  /** By the interface that an object has, which is all that is kept of it. */
  private static @Nullable Kind interfaceKind(Class<?> type) {
    boolean frozen = isUnmodifiable(type);
    if (Map.class.isAssignableFrom(type)) {
      if (SortedMap.class.isAssignableFrom(type)) {
        return frozen ? Kind.FROZEN_SORTED_MAP : Kind.SORTED_MAP;
      }
      return frozen ? Kind.FROZEN_MAP : Kind.MAP;
    }
    if (Set.class.isAssignableFrom(type)) {
      if (SortedSet.class.isAssignableFrom(type)) {
        return frozen ? Kind.FROZEN_SORTED_SET : Kind.SORTED_SET;
      }
      return frozen ? Kind.FROZEN_SET : Kind.SET;
    }
    if (List.class.isAssignableFrom(type)) {
      return frozen ? Kind.FROZEN_LIST : Kind.LIST;
    }
    if (Deque.class.isAssignableFrom(type)) {
      return Kind.DEQUE;
    }
    // What is left, such as Map.values(), has an order but no type of its own.
    return type.getName().startsWith("java.util.")
            && Collection.class.isAssignableFrom(type)
            && !Queue.class.isAssignableFrom(type)
        ? frozen ? Kind.FROZEN_LIST : Kind.LIST
        : null;
  }

  /**
   * Whether objects of a collection class refuse to be modified. The classes are private to the
   * JDK; their names have been the same since JDK 9.
   */
  private static boolean isUnmodifiable(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.util.ImmutableCollections$")
        || name.startsWith("java.util.Collections$Unmodifiable")
        || name.startsWith("java.util.Collections$Empty")
        || name.startsWith("java.util.Collections$Singleton")
        || name.startsWith("java.util.Collections$CopiesList");
  }

  /** Whose catalogs these are; null if that is not known. */
  @Nullable ClassLoader loader() {
    return loader;
  }

  /**
   * What contradicts what in the catalogs, each with the class that is therefore unknown, sorted.
   */
  public List<String> conflicts() {
    return conflicts.all();
  }

  /**
   * What the catalogs that know of a class, those of its own loader as well, contradict each other
   * in; null if all is well.
   */
  @Nullable String conflict(Class<?> type) {
    Class<?> declaring = ClassTraits.declared(type);
    String known = conflicts.of(declaring);
    ClassLoader its = type.getClassLoader();
    return known != null || its == null || others == null
        ? known
        : others.apply(its).conflicts.of(declaring);
  }

  /** The same of a name. */
  @Nullable String conflict(String name) {
    return conflicts.ofName(name);
  }

  /** The class of that name that has a persister here, whatever loader it has. */
  @Nullable Class<?> classCalled(String name) {
    for (Class<?> type : byClass.keySet()) {
      if (type.getName().equals(name)) {
        return type;
      }
    }
    return null;
  }
}
