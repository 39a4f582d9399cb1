package io.persistable.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Annotations of ours where they say nothing: what is overlooked is no help to anybody. */
final class StrayMarks {

  private static final String CODE = "PersistableConstant";

  /** Annotations on members and parameters, and what people call them. */
  private static final Map<String, String> OF_COMPONENTS = new LinkedHashMap<>();

  static {
    OF_COMPONENTS.put(Names.DEFAULT_VALUE, "@DefaultValue");
    OF_COMPONENTS.put(Names.IGNORE, "@Persistable.Ignore");
    OF_COMPONENTS.put(Names.CREATOR, "@Persistable.Creator");
  }

  private StrayMarks() {}

  /** An error for each mark on an enum's members that is not of a constant, or not for one. */
  static void ofEnum(Subject subject, List<Complaint> complaints) {
    for (Element member : subject.type().getEnclosedElements()) {
      if (member.getKind().isClass() || member.getKind().isInterface()) {
        continue;
      }
      boolean isConstant = member.getKind() == ElementKind.ENUM_CONSTANT;
      check(subject, member, isConstant, complaints);
      if (member instanceof ExecutableElement method) {
        method.getParameters().forEach(each -> check(subject, each, false, complaints));
      }
    }
  }

  private static void check(
      Subject subject, Element member, boolean isConstant, List<Complaint> complaints) {
    OF_COMPONENTS.forEach(
        (annotation, name) -> {
          if (Names.annotation(member, annotation) != null) {
            complaints.add(
                complaint(
                    subject,
                    member,
                    name,
                    "archives keep the names of an enum's constants, and nothing that these hold"));
          }
        });
    if (isConstant) {
      return;
    }
    if (Names.annotation(member, Names.RENAMED_FROM) != null) {
      complaints.add(complaint(subject, member, "@RenamedFrom", "it is no constant of the enum"));
    }
    if (Names.annotation(member, Names.FALLBACK) != null) {
      complaints.add(
          complaint(subject, member, "@Persistable.Fallback", "it is no constant of the enum"));
    }
  }

  /** An error for each field of another type that is said to be an enum's fallback. */
  static void ofOthers(Subject subject, List<Complaint> complaints) {
    for (Element member : subject.type().getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && Names.annotation(member, Names.FALLBACK) != null) {
        complaints.add(
            complaint(
                subject, member, "@Persistable.Fallback", "only an enum's constant can be one"));
      }
    }
  }

  private static Complaint complaint(Subject subject, Element member, String mark, String reason) {
    return subject.complaint(
        member,
        CODE,
        mark + " says nothing on '" + member.getSimpleName() + "': " + reason + "; remove it");
  }
}
