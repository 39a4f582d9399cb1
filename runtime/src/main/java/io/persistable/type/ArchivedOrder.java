package io.persistable.type;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The order of a sorted collection whose elements have no class here that could compare them: the
 * order that the archive has them in. It knows these objects only; others have their natural order.
 */
public final class ArchivedOrder implements Comparator<@Nullable Object> {

  private final Map<@Nullable Object, Integer> ranks = new IdentityHashMap<>();
  private final boolean reverse;
  private final boolean heap;
  private int next;

  /**
   * @param sorted in the order of the archive
   * @param reverse whether the order is the reverse of the elements' natural one
   */
  public ArchivedOrder(Iterable<? extends @Nullable Object> sorted, boolean reverse) {
    this(sorted, reverse, false);
  }

  /**
   * @param heap whether the archive's order is that of a priority queue, which says nothing of two
   *     elements: they stay where they are
   */
  public ArchivedOrder(Iterable<? extends @Nullable Object> sorted, boolean reverse, boolean heap) {
    this.reverse = reverse;
    this.heap = heap;
    for (Iterator<?> each = sorted.iterator(); each.hasNext(); ) {
      ranks.put(each.next(), next++);
    }
  }

  /** Whether objects without classes can be in a collection of an order. */
  public static boolean canStandFor(SortOrder order) {
    return order == SortOrder.NATURAL || order == SortOrder.REVERSE;
  }

  /** Says that the archive has an object behind those that were added before. */
  public void add(@Nullable Object object) {
    if (ranks.putIfAbsent(object, next) == null) {
      next++;
    }
  }

  /** The order of a collection that was read without classes; null if it is another. */
  public static @Nullable ArchivedOrder of(Object collection) {
    return isOrdered(collection)
            && SortOrder.comparatorOf(collection) instanceof ArchivedOrder order
        ? order
        : null;
  }

  /** Whether the order is the reverse of the elements' natural one. */
  public boolean isReverse() {
    return reverse;
  }

  /**
   * @throws ClassCastException if an object is none of those of the archive
   */
  @Override
  @SuppressWarnings("unchecked") // as natural order does, which refuses what it can't compare
  public int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Comparable && b instanceof Comparable) {
      int natural = ((Comparable<Object>) a).compareTo(b);
      return reverse ? -Integer.signum(natural) : natural;
    }
    int order = Integer.compare(rank(a), rank(b));
    return heap ? 0 : order;
  }

  private static boolean isOrdered(Object collection) {
    return collection instanceof SortedSet
        || collection instanceof SortedMap
        || collection instanceof PriorityQueue
        || collection instanceof PriorityBlockingQueue;
  }

  private int rank(@Nullable Object object) {
    Integer rank = ranks.get(object);
    if (rank == null) {
      throw new ClassCastException(
          "expected an object that the archive had in this sorted collection, since without its"
              + " class nothing else can be compared, found "
              + object);
    }
    return rank;
  }
}
