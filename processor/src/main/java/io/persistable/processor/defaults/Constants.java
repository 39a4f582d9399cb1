package io.persistable.processor.defaults;

import io.persistable.processor.model.TypeModel;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defaults that stand in generated code as constants, since no archive has a place for them. */
public final class Constants {

  /** Stands for no default at all; no text of an annotation holds it. */
  public static final String NO_TEXT = "\uFFFF";

  /** What stands for an empty collection. */
  public static final String EMPTY = "empty";

  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Map", "Collection");

  private Constants() {}

  /**
   * A default in Java source; of an enum the constant's name, of a {@code String} its text, of a
   * collection {@link #EMPTY}.
   *
   * @return null if it can't be said so, or does not fit
   */
  public static @Nullable String source(String text, TypeModel type) {
    if (type instanceof TypeModel.Primitive primitive) {
      return source(text, primitive);
    }
    if (text.equals("None")) {
      return "null";
    }
    if (!(type.erasure() instanceof TypeModel.Declared declared)) {
      return null;
    }
    String name = declared.name().simpleName();
    return switch (declared.role()) {
      case TEXT -> text;
      case ENUM -> text.strip();
      case BOX -> source(text, primitive(name));
      default ->
          declared.name().packageName().equals("java.util")
                  && COLLECTIONS.contains(name)
                  && text.equals(name.equals("Map") ? "{}" : "[]")
              ? EMPTY
              : null;
    };
  }

  private static TypeModel.Primitive primitive(String box) {
    return switch (box) {
      case "Integer" -> TypeModel.Primitive.INT;
      case "Character" -> TypeModel.Primitive.CHAR;
      default -> TypeModel.Primitive.valueOf(box.toUpperCase(Locale.ROOT));
    };
  }

  private static @Nullable String source(String text, TypeModel.Primitive type) {
    try {
      return switch (type) {
        case BOOLEAN -> text.equals("True") ? "true" : text.equals("False") ? "false" : null;
        case BYTE -> "(byte) " + new BigInteger(text).byteValueExact();
        case SHORT -> "(short) " + new BigInteger(text).shortValueExact();
        case INT -> Integer.toString(new BigInteger(text).intValueExact());
        case LONG -> new BigInteger(text).longValueExact() + "L";
        case FLOAT -> finite(Float.parseFloat(text)) + "f";
        case DOUBLE -> Double.toString(finite(Double.parseDouble(text)));
        case CHAR -> text.length() == 1 ? "(char) " + (int) text.charAt(0) : null;
      };
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static float finite(float number) {
    if (!Float.isFinite(number)) {
      throw new NumberFormatException();
    }
    return number;
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new NumberFormatException();
    }
    return number;
  }
}
