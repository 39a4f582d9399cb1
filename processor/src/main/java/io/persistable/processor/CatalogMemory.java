package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.read.Names;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * What the compilations before this one have listed, since one that sees a single file must leave
 * the other types in the catalog.
 *
 * <pre>
 * catalog demo/PersistableCatalog_Flight
 * type demo.Flight
 *   persister demo/FlightPersister
 * package demo.imports
 *   made demo.imports/MoneyPersister
 * </pre>
 *
 * <p>It is a resource of the class output; where a build removes it with what it was made of, as
 * Gradle does, that build shows all elements in each of its compilations.
 */
final class CatalogMemory {

  static final String RESOURCE = "META-INF/persistable/catalog.txt";

  private static final String CATALOG = "catalog ";

  private final ProcessingEnvironment environment;
  private final Map<String, Set<CatalogEntry>> byOrigin = new LinkedHashMap<>();

  /** Those of the last element that was read. */
  private Set<CatalogEntry> entries = new LinkedHashSet<>();

  private @Nullable ClassName catalog;

  CatalogMemory(ProcessingEnvironment environment) {
    this.environment = environment;
    for (String line : lines()) {
      read(line);
    }
  }

  private List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            environment
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE)
                .openReader(true))) {
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private void read(String line) {
    if (line.startsWith(CATALOG)) {
      int slash = line.lastIndexOf('/');
      catalog = ClassName.of(line.substring(CATALOG.length(), slash), line.substring(slash + 1));
    } else if (line.startsWith(" ")) {
      CatalogEntry entry = CatalogEntry.parse(line.strip());
      if (entry != null) {
        entries.add(entry);
      }
    } else {
      entries = new LinkedHashSet<>();
      byOrigin.put(line, entries);
    }
  }

  /** The catalog that is there already; null if there is none. */
  @Nullable ClassName catalog() {
    return catalog;
  }

  /** Adds what this compilation does not see. */
  void addTo(CatalogContent content) {
    left(content.byOrigin().keySet()).forEach(content::add);
  }

  /**
   * What is still listed: an element stays if it still resolves and is still annotated, and what
   * was listed for it if its class still resolves.
   *
   * @param without elements that are of no interest
   */
  Map<String, Set<CatalogEntry>> left(Set<String> without) {
    Elements elements = environment.getElementUtils();
    Map<String, Set<CatalogEntry>> found = new LinkedHashMap<>();
    byOrigin.forEach(
        (origin, listed) -> {
          if (!without.contains(origin) && isAnnotated(origin)) {
            Set<CatalogEntry> left = new LinkedHashSet<>(listed);
            left.removeIf(
                entry ->
                    entry.kind() != CatalogEntry.Kind.FORMER_PACKAGE
                        && elements.getTypeElement(entry.name().canonical()) == null);
            if (!left.isEmpty()) {
              found.put(origin, left);
            }
          }
        });
    return found;
  }

  private boolean isAnnotated(String origin) {
    Elements elements = environment.getElementUtils();
    int space = origin.indexOf(' ');
    String name = origin.substring(space + 1);
    Element element =
        origin.startsWith("package ")
            ? elements.getPackageElement(name)
            : elements.getTypeElement(name);
    if (element == null) {
      return false;
    }
    for (String annotation :
        List.of(
            Names.PERSISTABLE,
            Names.IMPORT,
            Names.MIX_IN,
            Names.PERSISTER_FOR,
            Names.RENAMED_FROM)) {
      if (Names.annotation(element, annotation) != null) {
        return true;
      }
    }
    return false;
  }

  void write(ClassName name, CatalogContent content) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(CATALOG).append(name.packageName()).append('/').append(name.nestedName());
    text.append('\n');
    content
        .byOrigin()
        .forEach(
            (origin, listed) -> {
              text.append(origin).append('\n');
              listed.forEach(entry -> text.append("  ").append(entry.line()).append('\n'));
            });
    try (Writer writer =
        environment
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE)
            .openWriter()) {
      writer.write(text.toString());
    }
  }
}
