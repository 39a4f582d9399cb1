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

/**
 * The name of a catalog: what {@code -Apersistable.catalog} says, else {@code PersistableCatalog}
 * in the package named like the module, or, without one, in the first package that has persistable
 * types (which is the one around all others, if there is such a one).
 *
 * <p>It must be unique on a class path, where one of two classes of a name is never seen. A test
 * compilation of the same packages finds the name taken and gets {@code PersistableCatalog2}; the
 * remains of this compilation's own last run do not count as taken.
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
   */
  ClassName choose(CatalogContent content, Element origin, Collection<ClassName> written) {
    ClassName first = options.catalog() == null ? derived(content, origin) : options.catalog();
    ClassName name = first;
    for (int i = 2; written.contains(name) || isTaken(name); i++) {
      name = ClassName.of(first.packageName(), first.simpleName() + i);
    }
    return name;
  }

  private ClassName derived(CatalogContent content, Element origin) {
    Elements elements = environment.getElementUtils();
    String packageName =
        Names.isInModule(elements, origin)
            ? elements.getModuleOf(origin).getQualifiedName().toString()
            : content.firstPackage();
    return ClassName.of(packageName, SIMPLE_NAME);
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
