package io.persistable.processor.check;

import io.persistable.processor.model.PersistableModel;
import java.util.ArrayList;
import java.util.List;

/** All the rules that one type must keep. */
public final class Checks {

  private Checks() {}

  /** Everything that is wrong with a type, not just the first. */
  public static List<Violation> check(PersistableModel model) {
    List<Violation> violations = new ArrayList<>();
    NameCheck.check(model, violations);
    ComponentCheck.check(model, violations);
    return violations;
  }
}
