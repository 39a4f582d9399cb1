package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.persistable.processor.defaults.Constants;
import io.persistable.processor.model.IgnoredModel;
import io.persistable.processor.model.TypeModel;

/** Writes what is passed for what is ignored. */
final class Ignored {

  private Ignored() {}

  static CodeBlock value(IgnoredModel ignored) {
    TypeModel type = ignored.type();
    String value = ignored.value();
    if (type instanceof TypeModel.Primitive primitive) {
      return CodeBlock.of("$L", value != null ? value : zero(primitive));
    }
    if (!(type.erasure() instanceof TypeModel.Declared declared)
        || value == null
        || value.equals("null")) {
      return nothing(type.erasure());
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

  /** A null of its type where there may be a choice of constructors, if it can be named here. */
  private static CodeBlock nothing(TypeModel type) {
    return type instanceof TypeModel.Declared declared && declared.visible()
        ? CodeBlock.of(
            "($T) null", TypeNames.wildcarded(TypeNames.of(declared.name()), declared.parameters()))
        : CodeBlock.of("null");
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
