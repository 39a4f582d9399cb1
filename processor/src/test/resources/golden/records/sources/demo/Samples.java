package demo;

import demo.inner.Tools;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects of all the types. */
public final class Samples {

  private Samples() {}

  public static List<Object> all() throws ReflectiveOperationException {
    return List.of(
        everything(null),
        everything(everything(null)),
        new Nested.Circle(1.5),
        new Nested.Square(2, Nested.Unit.FOOT),
        new Nested.Empty(),
        new Nested.Pair<>("a", 5L, List.of("b"), new Long[] {7L}),
        tree(),
        new Nested.References(
            Map.of("p", new Nested.Persister(1, 2, 3)), new Nested.Arguments("c", true, 4)),
        new Nested.Persister(1, 2, 3),
        new Nested.Arguments("c", true, 4),
        new Persister(new Persister.List(List.of()), null),
        new Persister.List(List.of(new Persister.List(List.of()))),
        old(),
        Tools.box(),
        loose());
  }

  private static Everything everything(Everything self) {
    return new Everything(
        true, (byte) 1, (short) 2, 3, 4L, 5f, 6d, 'c', "text", "sequence", 7, DayOfWeek.FRIDAY,
        LocalDate.of(2001, 2, 3), "anything", self, List.of(8L), Map.of("a", 9),
        Set.of(Tools.Tool.SAW), Map.entry(DayOfWeek.MONDAY, List.of(new int[] {1})),
        new double[] {1}, new double[][] {{2}}, new Everything[][] {{self}}, null, "c",
        new Nested.Circle(1), "r", "s");
  }

  /** Raw, since no class is at hand that meets the recursive bound. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Object tree() {
    return new Nested.Tree(List.of(), new Nested.Pair<>("x", 1L, List.of(), new Long[0]));
  }

  @SuppressWarnings("deprecation")
  private static Object old() {
    return new Persister.Old(1);
  }

  private static Object loose() throws ReflectiveOperationException {
    var constructor = Class.forName("Loose").getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(1, null);
  }
}
