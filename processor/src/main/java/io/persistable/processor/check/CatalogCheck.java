package io.persistable.processor.check;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.EnumModel;
import io.persistable.processor.model.PersistableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules among the types of one compilation: no type, persister or name occurs twice. */
public final class CatalogCheck {

  private final Map<String, ClassName> archiveNames = new HashMap<>();
  private final Map<ClassName, String> sources = new HashMap<>();
  private final Map<ClassName, ClassName> persisters = new HashMap<>();

  /** What is wrong with one more generated persister. */
  public List<Violation> add(PersistableModel model) {
    List<Violation> violations = new ArrayList<>(add(model.type(), model.source()));
    if (!violations.isEmpty()) {
      return violations;
    }
    ClassName same = persisters.putIfAbsent(model.persister(), model.type());
    if (same != null) {
      violations.add(
          type(
              "PersistableSamePersister",
              model.type()
                  + " and "
                  + same
                  + " would both get the persister "
                  + model.persister()
                  + ": import one of them in another package"));
    }
    takeName(model.archiveName(), "name", model.type(), violations);
    for (String name : model.formerNames()) {
      takeName(name, "former name", model.type(), violations);
    }
    return violations;
  }

  /** What is wrong with the names of one more enum. */
  public List<Violation> add(EnumModel model) {
    List<Violation> violations = new ArrayList<>();
    NameCheck.typeNames(model.archiveName(), model.formerNames(), violations);
    takeName(model.archiveName(), "name", model.type(), violations);
    for (String name : model.formerNames()) {
      takeName(name, "former name", model.type(), violations);
    }
    return violations;
  }

  /** What is wrong with one more persister for a type, whoever has written it. */
  public List<Violation> add(ClassName type, String source) {
    String earlier = sources.putIfAbsent(type, source);
    return earlier == null
        ? List.of()
        : List.of(
            type(
                "PersistableDuplicate",
                type
                    + " gets one persister from "
                    + earlier
                    + " and another from "
                    + source
                    + ": remove one of them"));
  }

  private void takeName(String name, String what, ClassName type, List<Violation> violations) {
    ClassName holder = archiveNames.putIfAbsent(name, type);
    if (holder != null && !holder.equals(type)) {
      violations.add(
          type(
              "PersistableSameName",
              "the "
                  + what
                  + " "
                  + name
                  + " of "
                  + type
                  + " is also a name of "
                  + holder
                  + ": archives could not tell them apart; give one of them another with"
                  + " @Persistable(name = …)"));
    }
  }

  private static Violation type(String code, String text) {
    return new Violation(Violation.TYPE, code, text);
  }
}
