package io.persistable.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the collections that reading can make. Writers and readers of both dialects use
 * it. A public class of the JDK that is not in it is refused.
 *
 * <p>The order matters: a place of an interface or abstract class that the text leaves open gets
 * the first class here that implements it, as {@link CollectionPlaces} says.
 */
public enum CollectionForm {
  ARRAY_LIST(ArrayList.class, Kind.LIST, ArrayList::new),
  HASH_SET(HashSet.class, Kind.SET, HashSet::new),
  LINKED_HASH_SET(LinkedHashSet.class, Kind.SET, LinkedHashSet::new),
  LINKED_HASH_MAP(LinkedHashMap.class, Kind.MAP, LinkedHashMap::new),
  ARRAY_DEQUE(ArrayDeque.class, Kind.DEQUE, ArrayDeque::new, "deque"),
  TREE_SET(TreeSet.class, Kind.SORTED_SET, TreeSet::new, "SortedSet"),
  TREE_MAP(TreeMap.class, Kind.SORTED_MAP, TreeMap::new, "SortedMap"),
  LINKED_LIST(LinkedList.class, Kind.LIST, LinkedList::new),
  CONCURRENT_LINKED_QUEUE(ConcurrentLinkedQueue.class, Kind.DEQUE, ConcurrentLinkedQueue::new),
  LINKED_BLOCKING_QUEUE(LinkedBlockingQueue.class, Kind.DEQUE, LinkedBlockingQueue::new),
  LINKED_BLOCKING_DEQUE(LinkedBlockingDeque.class, Kind.DEQUE, LinkedBlockingDeque::new),
  LINKED_TRANSFER_QUEUE(LinkedTransferQueue.class, Kind.DEQUE, LinkedTransferQueue::new),
  CONCURRENT_HASH_MAP(ConcurrentHashMap.class, Kind.MAP, ConcurrentHashMap::new),
  CONCURRENT_SKIP_LIST_MAP(
      ConcurrentSkipListMap.class, Kind.SORTED_MAP, ConcurrentSkipListMap::new),
  HASHTABLE(Hashtable.class, Kind.MAP, Hashtable::new),
  VECTOR(Vector.class, Kind.LIST, Vector::new),
  STACK(Stack.class, Kind.LIST, Stack::new),
  COPY_ON_WRITE_ARRAY_LIST(CopyOnWriteArrayList.class, Kind.LIST, CopyOnWriteArrayList::new),
  COPY_ON_WRITE_ARRAY_SET(CopyOnWriteArraySet.class, Kind.SET, CopyOnWriteArraySet::new),
  CONCURRENT_SKIP_LIST_SET(
      ConcurrentSkipListSet.class, Kind.SORTED_SET, ConcurrentSkipListSet::new),
  KEY_SET_VIEW(ConcurrentHashMap.KeySetView.class, Kind.SET, ConcurrentHashMap::newKeySet),
  ENUM_SET(EnumSet.class, Kind.ENUM_SET, null),
  HASH_MAP(HashMap.class, Kind.MAP, HashMap::new),
  PROPERTIES(Properties.class, Kind.MAP, Properties::new),
  WEAK_HASH_MAP(WeakHashMap.class, Kind.MAP, WeakHashMap::new),
  ENUM_MAP(EnumMap.class, Kind.ENUM_MAP, null),
  IDENTITY_HASH_MAP(IdentityHashMap.class, Kind.IDENTITY_MAP, IdentityHashMap::new, "IdentityMap"),
  CONCURRENT_LINKED_DEQUE(ConcurrentLinkedDeque.class, Kind.DEQUE, ConcurrentLinkedDeque::new),
  ARRAY_BLOCKING_QUEUE(ArrayBlockingQueue.class, Kind.DEQUE, null),
  PRIORITY_QUEUE(PriorityQueue.class, Kind.PRIORITY_QUEUE, PriorityQueue::new),
  PRIORITY_BLOCKING_QUEUE(
      PriorityBlockingQueue.class, Kind.PRIORITY_QUEUE, PriorityBlockingQueue::new),

  // What has no class of its own that a program could name.

  /** A {@code LinkedHashMap} whose order is that of the last access. */
  ACCESS_ORDERED_MAP("AccessOrderedMap", Kind.MAP, () -> new LinkedHashMap<>(16, 0.75f, true)),
  /** What {@code List.of} gives: it can't be asked for null. */
  IMMUTABLE_LIST("tuple", Kind.FROZEN_LIST, ArrayList::new),
  IMMUTABLE_SET("FrozenSet", Kind.FROZEN_SET, LinkedHashSet::new),
  IMMUTABLE_MAP("FrozenMap", Kind.FROZEN_MAP, LinkedHashMap::new),
  /** What {@code Collections.unmodifiableList} gives. */
  UNMODIFIABLE_LIST("UnmodifiableList", Kind.FROZEN_LIST, ArrayList::new),
  UNMODIFIABLE_SET("UnmodifiableSet", Kind.FROZEN_SET, LinkedHashSet::new),
  UNMODIFIABLE_MAP("UnmodifiableMap", Kind.FROZEN_MAP, LinkedHashMap::new),
  UNMODIFIABLE_SORTED_SET("SortedSet", Kind.FROZEN_SORTED_SET, TreeSet::new),
  UNMODIFIABLE_SORTED_MAP("SortedMap", Kind.FROZEN_SORTED_MAP, TreeMap::new);

  /** Forms by their class. A registry asks once for each class. */
  private static final Map<Class<?>, CollectionForm> BY_CLASS = new HashMap<>();

  static {
    for (CollectionForm form : values()) {
      if (form.type != null) {
        BY_CLASS.put(form.type, form);
      }
    }
  }

  private final @Nullable Class<?> type;

  /** The two classes of what {@code List.of} gives: asking such a list for null would throw. */
  private static final Class<?> LIST_OF_FEW = List.of(1).getClass();

  private static final Class<?> LIST_OF_MANY = List.of(1, 2, 3).getClass();

  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // constructors
  private final @Nullable Supplier<Object> maker;

  private final String name;

  CollectionForm(Class<?> type, Kind kind, @Nullable Supplier<Object> maker) {
    this(type, kind, maker, type.getSimpleName());
  }

  CollectionForm(Class<?> type, Kind kind, @Nullable Supplier<Object> maker, String name) {
    this.type = type;
    this.kind = kind;
    this.maker = maker;
    this.name = name;
  }

  CollectionForm(String name, Kind kind, Supplier<Object> maker) {
    this.type = null;
    this.kind = kind;
    this.maker = maker;
    this.name = name;
  }

  /** The form of a public class of the JDK; null if reading can't make it. */
  public static @Nullable CollectionForm ofClass(Class<?> type) {
    return EnumSet.class.isAssignableFrom(type) ? ENUM_SET : BY_CLASS.get(type);
  }

  /**
   * Whether an unmodifiable list of the JDK throws when it is asked for null. Lists of {@code
   * Stream.toList} have the class that lists of {@code List.of} have, and don't throw; but {@code
   * copyOf} copies them, or throws if they hold null.
   */
  static boolean refusesNull(List<?> list) {
    if (list.getClass() == LIST_OF_MANY) {
      return !containsNull(list) && List.copyOf(list) == list;
    }
    if (list.getClass() == LIST_OF_FEW) {
      return true;
    }
    try {
      boolean unused = list.subList(0, 0).contains(null);
      return false;
    } catch (NullPointerException e) {
      return !containsNull(list);
    }
  }

  private static boolean containsNull(List<?> list) {
    for (Object element : list) {
      if (element == null) {
        return true;
      }
    }
    return false;
  }

  /** The class that reading makes; the interface if the class has no public name. */
  Class<?> made() {
    return switch (this) {
      case IMMUTABLE_LIST, UNMODIFIABLE_LIST -> List.class;
      case IMMUTABLE_SET, UNMODIFIABLE_SET -> Set.class;
      case IMMUTABLE_MAP, UNMODIFIABLE_MAP -> Map.class;
      case UNMODIFIABLE_SORTED_SET -> NavigableSet.class;
      case UNMODIFIABLE_SORTED_MAP -> NavigableMap.class;
      default -> type == null ? LinkedHashMap.class : type;
    };
  }

  /** Whether a class is one of those that {@code List.of} and its siblings give. */
  public static boolean isImmutable(Class<?> type) {
    return type.getName().startsWith("java.util.ImmutableCollections$");
  }

  /** Whether a collection is one that {@code List.of} and its siblings give. */
  public static boolean isImmutable(Object collection) {
    return isImmutable(collection.getClass())
        && !(collection instanceof List<?> list && !refusesNull(list));
  }

  /** The form of the objects of a class that are of a kind; null if each has to be asked. */
  static @Nullable CollectionForm of(Class<?> type, Kind kind) {
    CollectionForm known = ofClass(type);
    if (known != null) {
      return known;
    }
    boolean immutable = isImmutable(type);
    return switch (kind) {
      case LIST -> Deque.class.isAssignableFrom(type) ? LINKED_LIST : ARRAY_LIST;
      case SET -> LINKED_HASH_SET;
      case MAP -> LINKED_HASH_MAP;
      case DEQUE -> ARRAY_DEQUE;
      case SORTED_SET -> TREE_SET;
      case SORTED_MAP -> TREE_MAP;
      case ENUM_SET -> ENUM_SET;
      case ENUM_MAP -> ENUM_MAP;
      case FROZEN_LIST -> immutable ? null : UNMODIFIABLE_LIST;
      case FROZEN_SET -> immutable ? IMMUTABLE_SET : UNMODIFIABLE_SET;
      case FROZEN_MAP -> immutable ? IMMUTABLE_MAP : UNMODIFIABLE_MAP;
      case FROZEN_SORTED_SET -> UNMODIFIABLE_SORTED_SET;
      case FROZEN_SORTED_MAP -> UNMODIFIABLE_SORTED_MAP;
      default -> null;
    };
  }

  /** The public class that is kept; null where only the interface is. */
  public @Nullable Class<?> type() {
    return type;
  }

  public Kind kind() {
    return kind;
  }

  /** What texts call it, where its brackets don't tell. */
  public String alias() {
    return name;
  }

  /** Whether a list, set or dict of Python means just this where the place leaves it open. */
  public boolean isNatural() {
    return this == ARRAY_LIST || this == HASH_SET || this == LINKED_HASH_MAP;
  }

  /** Whether a set has no order of its own, as Python's. */
  public static boolean isHashed(CollectionForm form) {
    return form == HASH_SET || form == KEY_SET_VIEW;
  }

  /** Whether a list, set or dict of Python means just this in a place of a class. */
  public boolean isFixedBy(Class<?> place) {
    return place == type && maker != null;
  }

  /** Whether an empty one is made that can then be filled. */
  public boolean isFilled() {
    return maker != null;
  }

  /** An empty one that can be filled, in an order; what is unmodifiable is made from it. */
  public Object make(SortOrder order) {
    return make(order.comparator());
  }

  /**
   * As {@link #make(SortOrder)}.
   *
   * @param order null for the natural order, and where there is none
   */
  public Object make(@Nullable Comparator<@Nullable Object> order) {
    if (order != null) {
      return switch (this) {
        case TREE_SET, UNMODIFIABLE_SORTED_SET -> new TreeSet<>(order);
        case TREE_MAP, UNMODIFIABLE_SORTED_MAP -> new TreeMap<>(order);
        case CONCURRENT_SKIP_LIST_SET -> new ConcurrentSkipListSet<>(order);
        case CONCURRENT_SKIP_LIST_MAP -> new ConcurrentSkipListMap<>(order);
        case PRIORITY_QUEUE -> new PriorityQueue<>(order);
        case PRIORITY_BLOCKING_QUEUE -> new PriorityBlockingQueue<>(11, order);
        default -> throw new IllegalArgumentException(this + " has no order");
      };
    }
    if (maker == null) {
      throw new IllegalArgumentException(this + " is not made without more");
    }
    return maker.get();
  }

  /** Whether its objects may have a bound on their size. */
  public boolean isBounded() {
    return this == ARRAY_BLOCKING_QUEUE
        || this == LINKED_BLOCKING_QUEUE
        || this == LINKED_BLOCKING_DEQUE;
  }

  /** An empty one with a bound on its size. */
  public Object make(int capacity) {
    return switch (this) {
      case ARRAY_BLOCKING_QUEUE -> new ArrayBlockingQueue<>(capacity);
      case LINKED_BLOCKING_QUEUE -> new LinkedBlockingQueue<>(capacity);
      case LINKED_BLOCKING_DEQUE -> new LinkedBlockingDeque<>(capacity);
      default -> throw new IllegalArgumentException(this + " has no bound");
    };
  }

  /** The bound on a queue's size; -1 if it has none. */
  public static int capacity(Object queue) {
    if (!(queue instanceof ArrayBlockingQueue
        || queue instanceof LinkedBlockingQueue
        || queue instanceof LinkedBlockingDeque)) {
      return -1;
    }
    BlockingQueue<?> bounded = (BlockingQueue<?>) queue;
    int capacity = bounded.remainingCapacity() + bounded.size();
    return capacity == Integer.MAX_VALUE ? -1 : capacity;
  }
}
