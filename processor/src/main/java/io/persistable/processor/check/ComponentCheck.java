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
        if (type.role() == TypeModel.Role.UNARCHIVABLE) {
          violations.add(new Violation(i, "PersistableComponent", unarchivable(component, type)));
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
        + ", which the persister, a class of its own, can't name: make "
        + type.name().simpleName()
        + " package-private or more";
  }

  private static String unarchivable(ComponentModel component, TypeModel.Declared type) {
    return "component '"
        + component.name()
        + "' mentions "
        + type.name().nestedName()
        + ", and no text can rebuild a thread, stream, handle or lambda: keep what is needed to"
        + " make it anew (a name, a path, an enum) instead";
  }
}
