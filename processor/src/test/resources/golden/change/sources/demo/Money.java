package demo;

import io.persistable.Persistable;
import io.persistable.value.RecordValue;

/** Version 1 had an amount in units, as a double. */
@Persistable(version = 2)
public record Money(String currency, long cents) {

  static Money migrate(RecordValue old) {
    Double amount = old.get("amount", Double.class);
    return new Money("EUR", amount == null ? 0 : Math.round(amount * 100));
  }
}
