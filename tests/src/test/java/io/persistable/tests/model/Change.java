package io.persistable.tests.model;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;
import io.persistable.value.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Types that older archives have in other forms; {@code old.py} is such an archive. */
public final class Change {

  private Change() {}

  /**
   * Was {@code market.Customer} with {@code fullName}, a single {@code mail}, a short {@code
   * points}, a {@code fax} and no {@code country}.
   */
  @Persistable(name = "market.Person", formerNames = "market.Customer")
  @Removed("fax")
  public record Person(
      @RenamedFrom("fullName") String name,
      @RenamedFrom("mail") List<String> mails,
      long points,
      Optional<String> nickname,
      @DefaultValue("nowhere") String country) {}

  /** Split in two: the address was four components of the order itself. */
  @Persistable(name = "market.Order", version = 2)
  public record Order(int number, Address address) {

    static Order migrate(RecordValue old) {
      return new Order(
          Objects.requireNonNull(old.get("number", Integer.class)),
          new Address(
              Objects.requireNonNull(old.get("street", String.class)),
              Objects.requireNonNull(old.get("city", String.class))));
    }
  }

  @Persistable(name = "market.Address")
  public record Address(String street, String city) {}

  /** Two merged in one: the amount was a record of its own. */
  @Persistable(name = "market.Price", version = 2)
  public record Price(String currency, long cents) {

    static Price migrate(RecordValue old) {
      Amount amount = Objects.requireNonNull(old.get("amount", Amount.class));
      return new Price(Objects.requireNonNull(old.get("currency", String.class)), amount.cents());
    }
  }

  /** Kept for what {@link Price} was made of. */
  @Persistable(name = "market.Amount")
  record Amount(long units, int hundredths) {

    long cents() {
      return 100 * units + hundredths;
    }
  }
}
