package io.persistable.processor.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A type for which a persister is generated: plain data, from which alone the persister is written.
 *
 * @param source the canonical name of the element that asks for it: the type itself, a package or
 *     class with imports, a mix-in
 * @param typeParameters how many type parameters it declares
 * @param ignored what is passed beside the components, by rising index
 * @param ignoring whether objects hold what is not stored
 * @param open whether every package that can name the type can make objects
 * @param overloaded whether the number of arguments does not tell which method is called
 * @param equality the constant of {@code Equality} that must be said, null if it follows from the
 *     type
 * @param migration the class that has its {@code static migrate(RecordValue)}
 * @param namesakes whether the persister's package has classes named like some of {@code java.lang}
 * @param suppressions what {@code @SuppressWarnings} the persister needs as a whole
 */
public record PersistableModel(
    ClassName type,
    int typeParameters,
    ClassName persister,
    String source,
    String archiveName,
    List<String> formerNames,
    boolean identity,
    int version,
    List<ComponentModel> components,
    List<IgnoredModel> ignored,
    boolean ignoring,
    List<String> removedComponents,
    ConstructionModel construction,
    boolean open,
    boolean overloaded,
    @Nullable String equality,
    @Nullable ClassName migration,
    boolean namesakes,
    List<String> suppressions) {

  public PersistableModel {
    formerNames = List.copyOf(formerNames);
    components = List.copyOf(components);
    ignored = List.copyOf(ignored);
    removedComponents = List.copyOf(removedComponents);
    suppressions = List.copyOf(suppressions);
  }

  public boolean isMutable() {
    return construction instanceof ConstructionModel.Setters;
  }

  /** The enums in components that a catalog in another package could not name. */
  public List<ClassName> hiddenEnums() {
    Set<ClassName> hidden = new TreeSet<>();
    for (ComponentModel component : components) {
      for (TypeModel.Declared type : component.type().classes()) {
        if (type.role() == TypeModel.Role.ENUM && !type.open()) {
          hidden.add(type.name());
        }
      }
    }
    return List.copyOf(hidden);
  }
}
