package io.persistable.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Classes in the types of components for which no persister is known: final ones, and what a sealed
 * hierarchy consists of. They may have one that another module imports or that is registered on a
 * builder, so compiling only warns of them. Of interfaces and classes that anybody may extend
 * nothing can be known.
 */
public final class Unmarked {

  public static final String CODE = "PersistableUnmarked";

  private static final Set<String> VALUES =
      Set.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.net",
          "java.nio.charset",
          "java.nio.file",
          "java.time",
          "java.util",
          "java.util.regex",
          "java.util.stream");

  /** Whether a class has a persister that is not generated for its own annotation. */
  private final Predicate<TypeElement> hasPersister;

  private final Map<TypeElement, List<TypeElement>> found = new HashMap<>();

  public Unmarked(Predicate<TypeElement> hasPersister) {
    this.hasPersister = hasPersister;
  }

  /** A warning for each component that mentions such classes, unless it is suppressed. */
  public List<Complaint> of(Reading reading) {
    List<Complaint> warnings = new ArrayList<>();
    for (Shape.Part part : reading.parts()) {
      Set<TypeElement> mentioned = new LinkedHashSet<>();
      addClasses(part.type(), mentioned);
      for (TypeElement type : mentioned) {
        List<TypeElement> unmarked = found.computeIfAbsent(type, this::unmarked);
        if (!unmarked.isEmpty() && !isSuppressed(part, reading.subject())) {
          Subject subject = reading.subject();
          String text = text(part.name(), type, unmarked);
          if (subject.origin() instanceof PackageElement) {
            text += " on a class that has the import, since packages take none";
          }
          warnings.add(subject.complaint(part.place(), CODE, text));
          break;
        }
      }
    }
    return warnings;
  }

  private static String text(String component, TypeElement type, List<TypeElement> unmarked) {
    List<String> names =
        unmarked.stream().map(each -> Names.of(each).nestedName()).sorted().toList();
    boolean one = names.size() == 1;
    if (Kotlin.isValueClass(type)) {
      return "component '"
          + component
          + "' mentions "
          + Names.of(type).nestedName()
          + ", a value class of Kotlin, of which no persister can be generated: take what it holds"
          + " (Int, Long, String …), or a data class; if it has a persister that is written by"
          + " hand, say @SuppressWarnings(\""
          + CODE
          + "\")";
    }
    String what =
        unmarked.get(0).equals(type)
            ? ", for which no persister is known"
            : ", of which "
                + String.join(", ", names)
                + (one ? " has" : " have")
                + " no persister that is known";
    boolean jdks = names.size() == 1 && isOfTheJdk(unmarked.get(0));
    return "component '"
        + component
        + "' mentions "
        + Names.of(type).nestedName()
        + what
        + ": "
        + (jdks ? "" : "mark " + (one ? "it" : "them") + " @Persistable, or ")
        + "import "
        + (one ? "it" : "them")
        + (jdks
            ? " (@Persistable.Import), or describe it (@Persistable.MixIn); if "
            : " (@Persistable.Import); if ")
        + (one ? "its persister comes" : "their persisters come")
        + " from elsewhere, say @SuppressWarnings(\""
        + CODE
        + "\")";
  }

  /** The class itself, or what of its sealed hierarchy has no persister. */
  private List<TypeElement> unmarked(TypeElement type) {
    List<TypeElement> unmarked = new ArrayList<>();
    Set<TypeElement> seen = new HashSet<>(Set.of(type));
    Deque<TypeElement> pending = new ArrayDeque<>(seen);
    while (!pending.isEmpty()) {
      TypeElement next = pending.remove();
      Set<Modifier> modifiers = next.getModifiers();
      for (TypeMirror permitted : next.getPermittedSubclasses()) {
        if (permitted instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && seen.add(element)) {
          pending.add(element);
        }
      }
      // A constant with a body makes its enum sealed in the eyes of some compilers.
      boolean isClosed =
          modifiers.contains(Modifier.FINAL)
              || next.getKind() == ElementKind.ENUM
              || modifiers.contains(Modifier.SEALED) && !modifiers.contains(Modifier.ABSTRACT);
      boolean isListed = next.getKind() == ElementKind.ENUM && next.equals(type);
      if (isClosed && next.getKind() != ElementKind.INTERFACE && !isListed && !isKnown(next)) {
        unmarked.add(next);
      }
    }
    return unmarked;
  }

  private boolean isKnown(TypeElement type) {
    return Names.annotation(type, Names.PERSISTABLE) != null
        || PlatformFields.isOfTheBase(type) && isOfValues(Names.packageOf(type))
        || KnownTypes.contains(type)
        || Unarchivable.refusal(type) != null // an error already
        || hasPersister.test(type);
  }

  /** The packages of the JDK of which all classes are known, or refused. */
  private static boolean isOfValues(String packageName) {
    return VALUES.contains(packageName)
        || packageName.startsWith("java.time.")
        || packageName.startsWith("java.util.concurrent");
  }

  /**
   * Where the compiler shows the annotation: what a component makes, what asks for the persister,
   * where it is reported if the type is not the user's own, and all around these.
   */
  private static boolean isSuppressed(Shape.Part part, Subject subject) {
    List<Element> places = new ArrayList<>(part.annotated());
    places.add(part.place());
    Element asking = subject.origin();
    while (asking instanceof TypeElement) {
      places.add(asking);
      asking = asking.getEnclosingElement();
    }
    for (Element place : List.copyOf(places)) {
      Element around = place.getEnclosingElement();
      while (around instanceof TypeElement || around instanceof ExecutableElement) {
        for (Element member : around.getEnclosedElements()) {
          if (around.equals(place.getEnclosingElement())
              && member.getSimpleName().contentEquals(part.name())) {
            places.add(member);
          }
        }
        places.add(around);
        around = around.getEnclosingElement();
      }
    }
    for (Element place : places) {
      AnnotationMirror suppressed = Names.annotation(place, "java.lang.SuppressWarnings");
      for (AnnotationValue value : Annotations.values(suppressed, "value")) {
        if (Arrays.asList(CODE, "all").contains(String.valueOf(value.getValue()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The classes that occur in a type, in the order in which they are written. */
  static void addClasses(TypeMirror type, Set<TypeElement> found) {
    Deque<TypeMirror> pending = new ArrayDeque<>(List.of(type));
    Set<Element> variables = new HashSet<>();
    while (!pending.isEmpty()) {
      TypeMirror next = pending.remove();
      if (next instanceof ArrayType array) {
        pending.add(array.getComponentType());
      } else if (next instanceof IntersectionType intersection) {
        pending.addAll(intersection.getBounds());
      } else if (next instanceof TypeVariable variable && variables.add(variable.asElement())) {
        pending.add(variable.getUpperBound());
      } else if (next instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
        pending.add(wildcard.getExtendsBound());
      } else if (next instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element) {
        found.add(element);
        pending.addAll(declared.getTypeArguments());
      }
    }
  }

  /** Whether a class is one that nobody but the JDK can annotate. */
  private static boolean isOfTheJdk(TypeElement type) {
    String packageName = Names.packageOf(type);
    return packageName.startsWith("java.") || packageName.startsWith("javax.");
  }
}
