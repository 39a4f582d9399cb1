package io.persistable.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What other annotation processors make of the types that people write: all that is known here. */
public final class Generators {

  private static final String AUTO_VALUE = "com.google.auto.value.AutoValue";
  private static final String IMMUTABLE = "org.immutables.value.Value.Immutable";
  private static final String ENCLOSING = "org.immutables.value.Value.Enclosing";
  private static final String LOMBOK = "lombok";

  private Generators() {}

  /** Whether AutoValue generates the class that objects of this abstract one are of. */
  static boolean isAutoValue(TypeElement type) {
    return Names.annotation(type, AUTO_VALUE) != null;
  }

  /**
   * What to say of an abstract class or interface whose objects are of a class that is generated;
   * null if nothing is known to generate one.
   */
  static @Nullable String remedy(TypeElement type) {
    if (isAutoValue(type)) {
      return remedy("AutoValue", "AutoValue_" + nested(type, "_"));
    }
    if (Names.annotation(type, IMMUTABLE) != null) {
      Element around = type.getEnclosingElement();
      boolean enclosing =
          around instanceof TypeElement outer && Names.annotation(outer, ENCLOSING) != null;
      return remedy(
          "Immutables",
          "Immutable" + (enclosing ? nested(type, ".") : type.getSimpleName().toString()));
    }
    return null;
  }

  private static String remedy(String generator, String generated) {
    return "objects are of the class that "
        + generator
        + " generates: in place of @Persistable say @Persistable.Import("
        + generated
        + ".class), here or on the package";
  }

  private static String nested(TypeElement type, String separator) {
    return Names.of(type).nestedName().replace(".", separator);
  }

  /** Whether Lombok may still add to the class, so that it is not yet what it is going to be. */
  public static boolean isLomboks(TypeElement type) {
    if (hasLombok(type)) {
      return true;
    }
    for (Element member : type.getEnclosedElements()) {
      if (hasLombok(member)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLombok(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Element annotation = mirror.getAnnotationType().asElement();
      String from = Names.packageOf(annotation);
      if ((from.equals(LOMBOK) || from.startsWith(LOMBOK + "."))
          && !annotation.getSimpleName().contentEquals("NonNull")) { // says only what holds
        return true;
      }
    }
    return false;
  }
}
