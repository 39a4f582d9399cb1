package io.persistable.processor.write;

import static io.persistable.processor.write.SourceFiles.literal;

import com.palantir.javapoet.CodeBlock;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** A constant's text takes 65,535 bytes at most, and a char three of them. */
  private static final int LONGEST = 20_000;

  private final List<String> declarations = new ArrayList<>();
  private final Map<String, CodeBlock> given = new LinkedHashMap<>();

  /** Those of {@code given} that are arrays of objects, arrays of arrays among them. */
  private final Set<String> objectArrays = new HashSet<>();

  /** Which class a simple name stands for; others of that name are called by all of theirs. */
  private final Map<String, ClassName> named = new HashMap<>();

  private int length;

  /** Adds a component, and ends the call if it is as long as one may be. */
  void add(ComponentModel component, List<CodeBlock> calls) {
    String declaration = declaration(component.type(), 0) + " " + component.name();
    declarations.add(declaration);
    length += declaration.length();
    if (length > LONGEST) {
      moveTo(calls);
    }
  }

  /** Ends the call, if there is anything to declare, and starts anew. */
  void moveTo(List<CodeBlock> calls) {
    if (declarations.isEmpty()) {
      return;
    }
    List<CodeBlock> classes = new ArrayList<>(given.values());
    if (objectArrays.containsAll(given.keySet()) && classes.size() == 1) {
      // Or it would be taken for all arguments.
      classes.set(0, CodeBlock.of("($T) $L", Object.class, classes.get(0)));
    }
    int width = ".components(\"\"".length() + length + 2 * (declarations.size() - 1);
    for (String name : given.keySet()) {
      width += name.length() + ", .class".length();
    }
    calls.add(
        width < WIDTH
            ? CodeBlock.of(
                ".components($L$L)", literal(String.join(", ", declarations)), after(", ", classes))
            : lines(classes));
    declarations.clear();
    given.clear();
    objectArrays.clear();
    length = 0;
  }

  private static CodeBlock after(String separator, List<CodeBlock> classes) {
    return classes.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(separator + "$L", CodeBlock.join(classes, ",$W"));
  }

  private CodeBlock lines(List<CodeBlock> classes) {
    CodeBlock.Builder call = CodeBlock.builder().add(".components($>$>");
    String before = "\n$L";
    for (String line : wrapped()) {
      call.add(before, literal(line));
      before = "\n    + $L";
    }
    return call.add(after(",\n", classes)).add(")$<$<").build();
  }

  /** Joined by commas, in lines of which all but the last end with one. */
  private List<String> wrapped() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < declarations.size(); i++) {
      if (line.length() > 0 && line.length() + declarations.get(i).length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(declarations.get(i)).append(i + 1 < declarations.size() ? ", " : "");
    }
    lines.add(line.toString());
    return lines;
  }

  /** As {@link TypeNames#description}, which says what becomes of variables and wildcards. */
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
      given.putIfAbsent(name, TypeNames.emptyArray(array));
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
    given.putIfAbsent(name, CodeBlock.of("$T.class", TypeNames.of(declared.name())));
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
    String name = declared.name().nestedName();
    if (isKnown(declared)) {
      return name;
    }
    if (!declared.name().equals(named.computeIfAbsent(name, key -> declared.name()))) {
      name = declared.name().canonical();
    }
    // A class of the user's own that is called so.
    return name.equals("String") || name.equals("Object") ? "own." + name : name;
  }

  private static boolean isKnown(TypeModel.Declared type) {
    return type.role() == TypeModel.Role.TEXT || type.role() == TypeModel.Role.OBJECT;
  }
}
