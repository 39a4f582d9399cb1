package io.persistable.processor.write;

import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How source writes a static type: as itself, and as an expression that describes it. */
final class TypeText {

  private final SourceText source;

  TypeText(SourceText source) {
    this.source = source;
  }

  /** {@code Map<String, ? extends Number>}, {@code int[]}; a type variable is an error here. */
  String type(TypeModel type) {
    if (type instanceof TypeModel.Primitive primitive) {
      return primitive.keyword();
    }
    if (type instanceof TypeModel.Array array) {
      return type(array.component()) + "[]";
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      return switch (wildcard.kind()) {
        case NONE -> "?";
        case EXTENDS -> "? extends " + type(wildcard.bound());
        case SUPER -> "? super " + type(wildcard.bound());
      };
    }
    if (type instanceof TypeModel.Declared declared) {
      String name = source.name(declared.name());
      return declared.arguments().isEmpty()
          ? name
          : name + "<" + String.join(", ", map(declared.arguments())) + ">";
    }
    throw new IllegalArgumentException("expected a type without variables, found " + type);
  }

  private List<String> map(List<TypeModel> types) {
    List<String> texts = new ArrayList<>();
    for (TypeModel type : types) {
      texts.add(type(type));
    }
    return texts;
  }

  /** {@code DeclaredType.of(List.class, DeclaredType.TEXT)}. */
  String description(TypeModel type) {
    return description(type, 0);
  }

  /**
   * @param depth how many types this one is an argument in: a wildcard right in a component's type
   *     is its bound, since a {@code List<Long>} is a {@code List<? extends Long>}; deeper in, no
   *     type with another argument is a subtype
   */
  private String description(TypeModel type, int depth) {
    String describe = source.name(Spi.DECLARED_TYPE);
    if (type instanceof TypeModel.Primitive primitive) {
      return describe + "." + primitive.constant();
    }
    if (type instanceof TypeModel.Variable variable) {
      return description(variable.bound(), depth);
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      String bound =
          wildcard.kind() == TypeModel.Bound.SUPER
              ? describe + ".OBJECT"
              : description(wildcard.bound(), depth);
      return depth > 1 ? bound + ".wildcard()" : bound;
    }
    if (type instanceof TypeModel.Array array) {
      return describe
          + ".array("
          + emptyArray(array)
          + ", "
          + description(array.component(), depth)
          + ")";
    }
    TypeModel.Declared declared = (TypeModel.Declared) type;
    if (declared.role() == TypeModel.Role.TEXT) {
      return describe + ".TEXT";
    }
    if (declared.role() == TypeModel.Role.OBJECT) {
      return describe + ".OBJECT";
    }
    List<String> parts = new ArrayList<>();
    parts.add(source.name(declared.name()) + ".class");
    declared.arguments().forEach(argument -> parts.add(description(argument, depth + 1)));
    return describe + ".of(" + String.join(", ", parts) + ")";
  }

  String emptyArray(TypeModel.Array array) {
    StringBuilder dimensions = new StringBuilder("[0]");
    TypeModel element = array.component().erasure();
    while (element instanceof TypeModel.Array inner) {
      dimensions.append("[]");
      element = inner.component();
    }
    if (element instanceof TypeModel.Declared declared) {
      return "new " + source.name(declared.name()) + wildcards(declared.parameters()) + dimensions;
    }
    return "new " + type(element) + dimensions;
  }

  /** {@code <?, ?>}: the arguments with which a generic class is a type like any other. */
  static String wildcards(int parameters) {
    return parameters == 0
        ? ""
        : "<" + String.join(", ", Collections.nCopies(parameters, "?")) + ">";
  }
}
