package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The options {@code -Apersistable.…}. */
final class Options {

  static final String CATALOG = "persistable.catalog";

  private static final String SERVICE = "io.persistable.spi.Catalog";
  private static final String PREFIX = "persistable.";

  private final @Nullable ClassName catalog;
  private final Messager messager;

  /** Reports what is malformed or unknown. */
  Options(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    Map<String, String> options = new TreeMap<>(environment.getOptions());
    String name = options.get(CATALOG);
    if (name != null && !SourceVersion.isName(name)) {
      report(
          environment.getMessager(),
          "-A" + CATALOG + "=" + name + " is malformed: give a class name, such as demo.MyCatalog");
      name = null;
    }
    catalog = name == null ? null : parse(name);
    for (String option : options.keySet()) {
      if (option.startsWith(PREFIX) && !option.equals(CATALOG)) {
        report(
            environment.getMessager(),
            "-A" + option + " is unknown: the only option is -A" + CATALOG + "=<class name>");
      }
    }
  }

  /**
   * The name of the catalog; null to derive it, also if the name is that of a class which is no
   * catalog, which is reported. One that is a catalog is that of an earlier compilation, or of the
   * main classes, where tests are compiled with the same option.
   */
  @Nullable ClassName catalog(Elements elements) {
    TypeElement taken = catalog == null ? null : elements.getTypeElement(catalog.canonical());
    if (taken == null
        || taken.getInterfaces().stream().anyMatch(type -> type.toString().equals(SERVICE))) {
      return catalog;
    }
    report(
        messager,
        "-A"
            + CATALOG
            + "="
            + catalog
            + " names a class that exists, and that is no catalog: give the name of one that"
            + " doesn't");
    return null;
  }

  private static ClassName parse(String name) {
    int dot = name.lastIndexOf('.');
    return ClassName.of(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
  }

  private static void report(Messager messager, String text) {
    messager.printMessage(Diagnostic.Kind.ERROR, "[PersistableOption] " + text);
  }
}
