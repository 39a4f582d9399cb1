package io.persistable.java.write;

import io.persistable.type.CollectionForm;
import io.persistable.type.Kind;
import io.persistable.value.EnumValue;
import java.math.BigInteger;
import java.net.URL;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what refers to nothing: literals, constants, calls of the JDK's factories. */
final class AtomWriter {

  private final UsedMethods methods;
  private final ImportSection imports;
  private final EnumWarnings warnings;

  AtomWriter(UsedMethods methods, ImportSection imports, EnumWarnings warnings) {
    this.methods = methods;
    this.imports = imports;
    this.warnings = warnings;
  }

  /** A value that has no number in the graph. */
  void atom(Object value, Kind kind, LineBreaker out) {
    switch (kind) {
      case BOOLEAN, INT -> out.text(value.toString());
      case LONG -> out.text(JavaLiterals.int64((Long) value));
      case SHORT -> cast("short", value.toString(), out);
      case BYTE -> cast("byte", value.toString(), out);
      case BIG_INTEGER -> call(JavaValues.bigInteger((BigInteger) value), out);
      case DOUBLE -> out.text(JavaLiterals.float64((Double) value));
      case FLOAT -> out.text(JavaLiterals.float32((Float) value));
      case CHARACTER -> out.text(JavaLiterals.character((Character) value));
      case TEXT -> out.text(JavaLiterals.string((String) value));
      case ENUM -> constant((Enum<?>) value, out);
      case ENUM_VALUE -> throw ClassNeeded.error(((EnumValue) value).typeName());
      case VALUE, MUTABLE_VALUE -> call(JavaValues.of(value), out);
      case FROZEN_LIST -> out.text(empty(value, List.class, "List"));
      case FROZEN_SET -> out.text(empty(value, Set.class, "Set"));
      case FROZEN_MAP -> out.text(empty(value, Map.class, "Map"));
      default -> throw new IllegalStateException("no leaf: " + kind);
    }
  }

  /**
   * An empty collection. {@code List.of()} refuses to be asked for null and {@code
   * Collections.emptyList()} does not, so the text has the one that was there.
   */
  private String empty(Object value, Class<?> type, String name) {
    return CollectionForm.isImmutable(value)
        ? imports.name(type) + ".of()"
        : imports.name(Collections.class) + ".empty" + name + "()";
  }

  /** Whether a value is written as a literal of a primitive type. */
  static boolean isPrimitive(Object value) {
    return value instanceof Boolean
        || value instanceof Character
        || value instanceof Number && value.getClass().getName().startsWith("java.lang.");
  }

  /** Whether a leaf is an empty collection, whose type arguments the compiler infers. */
  static boolean isEmptyCollection(Kind kind) {
    return kind == Kind.FROZEN_LIST || kind == Kind.FROZEN_SET || kind == Kind.FROZEN_MAP;
  }

  static void cast(String type, String literal, LineBreaker out) {
    out.open(4).text("(" + type + ")").lineEnd(" ").text(literal).close();
  }

  private void constant(Enum<?> constant, LineBreaker out) {
    warnings.of(constant.getDeclaringClass()).forEach(imports::warn);
    out.text(imports.name(constant.getDeclaringClass()) + "." + constant.name());
  }

  private void call(JavaValues.Call call, LineBreaker out) {
    if (call.type() == Locale.class && call.method().isEmpty()) {
      imports.warn("deprecation"); // since JDK 19, of which nothing else makes such locales
    }
    if (call.type() == URL.class) {
      imports.warn("deprecation"); // since JDK 20: not every URL is a URI
    }
    if (call.helper() != null) {
      out.text(methods.use(call.helper()));
    } else {
      String type = imports.name(call.type());
      out.text(call.method().isEmpty() ? "new " + type : type + "." + call.method());
    }
    if (call.arguments() == null) {
      return;
    }
    out.openArguments();
    for (Object argument : call.arguments()) {
      out.argument();
      if (argument instanceof JavaValues.Call inner) {
        call(inner, out);
      } else {
        out.text((String) argument);
      }
    }
    out.closeArguments();
  }

  /** A string of any length: {@code "a" + "b"} would be one constant again, so a call joins. */
  static void text(String text, LineBreaker out) {
    if (text.length() <= JavaLiterals.MAX_STRING) {
      out.text(JavaLiterals.string(text));
      return;
    }
    out.text("String.join").openArguments().argument().text("\"\"");
    for (int i = 0; i < text.length(); i += JavaLiterals.MAX_STRING) {
      int end = Math.min(text.length(), i + JavaLiterals.MAX_STRING);
      out.argument().literal(text, i, end);
    }
    out.closeArguments();
  }

  /** {@code EnumSet.of(Color.RED)} */
  void enumSet(EnumSet<?> set, JavaType type, LineBreaker out) {
    out.text(imports.name(EnumSet.class)).text(set.isEmpty() ? ".noneOf" : ".of").openArguments();
    if (set.isEmpty()) {
      out.argument().text(imports.name(type.argument(0).raw()) + ".class");
    }
    for (Enum<?> constant : set) {
      out.argument();
      constant(constant, out);
    }
    out.closeArguments();
  }
}
