package demo;

import io.persistable.Archive;

/** Archives objects of classes that Immutables generates. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Money one = ImmutableMoney.builder().currency("EUR").cents(125).build();
    Order order =
        ImmutableOrder.builder()
            .customer("Ann")
            .addPrices(one, one)
            .addTags("b", "a")
            .putCounts("x", 1)
            .note("fragile")
            .build();
    String text = Archive.textOf(order);
    System.out.println(text);
    Order back = Archive.read(text, ImmutableOrder.class);
    System.out.println(back.equals(order) + " " + back.total());
    System.out.println(back.prices().get(0) == back.prices().get(1));
    Order plain = ImmutableOrder.builder().customer("Bo").priority(1).build();
    System.out.println(Archive.read(Archive.textOf(plain), ImmutableOrder.class).equals(plain));
  }
}
