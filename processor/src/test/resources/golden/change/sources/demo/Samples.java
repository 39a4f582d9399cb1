package demo;

import java.util.List;

/** Objects of all the types. */
public final class Samples {

  private Samples() {}

  public static List<Object> all() {
    return List.of(
        new Person("Ada", "London", List.of("a@b"), 36),
        new Money("EUR", 5),
        new Account(1, "Ada", "City"));
  }
}
