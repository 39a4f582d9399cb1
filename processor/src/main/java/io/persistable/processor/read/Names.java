package io.persistable.processor.read;

import io.persistable.processor.model.ClassName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Names of elements, and what can be named from where. */
public final class Names {

  public static final String PERSISTABLE = "io.persistable.Persistable";
  public static final String IMPORT = "io.persistable.Persistable.Import";
  public static final String MIX_IN = "io.persistable.Persistable.MixIn";
  public static final String CREATOR = "io.persistable.Persistable.Creator";
  public static final String PERSISTER_FOR = "io.persistable.PersisterFor";
  public static final String RENAMED_FROM = "io.persistable.RenamedFrom";
  static final String IGNORE = "io.persistable.Persistable.Ignore";
  static final String DEFAULT_VALUE = "io.persistable.DefaultValue";
  static final String REMOVED = "io.persistable.Removed";
  static final String REMOVED_ALL = "io.persistable.Removed.All";
  static final String FALLBACK = "io.persistable.Persistable.Fallback";

  /** Those that ask for something on a type or a package. */
  public static final Set<String> ASKING =
      Set.of(PERSISTABLE, IMPORT, MIX_IN, PERSISTER_FOR, RENAMED_FROM);

  /** All annotations that are read. */
  public static final Set<String> ALL =
      Set.of(
          PERSISTABLE,
          IMPORT,
          MIX_IN,
          CREATOR,
          FALLBACK,
          IGNORE,
          PERSISTER_FOR,
          RENAMED_FROM,
          DEFAULT_VALUE,
          REMOVED,
          REMOVED_ALL);

  private Names() {}

  /** The name of a type that is not local. */
  public static ClassName of(TypeElement type) {
    List<String> nesting = new ArrayList<>(2);
    Element element = type;
    while (element instanceof TypeElement nested) {
      nesting.add(nested.getSimpleName().toString());
      element = nested.getEnclosingElement();
    }
    Collections.reverse(nesting);
    return new ClassName(packageOf(type), nesting);
  }

  /** The qualified name of a type or package. */
  public static String qualified(Element element) {
    return ((QualifiedNameable) element).getQualifiedName().toString();
  }

  /** The name of the package that an element is in; empty for the unnamed one. */
  public static String packageOf(Element element) {
    Element enclosing = element;
    while (enclosing != null && !(enclosing instanceof PackageElement)) {
      enclosing = enclosing.getEnclosingElement();
    }
    return enclosing == null ? "" : ((PackageElement) enclosing).getQualifiedName().toString();
  }

  /** Whether a type, with all that it is nested in, can be named from a package. */
  static boolean isVisible(TypeElement type, String fromPackage) {
    boolean samePackage = packageOf(type).equals(fromPackage);
    Element element = type;
    while (element instanceof TypeElement) {
      if (!isAccessible(element, samePackage)) {
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  /** What to do that a type which is not visible can be named from a package. */
  static String remedyOfHidden(TypeElement type, String fromPackage) {
    boolean samePackage = packageOf(type).equals(fromPackage);
    List<String> hidden = new ArrayList<>(2);
    Element element = type;
    while (element instanceof TypeElement) {
      if (!isAccessible(element, samePackage)) {
        hidden.add(element.getSimpleName().toString());
      }
      element = element.getEnclosingElement();
    }
    Collections.reverse(hidden);
    return "make "
        + String.join(" and ", hidden)
        + (samePackage
            ? " package-private or more"
            : " public, or ask for the persister in package " + packageOf(type));
  }

  /** Whether a type can be named from everywhere. */
  public static boolean isOpen(TypeElement type) {
    Element element = type;
    while (element instanceof TypeElement) {
      if (!isPublic(element)) {
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  /** Whether a member can be used by a class that is no subclass of its own. */
  static boolean isAccessible(Element member, boolean samePackage) {
    return isPublic(member) || (samePackage && !member.getModifiers().contains(Modifier.PRIVATE));
  }

  /** Members of interfaces and annotations are public without saying so in some compilers. */
  private static boolean isPublic(Element element) {
    if (element.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    Element enclosing = element.getEnclosingElement();
    return enclosing != null
        && (enclosing.getKind() == ElementKind.INTERFACE
            || enclosing.getKind() == ElementKind.ANNOTATION_TYPE)
        && !element.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Whether an element is in a named module, whose exports the compiler watches. */
  public static boolean isInModule(Elements elements, Element element) {
    ModuleElement module = elements.getModuleOf(element);
    return module != null && !module.isUnnamed();
  }

  /** The annotation of that name on an element. */
  public static @Nullable AnnotationMirror annotation(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(name)) {
        return mirror;
      }
    }
    return null;
  }
}
