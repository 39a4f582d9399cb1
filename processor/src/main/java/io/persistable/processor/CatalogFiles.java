package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.read.Names;
import io.persistable.processor.read.TypeReader;
import io.persistable.processor.write.CatalogWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalog, and the file or the complaint by which {@code ServiceLoader} finds it.
 *
 * <p>There is one catalog per compilation, unless another processor makes persistable types after
 * it is written; they get a second one.
 */
final class CatalogFiles {

  private static final String SERVICE = "io.persistable.spi.Catalog";

  private final ProcessingEnvironment environment;
  private final Reports reports;
  private final CatalogNames names;
  private final CatalogMemory memory;
  private final CatalogContent all = new CatalogContent();
  private final List<ClassName> written = new ArrayList<>();
  private @Nullable ModuleElement compiledModule;

  CatalogFiles(ProcessingEnvironment environment, Reports reports) {
    this.environment = environment;
    this.reports = reports;
    this.names = new CatalogNames(environment);
    this.memory = new CatalogMemory(environment);
  }

  /** Remembers the {@code module-info.java} that is compiled, if there is one. */
  void note(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof ModuleElement module) {
        compiledModule = module;
      }
    }
  }

  /** What compilations before this one have listed that still holds. */
  Map<String, Set<CatalogEntry>> remembered() {
    return memory.left(Set.of());
  }

  void write(CatalogContent content, List<Element> origins, TypeReader types) {
    if (written.isEmpty()) {
      memory.addTo(content);
    }
    all.addAll(content);
    ClassName name = names.choose(content, origins.get(0), written, memory.catalog());
    boolean inModule = Names.isInModule(environment.getElementUtils(), origins.get(0));
    boolean namesakes = types.hasNamesakes(name.packageName());
    String text = CatalogWriter.write(content.under(name, inModule, namesakes));
    try (Writer writer =
        environment
            .getFiler()
            .createSourceFile(name.canonical(), origins.toArray(Element[]::new))
            .openWriter()) {
      writer.write(text);
      written.add(name);
    } catch (IOException e) {
      reports.error(
          origins.get(0),
          "PersistableWrite",
          "can't write "
              + name
              + " ("
              + e
              + "): name the catalog otherwise, with -A"
              + Options.CATALOG);
    }
  }

  /** In the last round; a module's directives can be asked only after the catalogs exist. */
  void finish() {
    if (written.isEmpty()) {
      return;
    }
    if (compiledModule != null && !compiledModule.isUnnamed()) {
      reportMissingProvides(compiledModule);
    }
    StringBuilder lines = new StringBuilder();
    written.forEach(name -> lines.append(name.binary()).append('\n'));
    try (Writer writer =
        environment
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/services/" + SERVICE)
            .openWriter()) {
      writer.write(lines.toString());
      memory.write(written.get(0), all);
    } catch (IOException e) {
      reports.error(
          environment.getElementUtils().getTypeElement(written.get(0).canonical()),
          "PersistableWrite",
          "can't write META-INF/services/"
              + SERVICE
              + " or "
              + CatalogMemory.RESOURCE
              + " ("
              + e
              + "): remove what is in its place");
    }
  }

  private void reportMissingProvides(ModuleElement module) {
    List<String> provided = new ArrayList<>();
    for (ModuleElement.Directive directive : module.getDirectives()) {
      if (directive instanceof ModuleElement.ProvidesDirective provides
          && provides.getService().getQualifiedName().contentEquals(SERVICE)) {
        provides.getImplementations().forEach(type -> provided.add(type.toString()));
      }
    }
    List<String> missing =
        written.stream()
            .map(ClassName::canonical)
            .filter(name -> !provided.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      List<String> all = new ArrayList<>(provided);
      all.addAll(missing);
      reports.error(
          module,
          "PersistableProvides",
          "module "
              + module.getQualifiedName()
              + " does not provide its catalog, so no archive would know its types: "
              + (provided.isEmpty() ? "add" : "extend the line to")
              + " provides "
              + SERVICE
              + " with "
              + String.join(", ", all)
              + ";");
    }
  }
}
