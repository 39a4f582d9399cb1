package io.persistable.spi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One component of a persistable type.
 *
 * @param name the name in Java
 * @param type the static type of the place
 * @param formerNames names under which older archives have it
 * @param defaultValue what stands for it where an older archive lacks it: as {@link
 *     io.persistable.DefaultValue} has it; null if it must be there
 */
public record Component(
    String name, DeclaredType type, List<String> formerNames, @Nullable String defaultValue) {

  public Component {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    formerNames = List.copyOf(formerNames);
  }
}
