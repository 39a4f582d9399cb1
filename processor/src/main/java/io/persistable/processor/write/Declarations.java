package io.persistable.processor.write;

import static io.persistable.processor.write.SourceText.literal;

import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes components as Java declares them, with the classes and arrays that they mention: {@code
 * .components("int id, List<String> tags", List.class)}.
 */
final class Declarations {

  /** A line of declarations, with what stands before and after it, fits the width of the source. */
  private static final int WIDTH = 76;

  private final SourceText source;
  private final TypeText types;
  private final List<String> declarations = new ArrayList<>();
  private final Map<String, String> given = new LinkedHashMap<>();

  /** Those of {@code given} that are arrays of objects, arrays of arrays among them. */
  private final Set<String> objectArrays = new HashSet<>();

  Declarations(SourceText source, TypeText types) {
    this.source = source;
    this.types = types;
  }

  void add(ComponentModel component) {
    declarations.add(declaration(component.type(), 0) + " " + component.name());
  }

  /** Ends the call, if there is anything to declare, and starts anew. */
  void moveTo(List<String> calls) {
    if (declarations.isEmpty()) {
      return;
    }
    List<String> classes = new ArrayList<>(given.values());
    if (objectArrays.containsAll(given.keySet()) && classes.size() == 1) {
      classes.set(0, "(Object) " + classes.get(0)); // or it would be taken for all arguments
    }
    String oneLine = ".components(" + literal(String.join(", ", declarations));
    if (!classes.isEmpty()) {
      oneLine += ", " + String.join(", ", classes);
    }
    calls.add(oneLine.length() < WIDTH ? oneLine + ")" : lines(classes));
    declarations.clear();
    given.clear();
    objectArrays.clear();
  }

  private String lines(List<String> classes) {
    List<String> literals = new ArrayList<>();
    for (String line : wrapped(declarations)) {
      literals.add(literal(line));
    }
    String call = ".components(\n    " + String.join("\n        + ", literals);
    if (!classes.isEmpty()) {
      call += ",\n    " + String.join("\n    ", wrapped(classes)).replace(", \n", ",\n");
    }
    return call + ")";
  }

  /** Joined by commas, in lines of which all but the last end with one. */
  private static List<String> wrapped(List<String> parts) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (line.length() > 0 && line.length() + parts.get(i).length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(parts.get(i)).append(i + 1 < parts.size() ? ", " : "");
    }
    lines.add(line.toString());
    return lines;
  }

  /** As {@link TypeText#description}, which says what becomes of variables and wildcards. */
  private String declaration(TypeModel type, int depth) {
    if (type instanceof TypeModel.Primitive primitive) {
      return primitive.keyword();
    }
    if (type instanceof TypeModel.Variable variable) {
      return declaration(variable.bound(), depth);
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      String bound =
          wildcard.kind() == TypeModel.Bound.SUPER
              ? "Object"
              : declaration(wildcard.bound(), depth);
      return depth > 1 ? "? extends " + bound : bound;
    }
    if (type instanceof TypeModel.Array array) {
      String component = declaration(array.component(), depth);
      String name = raw(array.component()) + "[]";
      given.putIfAbsent(name, types.emptyArray(array));
      if (!(array.component() instanceof TypeModel.Primitive)) {
        objectArrays.add(name);
      }
      return component + "[]";
    }
    TypeModel.Declared declared = (TypeModel.Declared) type;
    String name = raw(declared);
    if (isKnown(declared)) {
      return name;
    }
    given.putIfAbsent(name, source.name(declared.name()) + ".class");
    if (declared.arguments().isEmpty()) {
      return name;
    }
    List<String> arguments = new ArrayList<>();
    for (TypeModel argument : declared.arguments()) {
      arguments.add(declaration(argument, depth + 1));
    }
    return name + "<" + String.join(", ", arguments) + ">";
  }

  private String raw(TypeModel type) {
    if (type instanceof TypeModel.Primitive primitive) {
      return primitive.keyword();
    }
    TypeModel erasure = type.erasure();
    if (erasure instanceof TypeModel.Array array) {
      return raw(array.component()) + "[]";
    }
    if (!(erasure instanceof TypeModel.Declared declared)) {
      return ((TypeModel.Primitive) erasure).keyword();
    }
    if (isKnown(declared)) {
      return declared.name().simpleName();
    }
    String name = source.name(declared.name());
    // A class of the user's own that is called so.
    return name.equals("String") || name.equals("Object") ? "own." + name : name;
  }

  private static boolean isKnown(TypeModel.Declared type) {
    return type.role() == TypeModel.Role.TEXT || type.role() == TypeModel.Role.OBJECT;
  }
}
