package io.persistable.tests.javadialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random objects of {@link Overloads}. */
final class OverloadGenerator {

  private final SplittableRandom random;

  OverloadGenerator(SplittableRandom random) {
    this.random = random;
  }

  Object object(@Nullable Object value, List<Object> list) {
    Object some = random.nextBoolean() ? value : leaf();
    return switch (random.nextInt(11)) {
      case 0 -> new Overloads.Boxing(5L, random.nextBoolean() ? null : (Integer) 6);
      case 1 -> new Overloads.Widening((short) 5, 1.5f, some);
      case 2 -> new Overloads.Primitives((byte) 1, 'c', 2, 3L, 4f, 5.0, true);
      case 3 -> new Overloads.Varargs(some, random.nextBoolean() ? null : list.toArray());
      case 4 -> new Overloads.Varargs(some, (Object[]) new String[] {"a", null});
      case 5 -> new Overloads.Numbers(new int[] {1, random.nextInt()});
      case 6 ->
          new Overloads.Subtypes(
              new ArrayList<>(List.of(1, 2)).subList(0, random.nextInt(2)),
              random.nextBoolean() ? null : (CharSequence) "text",
              random.nextBoolean() ? null : new TreeMap<>(Map.of("a", 1)),
              random.nextBoolean() ? null : (Number) random.nextInt());
      case 7 ->
          new Overloads.Subtypes(
              new LinkedHashSet<>(List.of(1, 2)), (CharSequence) "a", null, (Number) 2.5);
      case 8 -> new Overloads.Generic<>(some, random.nextBoolean() ? null : list, 5);
      case 9 -> Overloads.Factory.of(some, 2.5);
      default -> {
        Overloads.Setters setters = new Overloads.Setters();
        setters.setValue(some);
        setters.setSize((long) random.nextInt(5));
        yield setters;
      }
    };
  }

  private @Nullable Object leaf() {
    return switch (random.nextInt(9)) {
      case 0 -> null;
      case 1 -> "text";
      case 2 -> 5;
      case 3 -> 5L;
      case 4 -> (byte) 5;
      case 5 -> 2.5;
      case 6 -> 'c';
      case 7 -> new String[] {"a"};
      default -> List.of();
    };
  }
}
