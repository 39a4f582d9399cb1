package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSequentialList;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TransferQueue;
import org.jspecify.annotations.Nullable;

/** Models whose components are collections by class and by interface. */
public final class CollectionModels {

  private CollectionModels() {}

  @Persistable
  public record Declared(
      LinkedList<@Nullable Object> linked,
      Vector<String> vector,
      Stack<String> stack,
      HashSet<String> hashSet,
      LinkedHashSet<String> linkedSet,
      TreeSet<String> treeSet,
      HashMap<String, Integer> hashMap,
      LinkedHashMap<String, Integer> linkedMap,
      TreeMap<String, Integer> treeMap,
      ConcurrentHashMap<String, Integer> concurrent,
      Hashtable<String, Integer> table,
      Properties properties,
      PriorityQueue<String> priorities,
      ArrayBlockingQueue<String> bounded,
      LinkedBlockingDeque<String> deque) {}

  @Persistable
  public record Open(
      BlockingDeque<String> deque,
      TransferQueue<String> transfer,
      Queue<String> queue,
      NavigableMap<String, Integer> navigable,
      ConcurrentMap<String, Integer> concurrent,
      Dictionary<String, Integer> dictionary,
      AbstractList<String> list,
      AbstractSequentialList<String> sequential,
      Set<String> set,
      Collection<String> collection) {}

  /** Places that name abstract classes and what is sorted, of any element and of one class. */
  @Persistable
  public record Narrow(
      AbstractCollection<Object> collection,
      AbstractList<Object> list,
      AbstractSet<Object> set,
      AbstractMap<String, Object> map,
      NavigableSet<String> navigableSet,
      NavigableMap<String, Object> navigableMap,
      SortedSet<String> sortedSet,
      SortedMap<String, Long> sortedMap,
      Iterable<String> each) {}

  /** Such places inside of others. */
  @Persistable
  public record NarrowInside(
      List<AbstractCollection<Object>> collection,
      Map<AbstractList<Object>, Integer> list,
      AbstractSet<Object> @Nullable [] set,
      Map<String, List<AbstractMap<String, Object>>> map,
      @Nullable Optional<AbstractList<Object>> optional,
      Map<String, NavigableSet<String>> sorted) {}
}
