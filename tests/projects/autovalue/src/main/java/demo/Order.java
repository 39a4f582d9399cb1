package demo;

import com.google.auto.value.AutoValue;
import io.persistable.Persistable;
import java.util.List;

/** With a builder, and names that begin with get and is. */
@AutoValue
@Persistable.Import(AutoValue_Order.class)
public abstract class Order {

  public abstract String getCustomer();

  public abstract boolean isPaid();

  public abstract List<Money> getPrices();

  public static Builder builder() {
    return new AutoValue_Order.Builder();
  }

  /** Builds orders. */
  @AutoValue.Builder
  public abstract static class Builder {
    public abstract Builder setCustomer(String customer);

    public abstract Builder setPaid(boolean paid);

    public abstract Builder setPrices(List<Money> prices);

    public abstract Order build();
  }
}
