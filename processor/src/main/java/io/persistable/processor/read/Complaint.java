package io.persistable.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * An error and its place.
 *
 * @param element the narrowest element to blame
 * @param code such as {@code PersistablePrivate}
 * @param text the rule and the remedy
 */
public record Complaint(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value,
    String code,
    String text) {

  public Complaint(Element element, String code, String text) {
    this(element, null, null, code, text);
  }
}
