package io.persistable.processor.check;

import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import java.util.List;

/** The static types of components: generated code can name them, archives can hold them. */
final class ComponentCheck {

  private ComponentCheck() {}

  static void check(PersistableModel model, List<Violation> violations) {
    for (int i = 0; i < model.components().size(); i++) {
      ComponentModel component = model.components().get(i);
      for (TypeModel.Declared type : component.type().classes()) {
        if (!type.visible()) {
          violations.add(new Violation(i, "PersistableHiddenType", hidden(component, type)));
          break;
        }
        if (type.refusal() != null) {
          String message = unarchivable(component, type, type.refusal());
          violations.add(new Violation(i, "PersistableComponent", message));
          break;
        }
      }
    }
  }

  private static String hidden(ComponentModel component, TypeModel.Declared type) {
    return "component '"
        + component.name()
        + "' mentions "
        + type.name().nestedName()
        + ", which the persister, a class of its own, can't name: "
        + type.refusal();
  }

  private static String unarchivable(
      ComponentModel component, TypeModel.Declared type, String reason) {
    return "component '"
        + component.name()
        + "' mentions "
        + type.name().nestedName()
        + ", of which no object can be archived: "
        + reason;
  }
}
