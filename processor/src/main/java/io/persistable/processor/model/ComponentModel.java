package io.persistable.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a persistable type.
 *
 * @param formerNames from {@code @RenamedFrom}
 * @param defaultValue from {@code @DefaultValue}
 */
public record ComponentModel(
    String name,
    TypeModel type,
    Access access,
    List<String> formerNames,
    @Nullable String defaultValue) {

  public ComponentModel {
    formerNames = List.copyOf(formerNames);
  }

  /** Whether no object of the static type can refer to another. */
  public boolean isLeaf() {
    return type instanceof TypeModel.Primitive
        || hasRole(TypeModel.Role.BOX)
        || hasRole(TypeModel.Role.ENUM);
  }

  public boolean isText() {
    return hasRole(TypeModel.Role.TEXT);
  }

  /** The generated persister to call directly; null where the object's own class decides. */
  public @Nullable ClassName directPersister() {
    return type.erasure() instanceof TypeModel.Declared declared
            && declared.role() == TypeModel.Role.FINAL_PERSISTABLE
        ? declared.name().persister()
        : null;
  }

  private boolean hasRole(TypeModel.Role role) {
    return type.erasure() instanceof TypeModel.Declared declared && declared.role() == role;
  }
}
