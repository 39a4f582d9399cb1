package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The annotations {@code @Removed} of a type, of which there may be several. */
final class Removals {

  private Removals() {}

  static List<AnnotationMirror> of(TypeElement type) {
    List<AnnotationMirror> all = new ArrayList<>();
    AnnotationMirror single = Names.annotation(type, Names.REMOVED);
    if (single != null) {
      all.add(single);
    }
    AnnotationMirror several = Names.annotation(type, Names.REMOVED_ALL);
    for (AnnotationValue value : Annotations.values(several, "value")) {
      if (value.getValue() instanceof AnnotationMirror removed) {
        all.add(removed);
      }
    }
    return all;
  }

  /** The names of the components that a record or class has no more. */
  static List<String> components(Subject subject, List<Complaint> complaints) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror removed : of(subject.described())) {
      for (String name : Annotations.texts(removed, "value")) {
        if (names.contains(name)) {
          complaints.add(
              subject.complaint(
                  "PersistableComponentName", "'" + name + "' is removed twice: keep one of them"));
        }
        names.add(name);
      }
      if (Annotations.value(removed, "replacement") != null) {
        complaints.add(
            subject.complaint(
                "PersistableComponentName",
                "removed components are read and dropped, and only constants of enums have a"
                    + " replacement: remove it, or say @RenamedFrom on the component that has the"
                    + " value now"));
      }
    }
    return names;
  }
}
