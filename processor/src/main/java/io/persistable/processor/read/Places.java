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
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Where annotations of a type's components may have been put: on its members, on those of what
 * makes it, and on those that it inherits.
 *
 * @param own the type or what describes it, its builders, and what else makes it
 * @param inherited superclasses and interfaces of these
 */
record Places(Set<TypeElement> own, Set<TypeElement> inherited) {

  private static final List<String> PREFIXES = List.of("get", "is", "set", "with");

  /**
   * @param makers the members that make objects of the type
   */
  static Places of(Subject subject, List<? extends Element> makers) {
    TypeElement described = subject.described();
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
      if (Names.annotation(nested, Names.PERSISTABLE) == null && builds(nested, subject.type())) {
        types.add(nested);
      }
    }
    // A mix-in is the user's own word on what the state is: what the type itself says is not asked.
    if (subject.mixIn() != null) {
      types.remove(subject.type());
      inherited.clear();
    }
    types.forEach(type -> addInherited(type, inherited));
    inherited.removeAll(types);
    return new Places(types, inherited);
  }

  /** The members of a type, each with its parameters. */
  static List<Element> in(TypeElement type) {
    List<Element> places = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      places.add(member);
      if (member instanceof ExecutableElement executable) {
        places.addAll(executable.getParameters());
      }
    }
    return places;
  }

  static boolean meansAny(Element element, Set<String> properties) {
    return meant(element, properties) != null;
  }

  /** The property that a field, a method, or its parameter is named after; null if it is none. */
  static @Nullable String meant(Element element, Set<String> properties) {
    String own = element.getSimpleName().toString();
    if (element instanceof VariableElement) {
      if (properties.contains(own)) {
        return own;
      }
      if (owner(element) instanceof ExecutableElement method
          && method.getKind() == ElementKind.METHOD
          && method.getParameters().size() == 1) {
        own = method.getSimpleName().toString();
      }
    }
    for (String property : properties) {
      if (means(own, property)) {
        return property;
      }
    }
    return null;
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
  private static boolean builds(TypeElement type, TypeElement built) {
    String name = Names.qualified(built);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getReturnType() instanceof DeclaredType result
          && Names.qualified(result.asElement()).equals(name)) {
        return true;
      }
    }
    return false;
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

  static Element owner(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement());
  }

  /** How an element is called in a message. */
  static String said(Element element) {
    return element.getKind() == ElementKind.PARAMETER
        ? "parameter '"
            + element.getSimpleName()
            + "' of "
            + (owner(element).getKind() == ElementKind.CONSTRUCTOR
                ? "a constructor"
                : owner(element).getSimpleName() + "()")
        : element.getKind() == ElementKind.CONSTRUCTOR
            ? "a constructor"
            : "'" + element.getSimpleName() + "'";
  }
}
