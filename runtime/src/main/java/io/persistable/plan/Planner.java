package io.persistable.plan;

import io.persistable.graph.ObjectGraph;
import io.persistable.type.TypeRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the text of items, once it is known that they are no trees, which need no plan. */
@FunctionalInterface
public interface Planner {

  /**
   * The plan of what the items reach.
   *
   * @throws io.persistable.error.NotPersistableException if it can't be archived
   */
  Plan plan(Map<String, @Nullable Object> items);

  /** One that takes an {@linkplain Plan#isUncertain uncertain} order as it is. */
  static Planner trusting(TypeRegistry types) {
    return items -> Plan.of(ObjectGraph.walk(items, types));
  }
}
