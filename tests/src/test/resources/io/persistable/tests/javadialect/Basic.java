// persistable 2
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The objects of an archive, made when the class is initialized. */
public final class Archive {

  /** An {@code int}. */
  public static final int a = 1;

  /** A range of integers. */
  public static final List<Integer> x = range(0, 2, 1);

  private static final List<Integer> g3 = range(0, 3, 1);

  /** A list of 3 elements. */
  public static final List<List<Integer>> b = new ArrayList<>(List.<List<Integer>>of(x, g3, g3));

  private Archive() {}

  private static List<Integer> range(int start, int stop, int step) {
    int size = (int) Math.max(0, (stop - (long) start + step - Integer.signum(step)) / step);
    return Collections.unmodifiableList(
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return start + Objects.checkIndex(index, size) * step;
          }

          @Override
          public int size() {
            return size;
          }
        });
  }
}
