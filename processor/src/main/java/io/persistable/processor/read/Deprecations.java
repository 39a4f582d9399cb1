package io.persistable.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What the compiler warns of where generated code uses a deprecated element. */
final class Deprecations {

  private Deprecations() {}

  /** The name of the warning; null if the element is not deprecated. */
  static @Nullable String warning(Element element) {
    AnnotationMirror deprecated = Names.annotation(element, "java.lang.Deprecated");
    if (deprecated == null) {
      return null;
    }
    return Annotations.bool(deprecated, "forRemoval", false) ? "removal" : "deprecation";
  }
}
