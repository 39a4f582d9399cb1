package io.persistable.processor.write;

import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods that make an object from arguments. */
final class RestoreWriter {

  private final PersistableModel model;
  private final SourceText source;
  private final String type;
  private final String bareType;
  private final TypeText types;
  private final boolean generic;

  RestoreWriter(PersistableModel model, SourceText source, String type) {
    this.model = model;
    this.source = source;
    this.type = type;
    this.bareType = source.name(model.type());
    this.types = new TypeText(source);
    this.generic = model.typeParameters() > 0;
  }

  void write() {
    if (model.construction() instanceof ConstructionModel.Setters setters) {
      create();
      fill(setters);
    } else {
      restore();
    }
    if (model.migration() != null) {
      source.blank().line("@Override");
      source.open("public " + type + " migrate(" + source.name(Spi.RECORD_VALUE) + " old) {");
      source.line("return " + source.name(model.migration()) + ".migrate(old);");
      source.close("}");
    }
  }

  private void restore() {
    source.line("@Override");
    PersisterWriter.suppress(source, warnings());
    source.open("public " + type + " restore(" + source.name(Spi.ARGUMENTS) + " in) {");
    List<String> arguments = arguments();
    if (model.construction() instanceof ConstructionModel.Builder builder) {
      chain(builder, arguments);
    } else if (model.construction() instanceof ConstructionModel.Factory factory) {
      String head = "return " + source.name(factory.holder()) + "." + factory.method() + "(";
      source.call(head, arguments, ");");
    } else {
      source.call("return new " + bareType + "(", arguments, ");");
    }
    source.close("}");
  }

  private void chain(ConstructionModel.Builder builder, List<String> arguments) {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      calls.add("." + builder.setters().get(i) + "(" + arguments.get(i) + ")");
    }
    calls.add("." + builder.build() + "()");
    String start = bareType + "." + builder.builder() + "()";
    String bare = generic ? "((" + source.name(builder.type()) + ") " + start + ")" : start;
    source.chain("return " + bare, calls, ";");
  }

  private void create() {
    source.line("@Override");
    source.open("public " + type + " create() {");
    source.line("return new " + bareType + (generic ? "<>" : "") + "();");
    source.close("}").blank();
  }

  private void fill(ConstructionModel.Setters setters) {
    source.line("@Override");
    PersisterWriter.suppress(source, warnings());
    String target = generic ? bareType : type;
    String header = "public void fill(" + type + " value, " + source.name(Spi.ARGUMENTS) + " in) {";
    source.open(header);
    if (generic) {
      source.line(target + " target = value;");
    }
    String variable = generic ? "target" : "value";
    List<String> arguments = arguments();
    for (int i = 0; i < arguments.size(); i++) {
      ConstructionModel.Setter setter = setters.setters().get(i);
      source.line(
          variable
              + "."
              + setter.name()
              + (setter.field() ? " = " + arguments.get(i) + ";" : "(" + arguments.get(i) + ");"));
    }
    source.close("}");
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < model.components().size(); i++) {
      arguments.add(argument(model.components().get(i), i));
    }
    return arguments;
  }

  private String argument(ComponentModel component, int index) {
    if (component.type() instanceof TypeModel.Primitive primitive) {
      return "in." + primitive.method() + "(" + index + ")";
    }
    if (component.isText()) {
      return "in.text(" + index + ")";
    }
    String reference = "in.reference(" + index + ")";
    TypeModel cast = cast(component);
    return isObject(cast) ? reference : "(" + types.type(cast) + ") " + reference;
  }

  /** Generic classes are built as raw ones: their variables have no names here. */
  private static TypeModel cast(ComponentModel component) {
    return component.type().mentionsVariable() ? component.type().erasure() : component.type();
  }

  private static boolean isObject(TypeModel type) {
    return type instanceof TypeModel.Declared declared && declared.role() == TypeModel.Role.OBJECT;
  }

  /** The warnings that casts and raw construction give, no more. */
  private List<String> warnings() {
    boolean rawtypes = generic;
    boolean unchecked = generic && !model.components().isEmpty();
    for (ComponentModel component : model.components()) {
      if (component.type() instanceof TypeModel.Primitive || component.isText()) {
        continue;
      }
      TypeModel cast = cast(component);
      for (TypeModel.Declared type : cast.classes()) {
        rawtypes |= type.isRaw();
      }
      unchecked |= !isReifiable(cast) || cast != component.type();
    }
    List<String> warnings = new ArrayList<>();
    if (rawtypes) {
      warnings.add("rawtypes");
    }
    if (unchecked) {
      warnings.add("unchecked");
    }
    return warnings;
  }

  private static boolean isReifiable(TypeModel type) {
    if (type instanceof TypeModel.Array array) {
      return isReifiable(array.component());
    }
    if (type instanceof TypeModel.Declared declared) {
      for (TypeModel argument : declared.arguments()) {
        if (!(argument instanceof TypeModel.Wildcard wildcard)
            || wildcard.kind() != TypeModel.Bound.NONE) {
          return false;
        }
      }
    }
    return true;
  }
}
