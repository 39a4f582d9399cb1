package acme.app;

import acme.domain.Customer;
import acme.orders.Order;
import io.persistable.Archive;
import io.persistable.error.PersistableException;

/** Archives types of two modules, from one jar. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Order order = new Order(7, new Customer("Ann"));
    try {
      System.out.println(Archive.read(Archive.textOf(order), Order.class).equals(order));
    } catch (PersistableException e) {
      System.out.println(e.getMessage());
    }
  }
}
