package io.persistable;

import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.type.ClassFiles;
import io.persistable.type.TypeRegistry;
import io.persistable.type.UnsupportedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which catalogs are found, from where, and what they know: {@link Archive#diagnose()}. Its text is
 * made to be pasted into a report; it has names of classes, jars and class loaders, and no objects.
 */
public final class Diagnosis {

  private static final int SHOWN_TYPES = 100;

  /**
   * A catalog that was found.
   *
   * @param className its class
   * @param location the jar, the directory or the module that it came from
   * @param types the archive's names of its types, sorted
   * @param enums the classes of its enums, sorted
   */
  public record FoundCatalog(
      String className, String location, List<String> types, List<String> enums) {

    public FoundCatalog {
      types = List.copyOf(types);
      enums = List.copyOf(enums);
    }
  }

  private final String loader;
  private final List<FoundCatalog> catalogs = new ArrayList<>();
  private final List<String> broken;
  private final TypeRegistry types;

  Diagnosis(
      ClassLoader loader,
      String chosen,
      List<Catalog> found,
      List<String> broken,
      TypeRegistry types) {
    this.loader = loader + " (" + chosen + ")";
    this.broken = List.copyOf(broken);
    this.types = types;
    for (Catalog catalog : found) {
      List<String> names = new ArrayList<>();
      for (Persister<?> persister : catalog.persisters()) {
        names.add(persister.type().name());
      }
      List<String> enums = new ArrayList<>();
      catalog.enums().forEach(type -> enums.add(type.getName()));
      names.sort(null);
      enums.sort(null);
      Class<?> type = catalog.getClass();
      catalogs.add(new FoundCatalog(type.getName(), ClassFiles.location(type), names, enums));
    }
  }

  /** The catalogs, in the order in which they were found; unmodifiable. */
  public List<FoundCatalog> catalogs() {
    return List.copyOf(catalogs);
  }

  /** What catalogs could not be loaded, with the reason; empty if all is well. Unmodifiable. */
  public List<String> broken() {
    return broken;
  }

  /**
   * Where catalogs contradict each other, each with the class that is not archived therefore, and
   * what to do; empty if all is well. Unmodifiable, sorted.
   */
  public List<String> conflicts() {
    return List.copyOf(types.conflicts());
  }

  /** How objects of a class are archived and which persister does it; or why not, and a remedy. */
  public String explain(Class<?> type) {
    return UnsupportedTypes.described(types, Objects.requireNonNull(type, "type"));
  }

  /** Which class an archive's name of a type means; or why none, and a remedy. */
  public String explain(String archiveName) {
    Objects.requireNonNull(archiveName, "archiveName");
    Persister<?> persister = types.byName(archiveName);
    Class<?> type =
        persister != null ? persister.type().javaClass() : types.enumByName(archiveName);
    return type == null
        ? "'"
            + archiveName
            + "' is the name of no type here. "
            + UnsupportedTypes.whyUnknown(types, archiveName)
        : "'" + archiveName + "' is " + UnsupportedTypes.described(types, type);
  }

  /** The whole report. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("Persistable from ").append(ClassFiles.location(Diagnosis.class)).append('\n');
    text.append("Java ").append(Runtime.version()).append('\n');
    text.append("class loader: ").append(loader).append('\n');
    text.append(catalogs.size()).append(catalogs.size() == 1 ? " catalog" : " catalogs");
    text.append('\n');
    for (FoundCatalog catalog : catalogs) {
      text.append("  ").append(catalog.className()).append(" from ").append(catalog.location());
      text.append(": ").append(catalog.types().size()).append(" types, ");
      text.append(catalog.enums().size()).append(" enums\n");
      append(text, catalog.types());
      append(text, catalog.enums());
    }
    for (String each : broken) {
      text.append("  not loaded: ").append(each).append('\n');
    }
    for (String each : types.conflicts()) {
      text.append("  contradiction: ").append(each).append('\n');
    }
    if (catalogs.isEmpty()) {
      text.append("  No catalog was found. The annotation processor writes one when it compiles a");
      text.append(" type marked @Persistable, and lists it in");
      text.append(" META-INF/services/io.persistable.spi.Catalog; a named module provides it.\n");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> names) {
    for (String name : names.subList(0, Math.min(SHOWN_TYPES, names.size()))) {
      text.append("    ").append(name).append('\n');
    }
    if (names.size() > SHOWN_TYPES) {
      text.append("    … ").append(names.size() - SHOWN_TYPES).append(" more\n");
    }
  }
}
