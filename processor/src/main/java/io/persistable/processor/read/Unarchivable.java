package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Classes whose objects are threads, handles, streams or code: no text can rebuild them. */
final class Unarchivable {

  private Unarchivable() {}

  /**
   * Why no object of a class, or of one that extends it, can be archived.
   *
   * @return null if nothing is known of it; an object may have a persister of its own
   */
  static @Nullable String refusal(TypeElement type) {
    if (isFunctionOfTheJdk(type)) {
      return "a function is code; take an enum or a class of your own that implements it";
    }
    JdkClasses.Refusal refusal =
        JdkClasses.refusal(type, Unarchivable::binaryName, Unarchivable::parents);
    return refusal != null && refusal.extent() == JdkClasses.Extent.FAMILY
        ? refusal.reason()
        : null;
  }

  /** Whether the runtime refuses objects of just this class, however compiled. */
  static boolean isRefused(TypeElement type) {
    return JdkClasses.refusal(type, Unarchivable::binaryName, Unarchivable::parents) != null;
  }

  private static String binaryName(TypeElement type) {
    Element around = type.getEnclosingElement();
    return around instanceof TypeElement outer
        ? binaryName(outer) + "$" + type.getSimpleName()
        : type.getQualifiedName().toString();
  }

  private static List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(parent -> add(parent, parents));
    return parents;
  }

  private static void add(TypeMirror parent, List<TypeElement> parents) {
    if (parent instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      parents.add(element);
    }
  }

  private static boolean isFunctionOfTheJdk(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && type.getQualifiedName().toString().startsWith("java.")
        && Names.annotation(type, "java.lang.FunctionalInterface") != null;
  }
}
