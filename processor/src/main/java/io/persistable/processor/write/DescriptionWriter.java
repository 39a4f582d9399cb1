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
    for (ComponentModel component : model.components()) {
      calls.add(".component(" + component(component) + ")");
    }
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
    source.line("private static final " + description + "<" + type + "> TYPE = describe();");
    source.blank();
    describe(description, calls);
  }

  /** A method, not an initializer, so that unchecked casts are suppressed just here. */
  private void describe(String description, List<String> calls) {
    String literal = source.name(model.type()) + ".class";
    if (model.typeParameters() > 0) {
      literal = "(Class<" + type + ">) (Class<?>) " + literal;
      source.line("@SuppressWarnings(\"unchecked\")");
    }
    source.open("private static " + description + "<" + type + "> describe() {");
    source.chain("return " + description + ".of(" + literal + ")", calls, ";");
    source.close("}");
  }

  private String component(ComponentModel component) {
    String plain = literal(component.name()) + ", " + types.description(component.type());
    if (component.formerNames().isEmpty() && component.defaultValue() == null) {
      return plain;
    }
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
