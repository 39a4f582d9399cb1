// persistable 2
import java.util.ArrayList;
import java.util.List;

/** The objects of an archive, made when the class is initialized. */
public final class Archive {

  /** A list of 2 elements. */
  public static final List<long[]> b1 =
      new ArrayList<>(
          List.<long[]>of(
              new long[] {0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L},
              new long[] {
                0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L,
                19L
              }));

  private Archive() {}
}
