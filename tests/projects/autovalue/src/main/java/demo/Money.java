package demo;

import com.google.auto.value.AutoValue;
import io.persistable.Persistable;

/** The generated subclass is what objects are of, so it is imported, here or on a package. */
@AutoValue
@Persistable.Import(AutoValue_Money.class)
public abstract class Money {

  public abstract String currency();

  public abstract long cents();

  public static Money of(String currency, long cents) {
    return new AutoValue_Money(currency, cents);
  }
}
