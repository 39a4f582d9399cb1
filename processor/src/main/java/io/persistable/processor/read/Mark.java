package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The annotations that only say something at some places, and what people call them. */
enum Mark {
  IGNORE(Names.IGNORE, "@Persistable.Ignore"),
  RENAMED_FROM(Names.RENAMED_FROM, "@RenamedFrom"),
  DEFAULT_VALUE(Names.DEFAULT_VALUE, "@DefaultValue"),
  CREATOR(Names.CREATOR, "@Persistable.Creator"),
  FALLBACK(Names.FALLBACK, "@Persistable.Fallback"),
  REMOVED(Names.REMOVED, "@Removed"),
  REMOVED_ALL(Names.REMOVED_ALL, "@Removed");

  /** The code of the error where one stands on what nobody asks. */
  static final String CODE = "PersistableUnheeded";

  private final String annotation;
  private final String said;

  Mark(String annotation, String said) {
    this.annotation = annotation;
    this.said = said;
  }

  boolean isOn(Element element) {
    return Names.annotation(element, annotation) != null;
  }

  /** Whether it says the same on both; where it is on one of them only, it doesn't. */
  boolean isSameOn(Element one, Element other) {
    AnnotationMirror first = Names.annotation(one, annotation);
    AnnotationMirror second = Names.annotation(other, annotation);
    return first != null
        && second != null
        && Annotations.texts(first, "value").equals(Annotations.texts(second, "value"));
  }

  /** Whether it speaks of a component, wherever it stands. */
  boolean isOfComponents() {
    return this == IGNORE || this == RENAMED_FROM || this == DEFAULT_VALUE;
  }

  String said() {
    return said;
  }

  String code() {
    return this == IGNORE ? Ignoring.CODE : CODE;
  }

  /** What stands on an element; most have nothing. */
  static List<Mark> of(Element element) {
    if (element.getAnnotationMirrors().isEmpty()) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>(2);
    for (Mark mark : values()) {
      if (mark.isOn(element)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** An error for each place of a component that says otherwise than the first, which counts. */
  static void contradictions(Subject subject, Shape.Part part, List<Complaint> complaints) {
    for (Mark mark : List.of(RENAMED_FROM, DEFAULT_VALUE)) {
      List<String> first = null;
      for (Element place : part.annotated()) {
        AnnotationMirror mirror = Names.annotation(place, mark.annotation);
        if (mirror == null) {
          continue;
        }
        List<String> said = Annotations.texts(mirror, "value");
        if (first == null) {
          first = said;
        } else if (!first.equals(said)) {
          complaints.add(
              subject.complaint(
                  place,
                  CODE,
                  mark.said
                      + " of '"
                      + part.name()
                      + "' says "
                      + said
                      + " here and "
                      + first
                      + " elsewhere: keep one of them"));
        }
      }
    }
  }
}
