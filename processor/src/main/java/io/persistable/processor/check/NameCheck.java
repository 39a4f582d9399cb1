package io.persistable.processor.check;

import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.PersistableModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names that archives know a type and its components by, now and formerly. */
public final class NameCheck {

  private NameCheck() {}

  static void check(PersistableModel model, List<Violation> violations) {
    typeNames(model, violations);
    componentNames(model, violations);
  }

  private static void typeNames(PersistableModel model, List<Violation> violations) {
    typeNames(model.archiveName(), model.formerNames(), violations);
  }

  static void typeNames(String name, List<String> formerNames, List<Violation> violations) {
    Set<String> names = new HashSet<>();
    names.add(name);
    if (!isQualifiedName(name)) {
      violations.add(malformed("name", name));
    }
    for (String former : formerNames) {
      if (!isQualifiedName(former)) {
        violations.add(malformed("former name", former));
      } else if (!names.add(former)) {
        violations.add(
            new Violation(
                Violation.TYPE,
                "PersistableName",
                "the former name " + former + " is given twice or is the name itself: remove it"));
      }
    }
  }

  private static Violation malformed(String what, String name) {
    return new Violation(
        Violation.TYPE,
        "PersistableName",
        "the "
            + what
            + " '"
            + name
            + "' is malformed: an archive's name of a type is identifiers joined by dots, such as"
            + " demo.flights.Airport");
  }

  /** Whether it is identifiers joined by dots. */
  public static boolean isQualifiedName(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!SourceVersion.isIdentifier(part)) {
        return false;
      }
    }
    return true;
  }

  private static void componentNames(PersistableModel model, List<Violation> violations) {
    Map<String, String> owners = new HashMap<>();
    for (ComponentModel component : model.components()) {
      owners.put(component.name(), "component '" + component.name() + "'");
    }
    for (int i = 0; i < model.components().size(); i++) {
      ComponentModel component = model.components().get(i);
      for (String former : component.formerNames()) {
        take(former, i, "a former name of '" + component.name() + "'", owners, violations);
      }
    }
    for (String removed : model.removedComponents()) {
      take(removed, Violation.TYPE, "removed", owners, violations);
    }
  }

  private static void take(
      String name,
      int component,
      String use,
      Map<String, String> owners,
      List<Violation> violations) {
    if (!SourceVersion.isIdentifier(name)) {
      violations.add(
          new Violation(
              component,
              "PersistableComponentName",
              "'"
                  + name
                  + "' ("
                  + use
                  + ") is no name that a component can have had: correct it; several names are an"
                  + " array, {\"a\", \"b\"}"));
      return;
    }
    String owner = owners.putIfAbsent(name, use);
    if (owner != null) {
      violations.add(
          new Violation(
              component,
              "PersistableComponentName",
              "'"
                  + name
                  + "' is "
                  + use
                  + " and also "
                  + owner
                  + ": an old archive's component must lead to one place; remove one of them"));
    }
  }
}
