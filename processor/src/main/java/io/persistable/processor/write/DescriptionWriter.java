package io.persistable.processor.write;

import static io.persistable.processor.write.SourceFiles.literal;
import static io.persistable.processor.write.SourceFiles.strings;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.model.PersistableModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the constant {@code TYPE}: the description of the type. */
final class DescriptionWriter {

  private final PersistableModel model;
  private final TypeName type;

  DescriptionWriter(PersistableModel model, TypeName type) {
    this.model = model;
    this.type = type;
  }

  FieldSpec write() {
    FieldSpec.Builder field =
        FieldSpec.builder(ParameterizedTypeName.get(Spi.PERSISTABLE_TYPE, type), "TYPE")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    CodeBlock literal = CodeBlock.of("$T.class", TypeNames.of(model.type()));
    if (model.typeParameters() > 0) {
      field.addAnnotation(SourceFiles.suppression(List.of("unchecked")));
      ClassName raw = ClassName.get(Class.class);
      literal =
          CodeBlock.of(
              "($T)$W($T) $L",
              ParameterizedTypeName.get(raw, type),
              TypeNames.wildcarded(raw, 1),
              literal);
    }
    // With the type argument spelled out there is nothing for the compiler to infer.
    TypeName builder = ParameterizedTypeName.get(Spi.PERSISTABLE_TYPE.nestedClass("Builder"), type);
    CodeBlock.Builder value = CodeBlock.builder().add("$>$>\nnew $T($Z$L)$>$>", builder, literal);
    calls().forEach(call -> value.add("\n").add(call));
    return field.initializer(value.add("$<$<$<$<").build()).build();
  }

  private List<CodeBlock> calls() {
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(CodeBlock.of(".name($L)", literal(model.archiveName())));
    for (String name : model.formerNames()) {
      calls.add(CodeBlock.of(".formerName($L)", literal(name)));
    }
    components(calls);
    for (String name : model.removedComponents()) {
      calls.add(CodeBlock.of(".removedComponent($L)", literal(name)));
    }
    if (!model.identity()) {
      calls.add(CodeBlock.of(".identity(false)"));
    }
    if (model.version() != 1) {
      calls.add(CodeBlock.of(".version($L)", model.version()));
    }
    if (!(model.construction() instanceof ConstructionModel.Constructor)
        || !model.ignored().isEmpty()) {
      calls.add(CodeBlock.of(".construction(new $T.$L)", Spi.CONSTRUCTION, construction()));
    }
    if (model.ignoring()) {
      calls.add(CodeBlock.of(".ignoring(true)"));
    }
    if (!model.open()) {
      calls.add(CodeBlock.of(".constructionPackage($L)", literal(model.persister().packageName())));
    }
    if (model.overloaded()) {
      calls.add(CodeBlock.of(".overloaded(true)"));
    }
    if (model.equality() != null) {
      calls.add(CodeBlock.of(".equality($T.$L)", Spi.EQUALITY, model.equality()));
    }
    for (String warning : model.suppressions()) {
      if (!warning.equals("exports")) {
        calls.add(CodeBlock.of(".warning($L)", literal(warning)));
      }
    }
    calls.add(CodeBlock.of(".build()"));
    return calls;
  }

  /** As Java declares them, which compilers read faster than a call for each. */
  private void components(List<CodeBlock> calls) {
    Declarations plain = new Declarations();
    for (ComponentModel component : model.components()) {
      if (component.formerNames().isEmpty() && component.defaultValue() == null) {
        plain.add(component, calls);
      } else {
        plain.moveTo(calls);
        calls.add(CodeBlock.of(".component($L)", component(component)));
      }
    }
    plain.moveTo(calls);
  }

  private static CodeBlock component(ComponentModel component) {
    String otherwise = component.defaultValue();
    return CodeBlock.of(
        "$>$>new $T($L,$W$L,$W$L,$W$L)$<$<",
        Spi.COMPONENT,
        literal(component.name()),
        TypeNames.description(component.type()),
        strings(component.formerNames()),
        otherwise == null ? CodeBlock.of("null") : literal(otherwise));
  }

  private CodeBlock construction() {
    if (!model.ignored().isEmpty()) {
      return CodeBlock.of(
          "Factory($L)", literal(model.persister().canonical() + "." + RestoreWriter.MAKER));
    }
    if (model.construction() instanceof ConstructionModel.Factory factory) {
      String method =
          factory.holder().equals(model.type())
              ? factory.method()
              : factory.holder().canonical() + "." + factory.method();
      return CodeBlock.of("Factory($L)", literal(method));
    }
    if (model.construction() instanceof ConstructionModel.Builder builder) {
      return CodeBlock.of(
          "Builder($L,$W$L,$W$L$L)",
          literal(builder.builder()),
          strings(builder.setters()),
          literal(builder.build()),
          CodeBlock.of(builder.cast() ? ",$Wtrue" : ""));
    }
    ConstructionModel.Setters setters = (ConstructionModel.Setters) model.construction();
    List<String> names =
        setters.setters().stream()
            .map(setter -> setter.field() ? "=" + setter.name() : setter.name())
            .toList();
    return CodeBlock.of("Setters($L)", strings(names));
  }
}
