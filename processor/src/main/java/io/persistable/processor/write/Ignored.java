package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.persistable.processor.defaults.Constants;
import io.persistable.processor.model.IgnoredModel;
import io.persistable.processor.model.TypeModel;

/** Writes what is passed for what is ignored. */
final class Ignored {

  private Ignored() {}

  /**
   * @param overloaded whether there may be a choice of constructors
   */
  static CodeBlock value(IgnoredModel ignored, boolean overloaded) {
    TypeModel type = ignored.type();
    String value = ignored.value();
    if (type instanceof TypeModel.Primitive primitive) {
      return CodeBlock.of("$L", value != null ? value : zero(primitive));
    }
    if (!(type.erasure() instanceof TypeModel.Declared declared)
        || value == null
        || value.equals("null")) {
      return overloaded || type.erasure() instanceof TypeModel.Array
          ? nothing(type)
          : CodeBlock.of("null");
    }
    return switch (declared.role()) {
      case TEXT -> SourceFiles.literal(value);
      case ENUM -> CodeBlock.of("$T.$L", TypeNames.of(declared.name()), value);
      default ->
          value.equals(Constants.EMPTY)
              ? CodeBlock.of("new $T<>()", empty(declared.name().simpleName()))
              : CodeBlock.of("$L", value);
    };
  }

  /**
   * A null of its type, which tells constructors apart and is no list of variable arguments; of the
   * bare class where the type mentions a variable, which has no name here. What can't be named
   * can't be told apart.
   */
  private static CodeBlock nothing(TypeModel type) {
    TypeModel named = named(type);
    return named.classes().stream().allMatch(TypeModel.Declared::visible)
        ? CodeBlock.of("($T) null", TypeNames.type(named))
        : CodeBlock.of("null");
  }

  private static TypeModel named(TypeModel type) {
    return type.mentionsVariable() ? type.erasure() : type;
  }

  /** Whether what is passed for it may be a null of a bare class. */
  static boolean isBare(IgnoredModel ignored) {
    return named(ignored.type()).classes().stream().anyMatch(TypeModel.Declared::isRaw);
  }

  private static ClassName empty(String collection) {
    return ClassName.get(
        "java.util",
        switch (collection) {
          case "Map" -> "LinkedHashMap";
          case "Set" -> "LinkedHashSet";
          default -> "ArrayList";
        });
  }

  private static String zero(TypeModel.Primitive type) {
    return switch (type) {
      case BOOLEAN -> "false";
      case BYTE, SHORT, CHAR -> "(" + type.keyword() + ") 0";
      case INT -> "0";
      case LONG -> "0L";
      case FLOAT -> "0f";
      case DOUBLE -> "0.0";
    };
  }
}
