package io.persistable.java.write;

import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.type.TypeRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The warnings that compilers give where source names constants of an enum. They come from the
 * persistable types with components of that enum, since only the processor sees whether a constant
 * is deprecated.
 */
final class EnumWarnings {

  private final Map<Class<?>, Set<String>> warnings = new HashMap<>();

  private EnumWarnings(TypeRegistry types) {
    for (String name : types.names()) {
      Persister<?> persister = types.byName(name);
      if (persister != null && !persister.type().warnings().isEmpty()) {
        for (Component component : persister.type().components()) {
          add(component.type(), persister.type().warnings());
        }
      }
    }
  }

  /** Those of a registry, found once for all texts. */
  static EnumWarnings of(TypeRegistry types) {
    return types.kept(EnumWarnings.class, () -> new EnumWarnings(types));
  }

  private void add(DeclaredType type, List<String> found) {
    Class<?> innermost = JavaType.innermost(type.raw());
    if (innermost.isEnum()) {
      warnings.computeIfAbsent(innermost, key -> new TreeSet<>()).addAll(found);
    }
    type.arguments().forEach(argument -> add(argument, found));
  }

  /** The warnings of an enum, which may be those of other types beside it. */
  Set<String> of(Class<?> type) {
    return warnings.getOrDefault(type, Set.of());
  }
}
