package io.persistable.java.value;

import io.persistable.error.UnknownTypeException;
import io.persistable.java.lex.JavaScanner;
import io.persistable.spi.Construction;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.Persister;
import io.persistable.text.Suggestions;
import io.persistable.type.TypeRegistry;
import io.persistable.type.UnsupportedTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type names of a source mean: its imports, its package, and {@code java.lang}. */
public final class TypeNames {

  private final TypeRegistry registry;
  private final Map<String, String> imports = new HashMap<>();
  private final Map<String, Persister<?>> byClass;
  private final Map<String, Persister<?>> byFactory;
  private String packageName = "";

  public TypeNames(TypeRegistry registry) {
    this.registry = registry;
    Types types = registry.kept(Types.class, () -> Types.of(registry));
    this.byClass = types.byClass;
    this.byFactory = types.byFactory;
  }

  /**
   * The persisters of a registry, by the names that source has for their types and for the methods
   * that make them. They are kept with the registry, since finding them takes longer than reading a
   * small source.
   */
  private record Types(Map<String, Persister<?>> byClass, Map<String, Persister<?>> byFactory) {

    static Types of(TypeRegistry registry) {
      Types types = new Types(new HashMap<>(), new HashMap<>());
      for (String name : registry.names()) {
        Persister<?> persister = registry.byName(name);
        if (persister != null) {
          types.add(persister);
        }
      }
      return types;
    }

    private void add(Persister<?> persister) {
      String canonical = String.valueOf(persister.type().javaClass().getCanonicalName());
      byClass.put(canonical, persister);
      for (String former : persister.type().formerNames()) {
        byClass.putIfAbsent(former, persister);
      }
      if (persister.type().construction() instanceof Construction.Factory factory) {
        String method = factory.method();
        if (method.indexOf('.') < 0) {
          addFactory(method, canonical, persister);
        } else {
          byFactory.put(method, persister);
        }
      } else if (persister.type().construction() instanceof Construction.Builder builder) {
        addFactory(builder.builder(), canonical, persister);
      }
    }

    private void addFactory(String method, String canonical, Persister<?> persister) {
      byFactory.put(canonical + "." + method, persister);
      for (String former : persister.type().formerNames()) {
        byFactory.putIfAbsent(former + "." + method, persister);
      }
    }
  }

  public void packageName(String name) {
    packageName = name;
  }

  public void imported(String canonical) {
    imports.put(canonical.substring(canonical.lastIndexOf('.') + 1), canonical);
  }

  /** The canonical name of a type as the source writes it, {@code Models.Leaf} or qualified. */
  String canonical(String written) {
    int dot = written.indexOf('.');
    String head = dot < 0 ? written : written.substring(0, dot);
    String rest = dot < 0 ? "" : written.substring(dot);
    String imported = imports.get(head);
    if (imported != null) {
      return imported + rest;
    }
    if (isKnown(written) && dot >= 0) {
      return written;
    }
    String here = packageName.isEmpty() ? written : packageName + "." + written;
    if (isKnown(here)) {
      return here;
    }
    String platform = "java.lang." + written;
    return dot < 0 || isKnown(platform) ? platform : written;
  }

  private boolean isKnown(String canonical) {
    return persister(canonical) != null
        || registry.enumByClassName(canonical) != null
        || registry.namedType(canonical) != null;
  }

  /** The persister of objects of a class; null if there is none. */
  @Nullable Persister<?> ofClass(Class<?> type) {
    String canonical = type.getCanonicalName();
    return canonical == null ? null : byClass.get(canonical);
  }

  /** The persister of the class of that name. */
  @Nullable Persister<?> persister(String canonical) {
    Persister<?> known = byClass.get(canonical);
    return known != null ? known : registry.inRenamedPackage(canonical, byClass::get);
  }

  /** The persister of the type that a static method makes. */
  @Nullable Persister<?> factory(String method) {
    Persister<?> known = byFactory.get(method);
    return known != null ? known : registry.inRenamedPackage(method, byFactory::get);
  }

  @Nullable Class<? extends Enum<?>> enumType(String canonical) {
    return registry.enumByClassName(canonical);
  }

  /** The class of a persistable type or an enum that had that name. */
  @Nullable Class<?> formerly(String canonical) {
    Persister<?> persister = persister(canonical);
    return persister != null ? persister.type().javaClass() : enumType(canonical);
  }

  /** How an enum has changed; null if nothing is said of it. */
  @Nullable PersistableEnum<?> description(Class<?> type) {
    return registry.description(type);
  }

  /** The error for a name that means no type and no method here. */
  UnknownTypeException unknown(JavaScanner scanner, String name, int at) {
    return scanner
        .position(at)
        .unknownType(
            "expected a type or a method that sources of archives name, found "
                + name
                + Suggestions.suggest(name, known())
                + "\n"
                + "  "
                + whyUnknown(name),
            name);
  }

  /** All types that could be meant. */
  List<String> known() {
    return List.copyOf(byClass.keySet());
  }

  /** See {@link TypeRegistry#whyUnknown}. */
  String whyUnknown(String name) {
    return UnsupportedTypes.whyUnknown(registry, name);
  }
}
