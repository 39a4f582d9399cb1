package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Annotations of ours where they say nothing, since the kind of the type has no use for them: what
 * is overlooked is no help to anybody. Those of a type's components are judged by {@link
 * UnheededMarks}.
 */
public final class StrayMarks {

  private static final String OF_ENUMS = "PersistableConstant";

  private StrayMarks() {}

  /** An error for each mark on an enum's members that is not of a constant, or not for one. */
  static void ofEnum(Subject subject, List<Complaint> complaints) {
    for (Element place : Places.in(subject.type())) {
      if (isType(place)) {
        continue;
      }
      for (Mark mark : Mark.of(place)) {
        String reason = null;
        if (mark != Mark.FALLBACK && mark != Mark.RENAMED_FROM) {
          reason = "archives keep the names of an enum's constants, and nothing that these hold";
        } else if (place.getKind() != ElementKind.ENUM_CONSTANT) {
          reason = "it is no constant of the enum";
        }
        if (reason != null) {
          complaints.add(subject.complaint(place, OF_ENUMS, text(mark, place, reason)));
        }
      }
    }
  }

  /** An error for each field of another type that is said to be an enum's fallback. */
  static void ofOthers(Subject subject, List<Complaint> complaints) {
    for (Element member : subject.described().getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD && Mark.FALLBACK.isOn(member)) {
        complaints.add(
            subject.complaint(
                member,
                OF_ENUMS,
                text(Mark.FALLBACK, member, "only an enum's constant can be one")));
      }
    }
  }

  /** An error for each creator that is marked and makes no object of the type when it is read. */
  static void ofCreators(Subject subject, Shape shape, List<Complaint> complaints) {
    if (!subject.isOwn() && subject.mixIn() == null) {
      return;
    }
    for (Element member : subject.described().getEnclosedElements()) {
      if (!isType(member) && Mark.CREATOR.isOn(member) && !shape.makers().contains(member)) {
        String reason =
            subject.type().getKind() == ElementKind.RECORD && subject.mixIn() == null
                ? "a record is made by its canonical constructor"
                : "it is not what makes objects of " + Names.of(subject.type()).nestedName();
        complaints.add(subject.complaint(member, Mark.CODE, text(Mark.CREATOR, member, reason)));
      }
    }
  }

  /**
   * An error for each mark of a type that is neither marked nor imported. A class that may be
   * extended can have marks for its subclasses, a builder for what it builds, and an interface for
   * what another processor makes of it: there only what is of no use to these is one.
   */
  public static List<Complaint> ofUnmarked(TypeElement type) {
    List<Complaint> complaints = new ArrayList<>();
    for (Mark mark : Mark.of(type)) {
      complaints.add(new Complaint(type, Mark.CODE, unmarked(mark, type, type)));
    }
    boolean open = isOpen(type);
    for (Element place : Places.in(type)) {
      if (isType(place)) {
        continue;
      }
      for (Mark mark : Mark.of(place)) {
        boolean useless = !open || !mark.isOfComponents() || mayNotBeInherited(place);
        if (useless && !isOfField(type, place, mark)) {
          complaints.add(new Complaint(place, mark.code(), unmarked(mark, place, type)));
        }
      }
    }
    return complaints;
  }

  private static boolean isOpen(TypeElement type) {
    return switch (type.getKind()) {
      case CLASS -> !type.getModifiers().contains(Modifier.FINAL) || isBuilder(type);
      case INTERFACE -> Generators.remedy(type) != null || isBuilder(type);
      default -> false;
    };
  }

  /** Whether it has a method that gives an object of a marked or generated class. */
  private static boolean isBuilder(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getParameters().isEmpty()
          && !method.getModifiers().contains(Modifier.STATIC)
          && method.getReturnType() instanceof DeclaredType built
          && built.asElement() instanceof TypeElement element
          && (Names.annotation(element, Names.PERSISTABLE) != null
              || Generators.remedy(element) != null)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayNotBeInherited(Element place) {
    Element member = place.getKind() == ElementKind.PARAMETER ? Places.owner(place) : place;
    return member.getKind() == ElementKind.CONSTRUCTOR
        || member.getModifiers().contains(Modifier.STATIC);
  }

  /** What stands on a record's component is shown on all that comes of it, and said once. */
  private static boolean isOfField(TypeElement type, Element place, Mark mark) {
    return type.getKind() == ElementKind.RECORD
        && place.getKind() != ElementKind.FIELD
        && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                field -> field.getSimpleName().equals(place.getSimpleName()) && mark.isOn(field));
  }

  private static boolean isType(Element member) {
    return member instanceof TypeElement;
  }

  private static String unmarked(Mark mark, Element place, TypeElement type) {
    String name = Names.of(type).nestedName();
    return mark.said()
        + " says nothing on "
        + Places.said(place)
        + ": "
        + (type.getKind() == ElementKind.INTERFACE
            ? name + " is no @Persistable.MixIn, and nothing is inherited; remove it"
            : name
                + " is neither marked @Persistable nor imported, or a mix-in describes it; mark it,"
                + " or remove the annotation");
  }

  private static String text(Mark mark, Element place, String reason) {
    return mark.said() + " says nothing on " + Places.said(place) + ": " + reason + "; remove it";
  }
}
