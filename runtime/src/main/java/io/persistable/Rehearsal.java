package io.persistable;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.ObjectGraph;
import io.persistable.plan.Plan;
import io.persistable.plan.Planner;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonWriter;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans by which the objects can be rebuilt for certain. The order of a plan's statements may
 * be {@linkplain Plan#isUncertain a guess}, since nobody can know what a {@code hashCode} looks at,
 * or whether a setter copies. Then the objects are rebuilt and compared. If they differ, the next
 * order is tried; if that was the last, the objects are refused.
 */
final class Rehearsal implements Planner {

  private final TypeRegistry types;

  Rehearsal(TypeRegistry types) {
    this.types = types;
  }

  @Override
  public Plan plan(Map<String, @Nullable Object> items) {
    Plan plan = Plan.of(ObjectGraph.walk(items, types));
    if (!plan.isUncertain()) {
      return plan;
    }
    NotPersistableException doubt = plan.doubt();
    try {
      rehearse(items, plan);
      return Plan.of(ObjectGraph.walk(items, types));
    } catch (NotPersistableException e) {
      try {
        rehearse(items, Plan.ofCopyingSetters(ObjectGraph.walk(items, types)));
        return Plan.ofCopyingSetters(ObjectGraph.walk(items, types));
      } catch (NotPersistableException another) {
        e.addSuppressed(another);
        if (doubt != null) {
          doubt.addSuppressed(e);
          throw doubt;
        }
        throw refusal(e);
      }
    }
  }

  /** Has the objects rebuilt; the plan can't be used after. */
  private void rehearse(Map<String, @Nullable Object> items, Plan plan) {
    OutsideArrays arrays = new OutsideArrays(0, "_arrays", 0);
    PythonOptions options = new PythonOptions(false, "_g", false);
    TextBuffer text = FormatMark.enclose(PythonWriter.write(plan, options, arrays));
    byte[] program = text.toByteArray();
    text.release();
    ReadBack.checkStructure(items, types, program, arrays.arrays());
  }

  private static NotPersistableException refusal(NotPersistableException e) {
    return new NotPersistableException(
        e.getMessage()
            + ". What is on a cycle, hashed or compared can't be rebuilt as its methods want: let"
            + " hashCode, equals and compareTo look at nothing that refers back, let constructors"
            + " accept what isn't complete yet, let constructors and setters keep the collections"
            + " that they get instead of copying them, copy what"
            + " comes back as a list (a map's values()) into one, or keep the objects in a list",
        e.path(),
        e);
  }
}
