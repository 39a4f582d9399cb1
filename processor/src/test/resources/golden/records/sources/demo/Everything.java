package demo;

import demo.inner.Tools;
import io.persistable.Persistable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every kind of component. */
@Persistable
public record Everything(
    boolean bool,
    byte int8,
    short int16,
    int int32,
    long int64,
    float float32,
    double float64,
    char character,
    String text,
    CharSequence sequence,
    Integer boxed,
    DayOfWeek day,
    LocalDate date,
    Object anything,
    Everything self,
    List<Long> ids,
    Map<String, ? extends Number> numbers,
    Set<? super Tools.Tool> tools,
    Map.Entry<DayOfWeek, List<int[]>> entry,
    double[] series,
    double[][] grid,
    Everything[][] jagged,
    List<String>[] lists,
    Comparable<?> comparable,
    Nested.Shape shape,
    Object... rest) {}
