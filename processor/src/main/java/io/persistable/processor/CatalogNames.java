package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.read.Names;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The name of a catalog: what {@code -Apersistable.catalog} says; else {@code PersistableCatalog}
 * in the package named like the module; else, without one, {@code PersistableCatalog_Airport} in
 * the first package that has persistable types, after the first of them.
 *
 * <p>It must be unique on a class path, where one of two classes of a name is never seen: modules
 * of a build often share a package, but not a type. A test compilation that finds the name taken
 * gets another number; the remains of this compilation's own last run do not count as taken, and
 * keep their name.
 */
final class CatalogNames {

  private static final String SIMPLE_NAME = "PersistableCatalog";

  private final ProcessingEnvironment environment;
  private final Options options;

  CatalogNames(ProcessingEnvironment environment) {
    this.environment = environment;
    this.options = new Options(environment);
  }

  /**
   * @param content what the catalog lists
   * @param origin any element of this compilation
   * @param written the catalogs that this compilation has written already
   * @param earlier the catalog that an earlier compilation has left, if any
   */
  ClassName choose(
      CatalogContent content,
      Element origin,
      Collection<ClassName> written,
      @Nullable ClassName earlier) {
    ClassName first = options.catalog(environment.getElementUtils());
    if (first == null) {
      first = earlier == null || isInModule(origin) ? derived(content, origin) : earlier;
    }
    ClassName name = first;
    for (int i = 2; written.contains(name) || isTaken(name); i++) {
      name = ClassName.of(first.packageName(), first.simpleName() + i);
    }
    return name;
  }

  private boolean isInModule(Element origin) {
    return Names.isInModule(environment.getElementUtils(), origin);
  }

  private ClassName derived(CatalogContent content, Element origin) {
    if (isInModule(origin)) {
      Elements elements = environment.getElementUtils();
      String module = elements.getModuleOf(origin).getQualifiedName().toString();
      return ClassName.of(module, SIMPLE_NAME);
    }
    ClassName type = content.first(environment.getElementUtils());
    return ClassName.of(type.packageName(), SIMPLE_NAME + "_" + type.simpleName());
  }

  private boolean isTaken(ClassName name) {
    return environment.getElementUtils().getTypeElement(name.canonical()) != null
        && !isOwnRemains(name);
  }

  private boolean isOwnRemains(ClassName name) {
    try (InputStream in =
        environment
            .getFiler()
            .getResource(
                StandardLocation.CLASS_OUTPUT, name.packageName(), name.simpleName() + ".class")
            .openInputStream()) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
