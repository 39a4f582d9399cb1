package io.persistable.tests.change;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;
import io.persistable.value.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of a shop as they are now; the texts in the resources are of former years. */
public final class Shop {

  private Shop() {}

  /** Was {@code store.Client(fullName, fax)}. */
  @Persistable(name = "store.Customer", formerNames = "store.Client")
  @Removed("fax")
  public record Customer(
      @RenamedFrom("fullName") String name,
      @DefaultValue("unknown") String city,
      @DefaultValue("[]") List<String> tags,
      @DefaultValue("None") @Nullable Customer referredBy) {}

  /** Each component was narrower: int, int, float, int, long, int. */
  @Persistable(name = "store.Counters")
  public record Counters(
      long views, double rate, double share, BigDecimal sum, Object anything, List<Long> each) {}

  /** Was {@code Contact(String mail, String phone, Customer owner)}. */
  @Persistable(name = "store.Contact")
  public record Contact(
      @RenamedFrom("mail") List<String> mails,
      Optional<String> phone,
      @RenamedFrom("owner") List<Customer> owners) {}

  /** Version 1 had an amount in units, as a float. */
  @Persistable(name = "store.Price", version = 2)
  public record Price(String currency, long cents) {

    static Price migrate(RecordValue old) {
      double amount = Objects.requireNonNull(old.get("amount", Double.class));
      return new Price("EUR", Math.round(amount * 100));
    }
  }

  /** Split off from a person. */
  @Persistable(name = "store.Address")
  public record Address(String street, String city) {}

  /** Version 1 was {@code Person(name, street, city)}. */
  @Persistable(name = "store.Person", version = 2)
  public record Person(String name, Address address) {

    static Person migrate(RecordValue old) {
      return new Person(text(old, "name"), new Address(text(old, "street"), text(old, "city")));
    }
  }

  /** No longer used but to read it: version 2 of an order has what it held. */
  @Persistable(name = "store.Details")
  record Details(String note, int priority) {}

  /** Version 1 was {@code Order(id, details)}. */
  @Persistable(name = "store.Order", version = 2)
  public record Order(long id, String note, int priority) {

    static Order migrate(RecordValue old) {
      Details details = Objects.requireNonNull(old.get("details", Details.class));
      Number id = Objects.requireNonNull(old.get("id", Number.class));
      return new Order(id.longValue(), details.note(), details.priority());
    }
  }

  /** For slips of those who edit by hand. */
  @Persistable(name = "store.Parcel")
  public record Parcel(Map<String, Integer> weights, int count) {}

  private static String text(RecordValue old, String name) {
    return Objects.requireNonNull(old.get(name, String.class));
  }
}
