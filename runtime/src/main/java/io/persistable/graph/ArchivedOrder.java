package io.persistable.graph;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a sorted collection whose elements have no class here that could compare them: that
 * in which the archive has them. It knows these objects only.
 */
public final class ArchivedOrder implements Comparator<@Nullable Object> {

  private final Map<@Nullable Object, Integer> ranks = new IdentityHashMap<>();
  private final boolean reverse;

  /**
   * @param sorted in the order of the archive
   * @param reverse whether the order is the reverse of the elements' natural one
   */
  public ArchivedOrder(Iterable<? extends @Nullable Object> sorted, boolean reverse) {
    this.reverse = reverse;
    for (Iterator<?> each = sorted.iterator(); each.hasNext(); ) {
      ranks.put(each.next(), ranks.size());
    }
  }

  /** Whether the order is the reverse of the elements' natural one. */
  public boolean isReverse() {
    return reverse;
  }

  /**
   * @throws ClassCastException if an object is none of those of the archive
   */
  @Override
  public int compare(@Nullable Object a, @Nullable Object b) {
    return Integer.compare(rank(a), rank(b));
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
