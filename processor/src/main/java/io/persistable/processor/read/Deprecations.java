package io.persistable.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What the compiler warns of where generated code uses a deprecated element. */
final class Deprecations {

  private Deprecations() {}

  /** The warning of a type; of an enum also that of a constant, which source may name. */
  static @Nullable String ofType(TypeElement type) {
    String warning = warning(type);
    if (warning != null || type.getKind() != ElementKind.ENUM) {
      return warning;
    }
    for (Element member : type.getEnclosedElements()) {
      String found = member.getKind() == ElementKind.ENUM_CONSTANT ? warning(member) : null;
      warning = found == null ? warning : found;
    }
    return warning;
  }

  /** The name of the warning; null if the element is not deprecated. */
  static @Nullable String warning(Element element) {
    AnnotationMirror deprecated = Names.annotation(element, "java.lang.Deprecated");
    if (deprecated == null) {
      return null;
    }
    return Annotations.bool(deprecated, "forRemoval", false) ? "removal" : "deprecation";
  }
}
