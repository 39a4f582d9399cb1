package io.persistable.processor.read;

import io.persistable.processor.model.ConstructionModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Every annotation of components that a type, what makes it and what it inherits have. What was not
 * heeded is an error: it would else stand on a secret that is written, or on a component that older
 * archives are then refused for.
 */
final class UnheededMarks {

  private final Subject subject;
  private final String name;
  private final Shape shape;
  private final List<Shape.Part> ignored = new ArrayList<>();
  private final List<Shape.Part> kept = new ArrayList<>();
  private final Set<String> ignoredNames = new LinkedHashSet<>();
  private final List<Complaint> complaints = new ArrayList<>();

  private UnheededMarks(Subject subject, Shape shape) {
    this.subject = subject;
    this.name = Names.of(subject.type()).nestedName();
    this.shape = shape;
    shape.parts().forEach(part -> (Ignoring.is(part) ? ignored : kept).add(part));
    ignored.forEach(part -> ignoredNames.add(part.name()));
  }

  /**
   * A complaint for each annotation that is not heeded.
   *
   * @param shape with all that is stored and all that is not
   */
  static List<Complaint> of(Subject subject, Shape shape) {
    UnheededMarks marks = new UnheededMarks(subject, shape);
    marks.check();
    return marks.complaints;
  }

  private void check() {
    TypeElement described = subject.described();
    for (Element field : ElementFilter.fieldsIn(described.getEnclosedElements())) {
      if (Ignoring.is(field) && !isStatic(field)) {
        ignoredNames.add(field.getSimpleName().toString());
      }
    }
    Places places = Places.of(subject, shape.makers());
    for (TypeElement type : places.own()) {
      boolean here = type.equals(described);
      boolean strict = subject.isOwn() || here && subject.mixIn() != null;
      for (Element element : Places.in(type)) {
        for (Mark mark : Mark.of(element)) {
          if (mark == Mark.IGNORE) {
            checkIgnored(element, here, strict);
          } else if (mark.isOfComponents() && strict) {
            checkChange(element, mark, here);
          }
        }
      }
    }
    for (TypeElement type : places.inherited()) {
      for (Element element : Places.in(type)) {
        for (Mark mark : Mark.of(element)) {
          if (mark == Mark.IGNORE || mark.isOfComponents() && subject.isOwn()) {
            checkInherited(element, mark, type);
          }
        }
      }
    }
  }

  private void checkIgnored(Element element, boolean here, boolean strict) {
    if (isOf(element, ignored)) {
      return;
    }
    boolean isField = here && element.getKind() == ElementKind.FIELD && !isStatic(element);
    Shape.Part stored = meant(element, isField);
    if (stored != null) {
      complain(
          element,
          Mark.IGNORE,
          "is not heeded, and component '"
              + stored.name()
              + "' of "
              + name
              + " would be stored: put it "
              + whereItIsHeeded());
    } else if (strict
        && !isField
        && (isStatic(element) || !Places.meansAny(element, ignoredNames))) {
      complainOfNoComponent(element, Mark.IGNORE);
    }
  }

  /** Of a former name or a default. */
  private void checkChange(Element element, Mark mark, boolean here) {
    if (isOf(element, shape.parts())) {
      return; // of what is ignored it is judged with the default
    }
    boolean isField = here && element.getKind() == ElementKind.FIELD && !isStatic(element);
    Shape.Part stored = meant(element, isField);
    String of = stored != null || isStatic(element) ? null : Places.meant(element, ignoredNames);
    if (isRepeated(element, mark, stored != null ? stored.name() : of)) {
      return;
    }
    if (stored != null) {
      complain(
          element,
          mark,
          "is not heeded for component '"
              + stored.name()
              + "' of "
              + name
              + ": put it "
              + whereItIsHeeded());
      return;
    }
    if (of == null) {
      complainOfNoComponent(element, mark);
    } else if (mark == Mark.DEFAULT_VALUE
        && !(shape.construction() instanceof ConstructionModel.Setters)
        && ignored.stream().anyMatch(part -> part.name().equals(of))) {
      complain(element, mark, "is not heeded for '" + of + "': put it beside @Persistable.Ignore");
    } else {
      complaints.add(
          subject.complaint(
              element,
              Ignoring.CODE,
              "'"
                  + of
                  + (mark == Mark.DEFAULT_VALUE
                      ? "' is ignored and keeps the value that new objects have: remove "
                      : "' is ignored, so nothing is read for it: remove ")
                  + mark.said()));
    }
  }

  /**
   * Whether the place where it is heeded says the same: compilers repeat what stands on a
   * constructor's parameter, as Kotlin's does on those of {@code copy}.
   */
  private boolean isRepeated(Element element, Mark mark, @Nullable String component) {
    return shape.parts().stream()
        .filter(part -> part.name().equals(component))
        .flatMap(part -> part.annotated().stream())
        .anyMatch(place -> mark.isSameOn(place, element));
  }

  private void checkInherited(Element element, Mark mark, TypeElement type) {
    List<Shape.Part> heeding = mark == Mark.IGNORE ? ignored : shape.parts();
    if (isOf(element, heeding)
        || isStatic(element)
        || element.getKind() == ElementKind.FIELD
        || Places.owner(element).getKind() == ElementKind.CONSTRUCTOR) {
      return;
    }
    Shape.Part stored = meant(element, false);
    if (stored != null) {
      String text =
          mark.said()
              + " on "
              + Places.said(element)
              + " of "
              + Names.of(type).nestedName()
              + " is not inherited, and component '"
              + stored.name()
              + "' of "
              + name
              + (mark == Mark.IGNORE
                  ? " would be stored: repeat it there"
                  : " has none: repeat it there")
              + (subject.isOwn() ? "" : ", or describe " + name + " by a @Persistable.MixIn");
      complaints.add(
          subject.isOwn()
              ? subject.complaint(stored.place(), mark.code(), text)
              : subject.complaint(mark.code(), text));
    }
  }

  private static boolean isOf(Element element, List<Shape.Part> parts) {
    for (Shape.Part part : parts) {
      if (part.place().equals(element) || part.annotated().contains(element)) {
        return true;
      }
      for (Element place : part.annotated()) { // ecj makes parameters anew for each who asks
        if (place.getKind() == ElementKind.PARAMETER
            && element.getKind() == ElementKind.PARAMETER
            && place.getSimpleName().equals(element.getSimpleName())
            && Places.owner(place).equals(Places.owner(element))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The component that is stored, and that the element seems to speak of. */
  private Shape.@Nullable Part meant(Element element, boolean ownField) {
    for (Shape.Part part : kept) {
      boolean alike = ownField && !hasField(part.name());
      String fieldName = element.getSimpleName().toString();
      if (alike
          ? part.name().equalsIgnoreCase(Losses.withoutAffixes(fieldName))
              || part.name().equalsIgnoreCase(fieldName)
          : Places.meansAny(element, Set.of(part.name()))) {
        return part;
      }
    }
    return null;
  }

  private boolean hasField(String component) {
    return ElementFilter.fieldsIn(subject.type().getEnclosedElements()).stream()
        .anyMatch(field -> field.getSimpleName().contentEquals(component));
  }

  private String whereItIsHeeded() {
    return "on the component, its field, its accessor, or the parameter or method that takes it"
        + " where "
        + name
        + " is made";
  }

  private void complainOfNoComponent(Element element, Mark mark) {
    complain(
        element,
        mark,
        "is not heeded, as no component of "
            + name
            + " is made of it: remove it, or put it "
            + whereItIsHeeded());
  }

  private void complain(Element element, Mark mark, String text) {
    complaints.add(
        subject.complaint(
            element, mark.code(), mark.said() + " on " + Places.said(element) + " " + text));
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }
}
