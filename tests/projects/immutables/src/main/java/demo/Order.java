package demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Collections, an Optional, a default and what is derived. */
@Value.Immutable
public abstract class Order {

  public abstract String customer();

  public abstract List<Money> prices();

  public abstract Set<String> tags();

  public abstract Map<String, Integer> counts();

  public abstract Optional<String> note();

  @Value.Default
  public int priority() {
    return 3;
  }

  @Value.Derived
  public long total() {
    return prices().stream().mapToLong(Money::cents).sum();
  }
}
