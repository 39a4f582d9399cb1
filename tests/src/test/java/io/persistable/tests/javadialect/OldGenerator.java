package io.persistable.tests.javadialect;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random objects of {@link Old}. */
@SuppressWarnings({"deprecation", "removal"}) // which is what they are for
final class OldGenerator {

  private OldGenerator() {}

  static Object object(SplittableRandom random) {
    return switch (random.nextInt(9)) {
      case 0 -> new Old.Type(1, random.nextBoolean() ? null : new Old.Type(2, null));
      case 1 -> new ArrayList<>(List.of(new Old.Removed(1), new Old.Removed(2)));
      case 2 -> new Old.Constructor(1, "a");
      case 3 -> {
        Old.Bean bean = new Old.Bean();
        bean.setSize(5);
        yield bean;
      }
      case 4 -> {
        Old.Fields fields = new Old.Fields();
        fields.size = 5;
        fields.next = random.nextBoolean() ? null : fields;
        yield fields;
      }
      case 5 -> Old.Made.of(5);
      case 6 ->
          new Old.Holder(
              random.nextBoolean() ? null : new Old.Type(1, null),
              random.nextBoolean() ? null : List.of(new Old.Removed(5)),
              new Old.Removed(1));
      case 7 -> new Old.Modes(Old.Mode.values()[random.nextInt(3)], Old.Level.HIGH);
      default ->
          new ArrayList<Object>(List.of(Old.Mode.values()[random.nextInt(3)], Old.Level.LOW, "a"));
    };
  }
}
