package demo;

import io.persistable.Archive;
import io.persistable.Fixtures;
import io.persistable.Items;
import io.persistable.Persistable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Archives objects of classes that AutoValue generates. */
public final class Main {

  /** A component of the abstract class. */
  @Persistable
  record Basket(Money total, Order order) {}

  private Main() {}

  public static void main(String[] args) throws IOException {
    Money one = Money.of("EUR", 125);
    Order order =
        Order.builder().setCustomer("Ann").setPaid(true).setPrices(List.of(one, one)).build();
    String text = Archive.textOf(new Basket(one, order));
    System.out.println(text);
    Basket back = Archive.read(text, Basket.class);
    System.out.println(back.equals(new Basket(one, order)));
    System.out.println(back.total() == back.order().getPrices().get(1));
    Fixtures.capture(back, "demo.Captured", Path.of(args[0]));
    Items captured = Archive.load(Path.of(args[0], "demo", "Captured.java"));
    System.out.println(captured.names() + " " + captured.get(captured.names().get(0)).equals(back));
  }
}
