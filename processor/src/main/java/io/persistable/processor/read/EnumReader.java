package io.persistable.processor.read;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.EnumModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads how an enum has changed: its names, and those of its constants. */
final class EnumReader {

  private static final String CODE = "PersistableConstant";

  private final Subject subject;
  private final List<Complaint> complaints;
  private final Set<String> constants = new LinkedHashSet<>();
  private final Map<String, String> former = new LinkedHashMap<>();

  private EnumReader(Subject subject, List<Complaint> complaints) {
    this.subject = subject;
    this.complaints = complaints;
  }

  static EnumModel read(Subject subject, List<Complaint> complaints) {
    return new EnumReader(subject, complaints).read();
  }

  /** Whether an enum says what is read only if it is marked. */
  static boolean isDescribed(TypeElement type) {
    if (Names.annotation(type, Names.REMOVED) != null
        || Names.annotation(type, Names.REMOVED_ALL) != null) {
      return true;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT
          && (Names.annotation(member, Names.RENAMED_FROM) != null
              || Names.annotation(member, Names.FALLBACK) != null)) {
        return true;
      }
    }
    return false;
  }

  private EnumModel read() {
    TypeElement type = subject.type();
    ClassName name = Names.of(type);
    AnnotationMirror persistable = Names.annotation(subject.described(), Names.PERSISTABLE);
    if (Annotations.number(persistable, "version", 1) != 1
        || !Annotations.bool(persistable, "identity", true)) {
      complaints.add(
          subject.complaint(
              "PersistableEnum",
              name.nestedName()
                  + " is an enum, of which archives keep the names of constants: it has neither a"
                  + " version nor a choice of identity; say what has changed with @RenamedFrom on"
                  + " constants and @Removed(value = …, replacement = …)"));
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(member.getSimpleName().toString());
      }
    }
    String fallback = constants();
    for (AnnotationMirror removed : Removals.of(subject.described())) {
      removed(removed);
    }
    return new EnumModel(
        name,
        ClassName.of(subject.persisterPackage(), String.join("_", name.nesting()) + "Enum"),
        Annotations.text(persistable, "name", name.canonical()),
        Annotations.texts(persistable, "formerNames"),
        former,
        fallback,
        warnings());
  }

  /** Reads what stands on the constants; gives the fallback. */
  private @Nullable String constants() {
    String fallback = null;
    for (Element member : subject.type().getEnclosedElements()) {
      if (member.getKind() != ElementKind.ENUM_CONSTANT) {
        continue;
      }
      String constant = member.getSimpleName().toString();
      AnnotationMirror renamed = Names.annotation(member, Names.RENAMED_FROM);
      for (String name : Annotations.texts(renamed, "value")) {
        take(name, constant, member);
      }
      if (Names.annotation(member, Names.FALLBACK) != null) {
        if (fallback != null) {
          complain(
              member,
              "only one constant can stand for unknown ones, and "
                  + fallback
                  + " is marked @Persistable.Fallback as well: remove one of the marks");
        }
        fallback = constant;
      }
    }
    return fallback;
  }

  /** Of the enum itself and the constants that the description names. */
  private List<String> warnings() {
    Set<String> warnings = new TreeSet<>();
    add(Deprecations.warning(subject.type()), warnings);
    for (Element member : subject.type().getEnclosedElements()) {
      String constant = member.getSimpleName().toString();
      if (former.containsValue(constant) || Names.annotation(member, Names.FALLBACK) != null) {
        add(Deprecations.warning(member), warnings);
      }
    }
    return List.copyOf(warnings);
  }

  private static void add(@Nullable String warning, Set<String> warnings) {
    if (warning != null) {
      warnings.add(warning);
    }
  }

  private void removed(AnnotationMirror removed) {
    String replacement = Annotations.text(removed, "replacement", "");
    if (!constants.contains(replacement)) {
      complain(
          subject.described(),
          (replacement.isEmpty()
                  ? "the removed constants " + names(removed) + " need one that stands for them"
                  : "'" + replacement + "' can't stand for " + names(removed))
              + ": give one of "
              + constants
              + " as replacement; @Persistable.Fallback on a constant stands for all that are"
              + " unknown");
      return;
    }
    for (String name : Annotations.texts(removed, "value")) {
      take(name, replacement, subject.described());
    }
  }

  private static List<String> names(AnnotationMirror removed) {
    List<String> names = new ArrayList<>();
    for (AnnotationValue value : Annotations.values(removed, "value")) {
      names.add(String.valueOf(value.getValue()));
    }
    return names;
  }

  private void take(String name, String constant, Element place) {
    if (!SourceVersion.isIdentifier(name)) {
      complain(
          place,
          "'"
              + name
              + "' is no name that a constant can have had: correct it; several names are an"
              + " array, {\"A\", \"B\"}");
      return;
    }
    if (constants.contains(name)) {
      complain(
          place,
          "'"
              + name
              + "' is a constant that the enum still has, so no archive's can mean "
              + constant
              + ": correct the name, or remove it");
      return;
    }
    String other = former.putIfAbsent(name, constant);
    if (other != null) {
      complain(
          place,
          "'"
              + name
              + "' leads to "
              + other
              + " and again to "
              + constant
              + ": an old archive's constant must lead to one; remove one of them");
    }
  }

  private void complain(Element place, String text) {
    complaints.add(
        place == subject.described()
            ? subject.complaint(CODE, text)
            : subject.complaint(place, CODE, text));
  }
}
