package io.persistable.processor;

import io.persistable.processor.model.CatalogModel;
import io.persistable.processor.model.CatalogModel.PersisterReference;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import io.persistable.processor.read.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What a catalog is going to list. */
final class CatalogContent {

  private final List<PersisterReference> persisters = new ArrayList<>();
  private final List<ClassName> enums = new ArrayList<>();
  private final List<ClassName> enumHolders = new ArrayList<>();
  private final TreeSet<String> packages = new TreeSet<>();

  void add(PersistableModel model) {
    persisters.add(new PersisterReference(model.persister(), true));
    if (!model.hiddenEnums().isEmpty()) {
      enumHolders.add(model.persister());
    }
    for (ComponentModel component : model.components()) {
      for (TypeModel.Declared type : component.type().classes()) {
        if (type.role() == TypeModel.Role.ENUM && type.open()) {
          enums.add(type.name());
        }
      }
    }
  }

  void add(PersisterReference handWritten) {
    persisters.add(handWritten);
  }

  /** An enum that is annotated or imported itself. */
  void add(TypeElement type) {
    if (Names.isOpen(type)) {
      enums.add(Names.of(type));
    } else {
      enumHolders.add(EnumHolders.of(type));
    }
  }

  boolean isEmpty() {
    return persisters.isEmpty() && enums.isEmpty() && enumHolders.isEmpty();
  }

  /** Remembers an element that has asked for something listed here. */
  void addOrigin(Element origin) {
    packages.add(Names.packageOf(origin));
  }

  /** The first package, in sorted order, of those that have asked for something listed here. */
  String firstPackage() {
    return packages.first();
  }

  CatalogModel under(ClassName name, boolean inModule, boolean namesakes) {
    return new CatalogModel(name, persisters, enums, enumHolders, inModule, namesakes);
  }
}
