package io.persistable.processor.read;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the objects of a type are equal by, as far as the runtime can't know it by itself. */
final class Equalities {

  /** These have methods added by the compiler's plug-in, which elements don't show. */
  private static final Set<String> GENERATING =
      Set.of("lombok.Data", "lombok.Value", "lombok.EqualsAndHashCode");

  private Equalities() {}

  /**
   * {@code IDENTITY} for a class that leaves both methods to Object, {@code OWN} for a record with
   * one of its own; null for the others, of which it is taken for granted.
   */
  static @Nullable String of(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return declaresEquality(type) ? "OWN" : null;
    }
    TypeMirror next = type.asType();
    while (next.getKind() == TypeKind.DECLARED) {
      TypeElement each = (TypeElement) ((DeclaredType) next).asElement();
      if (each.getQualifiedName().contentEquals("java.lang.Object")) {
        return "IDENTITY";
      }
      if (declaresEquality(each)) {
        return null;
      }
      next = each.getSuperclass();
    }
    return null;
  }

  /** The methods that a record is given are final, in sources and in class files. */
  private static boolean declaresEquality(TypeElement type) {
    boolean record = type.getKind() == ElementKind.RECORD;
    for (Element member : type.getEnclosedElements()) {
      boolean given = record && member.getModifiers().contains(Modifier.FINAL);
      if (member.getKind() == ElementKind.METHOD && !given) {
        int parameters = ((ExecutableElement) member).getParameters().size();
        if (member.getSimpleName().contentEquals("hashCode") && parameters == 0
            || member.getSimpleName().contentEquals("equals") && parameters == 1) {
          return true;
        }
      }
    }
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      TypeElement element = (TypeElement) annotation.getAnnotationType().asElement();
      if (GENERATING.contains(element.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }
}
