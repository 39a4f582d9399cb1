package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import io.persistable.processor.read.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The types that archives know by what this compilation, or one before it, lists in catalogs. */
final class KnownPersisters {

  private static final String PERSISTER = "io.persistable.spi.Persister";

  private final Set<String> types = new HashSet<>();

  void add(ClassName type) {
    types.add(type.canonical());
  }

  /** A type, and the enums that stand in the catalog because its components mention them. */
  void add(PersistableModel model) {
    add(model.type());
    for (ComponentModel component : model.components()) {
      for (TypeModel.Declared type : component.type().classes()) {
        if (type.role() == TypeModel.Role.ENUM) {
          add(type.name());
        }
      }
    }
  }

  /** What earlier compilations have listed, as far as its classes are still there. */
  void add(Map<String, Set<CatalogEntry>> listed, Elements elements) {
    for (Set<CatalogEntry> entries : listed.values()) {
      for (CatalogEntry entry : entries) {
        TypeElement element = elements.getTypeElement(entry.name().canonical());
        if (entry.kind() == CatalogEntry.Kind.ENUM
            || entry.kind() == CatalogEntry.Kind.HIDDEN_ENUM) {
          add(entry.name());
        } else if (element != null) {
          TypeElement type = archived(element);
          if (type != null) {
            add(Names.of(type));
          }
        }
      }
    }
  }

  boolean contains(TypeElement type) {
    return types.contains(Names.of(type).canonical());
  }

  /** What a class is a persister of: the argument of the interface that it implements. */
  private static @Nullable TypeElement archived(TypeElement persister) {
    Deque<TypeMirror> pending = new ArrayDeque<>(List.of(persister.asType()));
    while (!pending.isEmpty()) {
      if (!(pending.remove() instanceof DeclaredType declared)
          || !(declared.asElement() instanceof TypeElement element)) {
        continue;
      }
      if (element.getQualifiedName().contentEquals(PERSISTER)) {
        return declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0) instanceof DeclaredType type
                && type.asElement() instanceof TypeElement found
            ? found
            : null;
      }
      pending.add(element.getSuperclass());
      pending.addAll(element.getInterfaces());
    }
    return null;
  }
}
