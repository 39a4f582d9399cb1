package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A type to make persistable, and who asks for it.
 *
 * @param type the record, class or enum
 * @param origin the element that is annotated: the type itself, a package or class with imports, a
 *     mix-in
 * @param mixIn the interface that describes the type
 * @param annotation the annotation that asks, for the place of errors when the origin is not the
 *     type
 */
public record Subject(
    TypeElement type,
    Element origin,
    @Nullable TypeElement mixIn,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  static Subject annotated(TypeElement type) {
    return new Subject(type, type, null, null, null);
  }

  /** Where the persister goes. */
  String persisterPackage() {
    return Names.packageOf(origin);
  }

  /** The element whose annotations say name, version and identity. */
  TypeElement described() {
    return mixIn == null ? type : mixIn;
  }

  boolean isOwn() {
    return origin == type;
  }

  /** A complaint about the type, at the annotation that asks if the type is not the user's own. */
  Complaint complaint(String code, String text) {
    return new Complaint(origin, annotation, value, code, text);
  }

  /** A complaint about a member; at the type if the member is not the user's own. */
  Complaint complaint(Element member, String code, String text) {
    return isOwn() || mixIn != null && member.getEnclosingElement() == mixIn
        ? new Complaint(member, code, text)
        : complaint(code, text);
  }

  /** A complaint about an annotation of a component, at the annotation if it is the user's own. */
  Complaint complaint(Shape.Part part, String annotationName, String code, String text) {
    List<Element> places = new ArrayList<>(List.of(part.place()));
    places.addAll(part.annotated());
    for (Element place : places) {
      AnnotationMirror mirror = Names.annotation(place, annotationName);
      if (mirror != null) {
        Complaint general = complaint(place, code, text);
        return general.element() == place
            ? new Complaint(place, mirror, Annotations.value(mirror, "value"), code, text)
            : general;
      }
    }
    return complaint(part.place(), code, text);
  }
}
