package io.persistable.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How source writes a static type: as itself, and as an expression that describes it. */
final class TypeNames {

  private TypeNames() {}

  static ClassName of(io.persistable.processor.model.ClassName name) {
    List<String> nesting = name.nesting();
    return ClassName.get(
        name.packageName(),
        nesting.get(0),
        nesting.subList(1, nesting.size()).toArray(String[]::new));
  }

  /** {@code Foo<?, ?>}: the arguments with which a generic class is a type like any other. */
  static TypeName wildcarded(ClassName name, int parameters) {
    return parameters == 0
        ? name
        : ParameterizedTypeName.get(
            name,
            Collections.nCopies(parameters, WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new));
  }

  /** {@code Map<String, ? extends Number>}, {@code int[]}; a type variable is an error here. */
  static TypeName type(TypeModel type) {
    if (type instanceof TypeModel.Primitive primitive) {
      return primitive(primitive);
    }
    if (type instanceof TypeModel.Array array) {
      return ArrayTypeName.of(type(array.component()));
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      return switch (wildcard.kind()) {
        case NONE -> WildcardTypeName.subtypeOf(Object.class);
        case EXTENDS -> WildcardTypeName.subtypeOf(type(wildcard.bound()));
        case SUPER -> WildcardTypeName.supertypeOf(type(wildcard.bound()));
      };
    }
    if (type instanceof TypeModel.Declared declared) {
      ClassName name = of(declared.name());
      List<TypeName> arguments = new ArrayList<>();
      declared.arguments().forEach(argument -> arguments.add(type(argument)));
      return arguments.isEmpty()
          ? name
          : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
    }
    throw new IllegalArgumentException("expected a type without variables, found " + type);
  }

  private static TypeName primitive(TypeModel.Primitive primitive) {
    return switch (primitive) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case CHAR -> TypeName.CHAR;
    };
  }

  /** {@code DeclaredType.of(List.class, DeclaredType.TEXT)}. */
  static CodeBlock description(TypeModel type) {
    return description(type, 0);
  }

  /**
   * @param depth how many types this one is an argument in: a wildcard right in a component's type
   *     is its bound, since a {@code List<Long>} is a {@code List<? extends Long>}; deeper in, no
   *     type with another argument is a subtype
   */
  private static CodeBlock description(TypeModel type, int depth) {
    if (type instanceof TypeModel.Primitive primitive) {
      return constant(primitive.constant());
    }
    if (type instanceof TypeModel.Variable variable) {
      return description(variable.bound(), depth);
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      CodeBlock bound =
          wildcard.kind() == TypeModel.Bound.SUPER
              ? constant("OBJECT")
              : description(wildcard.bound(), depth);
      return depth > 1 ? CodeBlock.of("$L.wildcard()", bound) : bound;
    }
    if (type instanceof TypeModel.Array array) {
      return CodeBlock.of(
          "$T.array($L,$W$L)",
          Spi.DECLARED_TYPE,
          emptyArray(array),
          description(array.component(), depth));
    }
    TypeModel.Declared declared = (TypeModel.Declared) type;
    if (declared.role() == TypeModel.Role.TEXT || declared.role() == TypeModel.Role.OBJECT) {
      return constant(declared.role().name());
    }
    List<CodeBlock> parts = new ArrayList<>();
    parts.add(CodeBlock.of("$T.class", of(declared.name())));
    declared.arguments().forEach(argument -> parts.add(description(argument, depth + 1)));
    return CodeBlock.of("$T.of($L)", Spi.DECLARED_TYPE, CodeBlock.join(parts, ",$W"));
  }

  private static CodeBlock constant(String name) {
    return CodeBlock.of("$T.$L", Spi.DECLARED_TYPE, name);
  }

  /** {@code new List<?>[0][]}. */
  static CodeBlock emptyArray(TypeModel.Array array) {
    StringBuilder dimensions = new StringBuilder("[0]");
    TypeModel element = array.component().erasure();
    while (element instanceof TypeModel.Array inner) {
      dimensions.append("[]");
      element = inner.component();
    }
    TypeName name =
        element instanceof TypeModel.Declared declared
            ? wildcarded(of(declared.name()), declared.parameters())
            : type(element);
    return CodeBlock.of("new $T$L", name, dimensions);
  }
}
