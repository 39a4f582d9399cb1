package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which types an annotated element makes persistable. */
public final class Subjects {

  private Subjects() {}

  /**
   * The types that an element asks persisters for.
   *
   * @param complaints gets what is no class at all
   * @throws MissingTypeException if one of them does not exist, or not yet
   */
  public static List<Subject> of(Element origin, List<Complaint> complaints)
      throws MissingTypeException {
    List<Subject> subjects = new ArrayList<>(1);
    AnnotationMirror mixIn = Names.annotation(origin, Names.MIX_IN);
    if (mixIn != null) {
      AnnotationValue value = Annotations.value(mixIn, "value");
      add(subjects, origin, (TypeElement) origin, mixIn, value, complaints);
    } else if (Names.annotation(origin, Names.PERSISTABLE) != null) {
      subjects.add(Subject.annotated((TypeElement) origin));
    }
    AnnotationMirror imports = Names.annotation(origin, Names.IMPORT);
    for (AnnotationValue value : Annotations.values(imports, "value")) {
      add(subjects, origin, null, imports, value, complaints);
    }
    return subjects;
  }

  private static void add(
      List<Subject> subjects,
      Element origin,
      @Nullable TypeElement mixIn,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      List<Complaint> complaints)
      throws MissingTypeException {
    if (value == null) {
      return;
    }
    TypeElement type = Annotations.type(value);
    if (type != null) {
      subjects.add(new Subject(type, origin, mixIn, annotation, value));
    } else {
      complaints.add(
          new Complaint(
              origin,
              annotation,
              value,
              "PersistableImport",
              value + " is a primitive type or an array, which needs no persister: remove it"));
    }
  }
}
