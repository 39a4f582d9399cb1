package io.persistable.processor.read;

import io.persistable.processor.model.Access;
import io.persistable.processor.model.ConstructionModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * How a type is read and made: what differs between records, classes and mix-ins.
 *
 * @param makers what of its members and others' makes it
 */
record Shape(List<Part> parts, ConstructionModel construction, List<? extends Element> makers) {

  /** Whether classes of every package can make objects, if they can name the type. */
  boolean isOpen() {
    for (Element maker : makers) {
      if (!isOpen(maker)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpen(Element maker) {
    return maker instanceof TypeElement type
        ? Names.isOpen(type)
        : maker.getModifiers().contains(Modifier.PUBLIC);
  }

  /** Whether the arguments' number does not tell which constructor or method is called. */
  boolean isOverloaded() {
    Set<TypeElement> owners = new LinkedHashSet<>();
    for (Element maker : makers) {
      if (maker.getEnclosingElement() instanceof TypeElement owner) {
        addInherited(owner, owners);
      }
    }
    for (Element maker : makers) {
      if (maker instanceof ExecutableElement method) {
        boolean inherits = method.getKind() == ElementKind.METHOD;
        Element owner = Objects.requireNonNull(method.getEnclosingElement());
        for (Element type : inherits ? owners : Set.of(owner)) {
          if (isOverloaded(method, type)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A type and what it extends and implements, whose methods are its own as well. */
  private static void addInherited(TypeElement type, Set<TypeElement> found) {
    if (!found.add(type)) {
      return;
    }
    List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
    parents.add(type.getSuperclass());
    for (TypeMirror parent : parents) {
      if (parent instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element) {
        addInherited(element, found);
      }
    }
  }

  private static boolean isOverloaded(ExecutableElement maker, Element type) {
    int count = maker.getParameters().size();
    if (count == 0) {
      return false;
    }
    for (Element other : type.getEnclosedElements()) {
      if (!other.equals(maker)
          && other instanceof ExecutableElement method
          && method.getKind() == maker.getKind()
          && method.getSimpleName().equals(maker.getSimpleName())
          && (method.getParameters().size() == count || method.isVarArgs())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A component before its type is read.
   *
   * @param place the element to blame
   * @param annotated where its annotations may stand
   */
  record Part(
      String name,
      TypeMirror type,
      Access access,
      Element place,
      List<? extends Element> annotated) {}
}
