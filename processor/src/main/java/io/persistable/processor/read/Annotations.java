package io.persistable.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** What annotations say. */
public final class Annotations {

  private Annotations() {}

  /** The value of an element of an annotation; null if it is not written there. */
  static @Nullable AnnotationValue value(@Nullable AnnotationMirror mirror, String name) {
    if (mirror == null) {
      return null;
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  static String text(@Nullable AnnotationMirror mirror, String name, String otherwise) {
    AnnotationValue value = value(mirror, name);
    return value != null && value.getValue() instanceof String text ? text : otherwise;
  }

  static boolean bool(@Nullable AnnotationMirror mirror, String name, boolean otherwise) {
    AnnotationValue value = value(mirror, name);
    return value != null && value.getValue() instanceof Boolean bool ? bool : otherwise;
  }

  static int number(@Nullable AnnotationMirror mirror, String name, int otherwise) {
    AnnotationValue value = value(mirror, name);
    return value != null && value.getValue() instanceof Integer number ? number : otherwise;
  }

  public static List<String> texts(@Nullable AnnotationMirror mirror, String name) {
    List<String> texts = new ArrayList<>();
    for (AnnotationValue value : values(mirror, name)) {
      if (value.getValue() instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The values of an array; a single value stands for an array of one. */
  public static List<? extends AnnotationValue> values(
      @Nullable AnnotationMirror mirror, String name) {
    AnnotationValue value = value(mirror, name);
    if (value == null) {
      return List.of();
    }
    if (value.getValue() instanceof List<?> list) {
      List<AnnotationValue> values = new ArrayList<>();
      for (Object element : list) {
        values.add((AnnotationValue) element);
      }
      return values;
    }
    return List.of(value);
  }

  /**
   * The class that an annotation value is; null if it is a primitive type or an array.
   *
   * @throws MissingTypeException if it does not exist, or not yet: javac then gives the text {@code
   *     <error>} for the value, ecj an error type
   */
  public static @Nullable TypeElement type(AnnotationValue value) throws MissingTypeException {
    if (value.getValue() instanceof DeclaredType declared) {
      if (declared.getKind() == TypeKind.ERROR) {
        throw new MissingTypeException(declared.toString());
      }
      return (TypeElement) declared.asElement();
    }
    if (value.getValue() instanceof String text) {
      throw new MissingTypeException(text.equals("<error>") ? "a class in an annotation" : text);
    }
    return null;
  }

  /** The first annotation of that name on any of some elements. */
  static @Nullable AnnotationMirror first(List<? extends Element> elements, String name) {
    for (Element element : elements) {
      AnnotationMirror mirror = Names.annotation(element, name);
      if (mirror != null) {
        return mirror;
      }
    }
    return null;
  }
}
