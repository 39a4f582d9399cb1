package io.persistable.processor.write;

import static io.persistable.processor.write.SourceText.literal;

import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.model.PersistableModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the constant {@code TYPE}: the description of the type. */
final class DescriptionWriter {

  private final PersistableModel model;
  private final SourceText source;
  private final String type;
  private final TypeText types;

  DescriptionWriter(PersistableModel model, SourceText source, String type) {
    this.model = model;
    this.source = source;
    this.type = type;
    this.types = new TypeText(source);
  }

  void write() {
    List<String> calls = new ArrayList<>();
    calls.add(".name(" + literal(model.archiveName()) + ")");
    for (String name : model.formerNames()) {
      calls.add(".formerName(" + literal(name) + ")");
    }
    components(calls);
    for (String name : model.removedComponents()) {
      calls.add(".removedComponent(" + literal(name) + ")");
    }
    if (!model.identity()) {
      calls.add(".identity(false)");
    }
    if (model.version() != 1) {
      calls.add(".version(" + model.version() + ")");
    }
    String construction = construction();
    if (!construction.isEmpty()) {
      calls.add(".construction(" + construction + ")");
    }
    if (!model.open()) {
      calls.add(".constructionPackage(" + literal(model.persister().packageName()) + ")");
    }
    if (model.overloaded()) {
      calls.add(".overloaded(true)");
    }
    calls.add(".build()");
    String description = source.name(Spi.PERSISTABLE_TYPE);
    String literal = source.name(model.type()) + ".class";
    if (model.typeParameters() > 0) {
      literal = "(Class<" + type + ">) (Class<?>) " + literal;
      source.line("@SuppressWarnings(\"unchecked\")");
    }
    source.line("private static final " + description + "<" + type + "> TYPE =");
    source.indent().indent();
    // With the type argument spelled out there is nothing for the compiler to infer.
    source.chain("new " + description + ".Builder<" + type + ">(" + literal + ")", calls, ";");
    source.unindent().unindent();
  }

  /** As Java declares them, which compilers read faster than a call for each. */
  private void components(List<String> calls) {
    Declarations plain = new Declarations(source, types);
    for (ComponentModel component : model.components()) {
      if (component.formerNames().isEmpty() && component.defaultValue() == null) {
        plain.add(component);
      } else {
        plain.moveTo(calls);
        calls.add(".component(" + component(component) + ")");
      }
    }
    plain.moveTo(calls);
  }

  private String component(ComponentModel component) {
    String plain = literal(component.name()) + ", " + types.description(component.type());
    String defaultValue =
        component.defaultValue() == null ? "null" : literal(component.defaultValue());
    return "new "
        + source.name(Spi.COMPONENT)
        + "("
        + plain
        + ", "
        + PersisterWriter.strings(source, component.formerNames())
        + ", "
        + defaultValue
        + ")";
  }

  private String construction() {
    if (model.construction() instanceof ConstructionModel.Constructor) {
      return "";
    }
    String prefix = "new " + source.name(Spi.CONSTRUCTION) + ".";
    if (model.construction() instanceof ConstructionModel.Factory factory) {
      String method =
          factory.holder().equals(model.type())
              ? factory.method()
              : factory.holder().canonical() + "." + factory.method();
      return prefix + "Factory(" + literal(method) + ")";
    }
    if (model.construction() instanceof ConstructionModel.Builder builder) {
      return prefix
          + "Builder("
          + literal(builder.builder())
          + ", "
          + PersisterWriter.strings(source, builder.setters())
          + ", "
          + literal(builder.build())
          + ")";
    }
    ConstructionModel.Setters setters = (ConstructionModel.Setters) model.construction();
    List<String> names =
        setters.setters().stream()
            .map(setter -> setter.field() ? "=" + setter.name() : setter.name())
            .toList();
    return prefix + "Setters(" + PersisterWriter.strings(source, names) + ")";
  }
}
