package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What of Kotlin has no counterpart in Java, by the traces that it leaves in the Java stubs that
 * kapt shows to processors. Without these, the errors would speak of constructors and accessors
 * that the stubs lack.
 */
final class Kotlin {

  private static final String CODE = "PersistableKotlin";
  private static final String METADATA = "kotlin.Metadata";
  private static final String VALUE_CLASS = "kotlin.jvm.JvmInline";

  private Kotlin() {}

  static boolean is(TypeElement type) {
    return Names.annotation(type, METADATA) != null;
  }

  static boolean isValueClass(TypeElement type) {
    return Names.annotation(type, VALUE_CLASS) != null;
  }

  /** Why a type of Kotlin's can't be persistable; null if it can, or is not Kotlin's. */
  static @Nullable Complaint refusal(Subject subject) {
    TypeElement type = subject.type();
    if (!is(type)) {
      return null;
    }
    String name = Names.of(type).nestedName();
    if (isValueClass(type)) {
      return subject.complaint(
          CODE,
          name
              + " is a value class, which is compiled to what it holds, so that Java can't make its"
              + " objects: make it a data class");
    }
    if (isObject(type)) {
      return subject.complaint(
          CODE,
          name
              + " is an object of Kotlin, of which there is only the one: make it a constant of an"
              + " enum, or a class");
    }
    String property = mangled(type);
    if (property != null) {
      VariableElement field = field(type, property);
      String text =
          "the type of property '"
              + property
              + "' is a value class (as UInt is), and Kotlin gives its accessor and the constructor"
              + " names that Java can't call: take what it holds (Int, Long, String …), or make it"
              + " a data class";
      return field == null ? subject.complaint(CODE, text) : subject.complaint(field, CODE, text);
    }
    return null;
  }

  /** The singleton's field, and nobody else who could make one. */
  private static boolean isObject(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (!constructor.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    VariableElement instance = field(type, "INSTANCE");
    return type.getKind() == ElementKind.CLASS
        && instance != null
        && instance.getModifiers().contains(Modifier.STATIC)
        && instance.asType() instanceof DeclaredType declared
        && declared.asElement().equals(type);
  }

  /** The first property whose accessor has a name such as {@code getId-pVg5ArA}. */
  private static @Nullable String mangled(TypeElement type) {
    AnnotationMirror metadata = Names.annotation(type, METADATA);
    List<String> accessors = new ArrayList<>();
    for (AnnotationValue value : Annotations.values(metadata, "d2")) {
      if (value.getValue() instanceof String text
          && text.indexOf('-') > 0
          && (text.startsWith("get") || text.startsWith("is"))) {
        accessors.add(text.substring(0, text.indexOf('-')));
      }
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      String name = field.getSimpleName().toString();
      for (String accessor : accessors) {
        if (accessor.equals(name) || accessor.equals("get" + PropertyNames.capitalized(name))) {
          return name;
        }
      }
    }
    return null;
  }

  private static @Nullable VariableElement field(TypeElement type, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        return field;
      }
    }
    return null;
  }
}
