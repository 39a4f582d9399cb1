package io.persistable.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Every place at which a type, what makes it and what it inherits says that something is not to be
 * stored. What was not heeded there is an error: the annotation would else stand on a secret that
 * is written.
 */
final class IgnoredPlaces {

  private static final List<String> PREFIXES = List.of("get", "is", "set", "with");

  private final Subject subject;
  private final String name;
  private final List<Shape.Part> ignored;
  private final List<Shape.Part> kept;
  private final List<? extends Element> makers;
  private final Set<String> ignoredNames = new LinkedHashSet<>();
  private final List<Complaint> complaints = new ArrayList<>();

  private IgnoredPlaces(
      Subject subject, List<Shape.Part> ignored, List<Shape.Part> kept, Shape shape) {
    this.subject = subject;
    this.name = Names.of(subject.type()).nestedName();
    this.ignored = ignored;
    this.kept = kept;
    this.makers = shape.makers();
    ignored.forEach(part -> ignoredNames.add(part.name()));
  }

  /**
   * A complaint for each annotation that is not heeded.
   *
   * @param shape with all that is stored and all that is not
   */
  static List<Complaint> unheeded(Subject subject, Shape shape) {
    List<Shape.Part> ignored = new ArrayList<>();
    List<Shape.Part> kept = new ArrayList<>();
    shape.parts().forEach(part -> (Ignoring.is(part) ? ignored : kept).add(part));
    IgnoredPlaces places = new IgnoredPlaces(subject, ignored, kept, shape);
    places.check();
    return places.complaints;
  }

  private void check() {
    TypeElement described = subject.described();
    // A mix-in is the user's own word on what the state is: what the type itself says is not asked.
    Set<TypeElement> types = new LinkedHashSet<>(List.of(described));
    Set<TypeElement> inherited = new LinkedHashSet<>();
    addInherited(subject.type(), inherited);
    for (Element maker : makers) {
      Element type = maker instanceof TypeElement ? maker : owner(maker);
      if (type instanceof TypeElement element && !inherited.contains(element)) {
        types.add(element);
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(described.getEnclosedElements())) {
      if (Names.annotation(nested, Names.PERSISTABLE) == null && builds(nested)) {
        types.add(nested);
      }
    }
    if (subject.mixIn() != null) {
      types.remove(subject.type());
      inherited.clear();
    }
    types.forEach(type -> addInherited(type, inherited));
    inherited.removeAll(types);
    for (Element field : ElementFilter.fieldsIn(described.getEnclosedElements())) {
      if (Ignoring.is(field) && !isStatic(field)) {
        ignoredNames.add(field.getSimpleName().toString());
      }
    }
    for (TypeElement type : types) {
      boolean here = type.equals(described);
      for (Element element : annotated(type)) {
        check(element, here, subject.isOwn() || here && subject.mixIn() != null);
      }
    }
    for (TypeElement type : inherited) {
      for (Element element : annotated(type)) {
        checkInherited(element, type);
      }
    }
  }

  private void check(Element element, boolean here, boolean strict) {
    if (isHeeded(element)) {
      return;
    }
    boolean isField = here && element.getKind() == ElementKind.FIELD && !isStatic(element);
    Shape.Part stored = stored(element, isField);
    if (stored != null) {
      complain(
          element,
          "@Persistable.Ignore on "
              + said(element)
              + " is not heeded, and component '"
              + stored.name()
              + "' of "
              + name
              + " would be stored: put it on the component, its field, its accessor, or the"
              + " parameter or method that takes it where "
              + name
              + " is made");
    } else if (isField) {
      checkDefaults(element);
    } else if (strict && (isStatic(element) || !meansAny(element, ignoredNames))) {
      complain(
          element,
          "@Persistable.Ignore on "
              + said(element)
              + " is not heeded, as no component of "
              + name
              + " is made of it: remove it, or put it on the component, its field, its accessor, or"
              + " the parameter or method that takes it where "
              + name
              + " is made");
    }
  }

  private void checkInherited(Element element, TypeElement type) {
    boolean asField = element.getKind() == ElementKind.FIELD;
    if (isHeeded(element)
        || isStatic(element)
        || asField
        || owner(element).getKind() == ElementKind.CONSTRUCTOR) {
      return;
    }
    Shape.Part stored = stored(element, false);
    if (stored != null) {
      String text =
          "@Persistable.Ignore on "
              + said(element)
              + " of "
              + Names.of(type).nestedName()
              + " is not inherited, and component '"
              + stored.name()
              + "' of "
              + name
              + " would be stored: repeat it there"
              + (subject.isOwn() ? "" : ", or describe " + name + " by a @Persistable.MixIn");
      complaints.add(
          subject.isOwn()
              ? subject.complaint(stored.place(), Ignoring.CODE, text)
              : subject.complaint(Ignoring.CODE, text));
    }
  }

  /** What no constructor takes has no default, wherever that stands. */
  private void checkDefaults(Element field) {
    String fieldName = field.getSimpleName().toString();
    List<Element> places = new ArrayList<>(List.of(field));
    for (ExecutableElement method :
        ElementFilter.methodsIn(subject.described().getEnclosedElements())) {
      if (means(method.getSimpleName().toString(), fieldName)) {
        places.add(method);
      }
    }
    if (ignored.stream().anyMatch(part -> part.name().equals(fieldName))) {
      return;
    }
    for (Element place : places) {
      if (Names.annotation(place, Names.DEFAULT_VALUE) != null) {
        complaints.add(
            subject.complaint(
                place,
                Ignoring.CODE,
                "'"
                    + fieldName
                    + "' is ignored and keeps the value that new objects have: remove"
                    + " @DefaultValue"));
      }
      if (Names.annotation(place, Names.RENAMED_FROM) != null) {
        complaints.add(
            subject.complaint(
                place,
                Ignoring.CODE,
                "'" + fieldName + "' is ignored, so nothing is read for it: remove @RenamedFrom"));
      }
    }
  }

  private boolean isHeeded(Element element) {
    for (Shape.Part part : ignored) {
      if (part.place().equals(element) || part.annotated().contains(element)) {
        return true;
      }
      for (Element place : part.annotated()) { // ecj makes parameters anew for each who asks
        if (place.getKind() == ElementKind.PARAMETER
            && element.getKind() == ElementKind.PARAMETER
            && place.getSimpleName().equals(element.getSimpleName())
            && owner(place).equals(owner(element))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The component that is stored though the element says otherwise. */
  private Shape.@Nullable Part stored(Element element, boolean ownField) {
    for (Shape.Part part : kept) {
      boolean alike = ownField && !hasField(part.name());
      String fieldName = element.getSimpleName().toString();
      if (alike
          ? part.name().equalsIgnoreCase(Losses.withoutAffixes(fieldName))
              || part.name().equalsIgnoreCase(fieldName)
          : meansAny(element, Set.of(part.name()))) {
        return part;
      }
    }
    return null;
  }

  private boolean hasField(String component) {
    return ElementFilter.fieldsIn(subject.type().getEnclosedElements()).stream()
        .anyMatch(field -> field.getSimpleName().contentEquals(component));
  }

  private static boolean meansAny(Element element, Set<String> properties) {
    String own = element.getSimpleName().toString();
    if (element instanceof VariableElement) {
      if (properties.contains(own)) {
        return true;
      }
      if (owner(element) instanceof ExecutableElement method
          && method.getKind() == ElementKind.METHOD
          && method.getParameters().size() == 1) {
        own = method.getSimpleName().toString();
      }
    }
    for (String property : properties) {
      if (means(own, property)) {
        return true;
      }
    }
    return false;
  }

  private static boolean means(String method, String property) {
    if (method.equals(property)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (method.startsWith(prefix)
          && PropertyNames.suffixes(property).contains(method.substring(prefix.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class has a method that gives the type, as a builder has. */
  private boolean builds(TypeElement type) {
    String built = Names.qualified(subject.type());
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getReturnType() instanceof DeclaredType result
          && Names.qualified(result.asElement()).equals(built)) {
        return true;
      }
    }
    return false;
  }

  private static List<Element> annotated(TypeElement type) {
    List<Element> annotated = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      List<Element> places = new ArrayList<>(List.of(member));
      if (member instanceof ExecutableElement executable) {
        places.addAll(executable.getParameters());
      }
      places.stream().filter(Ignoring::is).forEach(annotated::add);
    }
    return annotated;
  }

  private static void addInherited(TypeElement type, Set<TypeElement> found) {
    Deque<TypeElement> pending = new ArrayDeque<>(List.of(type));
    while (!pending.isEmpty()) {
      TypeElement next = pending.remove();
      List<TypeMirror> parents = new ArrayList<>(next.getInterfaces());
      parents.add(next.getSuperclass());
      for (TypeMirror parent : parents) {
        if (parent instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && found.add(element)) {
          pending.add(element);
        }
      }
    }
  }

  private static Element owner(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement());
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  private static String said(Element element) {
    return element.getKind() == ElementKind.PARAMETER
        ? "parameter '"
            + element.getSimpleName()
            + "' of "
            + (owner(element).getKind() == ElementKind.CONSTRUCTOR
                ? "a constructor"
                : owner(element).getSimpleName() + "()")
        : "'" + element.getSimpleName() + "'";
  }

  private void complain(Element element, String text) {
    complaints.add(subject.complaint(element, Ignoring.CODE, text));
  }
}
