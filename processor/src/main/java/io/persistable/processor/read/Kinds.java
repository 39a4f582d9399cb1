package io.persistable.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which kinds of types can be persistable at all. */
final class Kinds {

  private Kinds() {}

  /** Why this type can't be; null if it can. */
  static @Nullable Complaint refusal(Subject subject) {
    TypeElement type = subject.type();
    String name = Names.of(type).nestedName();
    if (type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS) {
      return subject.complaint(
          "PersistableLocal",
          type.getSimpleName()
              + " is a local type, which generated code can't name: declare it at the top level or"
              + " as a member");
    }
    if (!subject.isOwn() && subject.mixIn() == null) {
      Complaint known = refusalOfImport(subject, name);
      if (known != null) {
        return known;
      }
    }
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return subject.complaint(
          "PersistableInterface",
          name
              + " is an annotation, which has no objects of its own to archive: annotate a record");
    }
    String generated = Generators.remedy(type);
    if (type.getKind() == ElementKind.INTERFACE) {
      return subject.complaint(
          "PersistableInterface",
          name
              + " is an interface: "
              + (generated != null
                  ? generated
                  : "annotate the records and classes that implement it; as the type of a component"
                      + " it needs no annotation"));
    }
    Element hidden = hidden(type, subject.persisterPackage());
    if (hidden != null) {
      return subject.complaint("PersistablePrivate", hiddenText(subject, name, hidden));
    }
    if (type.getKind() == ElementKind.CLASS && type.getModifiers().contains(Modifier.ABSTRACT)) {
      return subject.complaint(
          "PersistableAbstract",
          name
              + " is abstract, so no object is of exactly this class: "
              + (generated != null ? generated : "annotate its subclasses"));
    }
    if (type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return subject.complaint(
          "PersistableInner",
          name
              + " is an inner class, whose objects can't be made without an outer one: make it"
              + " static");
    }
    return Kotlin.refusal(subject);
  }

  private static @Nullable Complaint refusalOfImport(Subject subject, String name) {
    TypeElement type = subject.type();
    if (KnownTypes.contains(type)) {
      return subject.complaint(
          "PersistableKnown",
          "archives know "
              + name
              + " already, and a persister would write it in a way of its own: remove it here");
    }
    String refusal = Unarchivable.refusalOfItself(type);
    return type.getKind() != ElementKind.INTERFACE && refusal != null
        ? subject.complaint(
            "PersistableImport", "archives can't hold objects of " + name + ": " + refusal)
        : null;
  }

  /** The type itself or the class around it that a package can't name. */
  private static @Nullable Element hidden(TypeElement type, String fromPackage) {
    boolean samePackage = Names.packageOf(type).equals(fromPackage);
    Element element = type;
    while (element instanceof TypeElement) {
      if (!Names.isAccessible(element, samePackage)) {
        return element;
      }
      element = element.getEnclosingElement();
    }
    return null;
  }

  private static String hiddenText(Subject subject, String name, Element hidden) {
    String where =
        hidden == subject.type()
            ? name + " is "
            : name + " is nested in " + hidden.getSimpleName() + ", which is ";
    if (hidden.getModifiers().contains(Modifier.PRIVATE)) {
      return where
          + "private, and its persister, a class of its own, can't name it: make it"
          + " package-private or more";
    }
    return where
        + "not public, and its persister in package "
        + subject.persisterPackage()
        + " can't name it: make it public, or import it in its own package";
  }
}
