package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The persister that a type has from an earlier compilation. Gradle gives types that have not
 * changed as class files to processors that want to see all; these often lack the names of
 * parameters, so that what makes objects is not seen, or another way of making them is.
 *
 * @param holdsEnums whether it lists enums which only its package sees
 * @param enums those of components that every package sees
 */
public record Existing(TypeElement persister, boolean holdsEnums, List<TypeElement> enums) {

  /** Null if the type shows all that is to be known, or has none. */
  static @Nullable Existing find(Subject subject, Elements elements) {
    if (!isNameless(subject.type()) && (subject.mixIn() == null || !isNameless(subject.mixIn()))) {
      return null;
    }
    String name = Names.of(subject.type()).persisterIn(subject.persisterPackage()).canonical();
    TypeElement persister = elements.getTypeElement(name);
    if (persister == null) {
      return null;
    }
    boolean holds =
        ElementFilter.fieldsIn(persister.getEnclosedElements()).stream()
            .anyMatch(field -> field.getSimpleName().contentEquals("ENUMS"));
    return new Existing(persister, holds, enums(subject));
  }

  /** Whether a class file without the names of parameters hides how objects are made. */
  private static boolean isNameless(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement creator
          && (member.getKind() == ElementKind.CONSTRUCTOR
              || member.getModifiers().contains(Modifier.STATIC))
          && MixInReader.isNameless(creator)) {
        return true;
      }
    }
    return false;
  }

  private static List<TypeElement> enums(Subject subject) {
    Set<TypeElement> mentioned = new LinkedHashSet<>();
    if (subject.mixIn() != null) {
      for (ExecutableElement component :
          ElementFilter.methodsIn(subject.mixIn().getEnclosedElements())) {
        if (component.getModifiers().contains(Modifier.ABSTRACT)) {
          Unmarked.addClasses(component.getReturnType(), mentioned);
        }
      }
    } else {
      TypeElement next = subject.type();
      while (next != null) {
        for (VariableElement field : ElementFilter.fieldsIn(next.getEnclosedElements())) {
          if (!field.getModifiers().contains(Modifier.STATIC) && !Ignoring.is(field)) {
            Unmarked.addClasses(field.asType(), mentioned);
          }
        }
        Unmarked.addClasses(next.getSuperclass(), mentioned); // its arguments are types of fields
        next =
            next.getSuperclass() instanceof DeclaredType parent
                ? (TypeElement) parent.asElement()
                : null;
      }
    }
    List<TypeElement> enums = new ArrayList<>();
    for (TypeElement type : mentioned) {
      if (type.getKind() == ElementKind.ENUM && Names.isOpen(type)) {
        enums.add(type);
      }
    }
    return enums;
  }
}
