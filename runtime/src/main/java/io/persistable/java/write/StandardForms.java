package io.persistable.java.write;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The types of the JDK that archives know as persistable types, with one component or none. */
final class StandardForms {

  private StandardForms() {}

  /**
   * Writes a value of such a type.
   *
   * @param type the static type of the place it is in
   * @return false if its type is none of these
   */
  static boolean write(
      Object value, JavaType type, ValueWriter values, LineBreaker out, ImportSection imports) {
    if (value instanceof Optional<?> optional) {
      begin(optional.isPresent(), Optional.class, out, imports);
      optional.ifPresent(
          held -> {
            out.argument();
            values.value(held, type.raw() == Optional.class ? type.argument(0) : JavaType.OBJECT);
          });
    } else if (value instanceof OptionalInt optional) {
      begin(optional.isPresent(), OptionalInt.class, out, imports);
      optional.ifPresent(held -> out.argument().text(Integer.toString(held)));
    } else if (value instanceof OptionalLong optional) {
      begin(optional.isPresent(), OptionalLong.class, out, imports);
      optional.ifPresent(held -> out.argument().text(JavaLiterals.int64(held)));
    } else if (value instanceof OptionalDouble optional) {
      begin(optional.isPresent(), OptionalDouble.class, out, imports);
      optional.ifPresent(held -> out.argument().text(JavaLiterals.float64(held)));
    } else {
      return false;
    }
    out.closeArguments();
    return true;
  }

  private static void begin(
      boolean present, Class<?> type, LineBreaker out, ImportSection imports) {
    out.text(imports.name(type)).text(present ? ".of" : ".empty").openArguments();
  }
}
