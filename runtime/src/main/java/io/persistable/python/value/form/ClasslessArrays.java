package io.persistable.python.value.form;

import io.persistable.python.value.Classless;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.ValueReader;
import io.persistable.spi.DeclaredType;
import io.persistable.value.ArrayValue;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Arrays of types that have no class here. */
public final class ClasslessArrays {

  private ClasslessArrays() {}

  /**
   * Whether an array of type {@code type} can't be a Java array, since there is no class for its
   * elements: they, or their type in a comment, are only known from the text.
   *
   * @param elements what is to become an array
   */
  public static boolean isNeeded(DeclaredType type, @Nullable Object elements) {
    DeclaredType innermost = innermost(type);
    if (!type.isArray() || innermost.isPrimitive()) {
      return false;
    }
    if (innermost.isUnknown()) {
      return true;
    }
    if (type.argument(0).raw() == Object.class || !(elements instanceof Collection<?> list)) {
      return false;
    }
    return list.stream().anyMatch(Classless::isOne);
  }

  private static DeclaredType innermost(DeclaredType type) {
    DeclaredType innermost = type;
    while (innermost.isArray()) {
      innermost = innermost.argument(0);
    }
    return innermost;
  }

  /** Makes an array of what was read as a list. */
  public static ArrayValue of(
      ValueReader values, DeclaredType type, @Nullable Object elements, int at) {
    String name =
        innermost(type).raw() == Object.class && !innermost(type).isUnknown()
            ? "Object"
            : innermost(type).toString();
    ArrayValue.Component component = component(values, name, at);
    int dimensions = 0;
    for (DeclaredType each = type; each.isArray(); each = each.argument(0)) {
      dimensions++;
    }
    return of(values, component, dimensions, elements, at);
  }

  /** What a name in a comment stands for that has no class here. */
  static ArrayValue.Component component(ValueReader values, String name, int at) {
    Object bound = values.bindings().get(values.bindings().id(name));
    if (!values.reading().options().asValues()) {
      String said = bound instanceof Meaning meaning ? meaning.described() : name;
      throw values.vocabulary().unknown(values.scanner(), said, at);
    }
    return bound instanceof UnknownForm form
        ? form.component()
        : bound instanceof EnumValueForm form
            ? form.component()
            : new ArrayValue.Component.Named(name);
  }

  /** Recursion is over the dimensions that a comment names, which the parser of types limits. */
  private static ArrayValue of(
      ValueReader values,
      ArrayValue.Component component,
      int dimensions,
      @Nullable Object elements,
      int at) {
    if (!(elements instanceof Collection<?> list)) {
      throw values.scanner().expected(at, "a list of elements", Descriptions.of(elements));
    }
    @Nullable Object[] array = list.toArray();
    for (int i = 0; i < array.length && dimensions > 1; i++) {
      if (array[i] instanceof Collection<?> inner) {
        array[i] = of(values, component, dimensions - 1, inner, at);
      }
    }
    return new ArrayValue(component, dimensions, array);
  }
}
