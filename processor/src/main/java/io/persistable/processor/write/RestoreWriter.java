package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.model.IgnoredModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the methods that make an object from arguments. */
final class RestoreWriter {

  /** The method that makes an object of its components where a constructor takes more. */
  static final String MAKER = "of";

  private final PersistableModel model;
  private final TypeName type;
  private final ClassName bareType;
  private final boolean generic;

  RestoreWriter(PersistableModel model, TypeName type) {
    this.model = model;
    this.type = type;
    this.bareType = TypeNames.of(model.type());
    this.generic = model.typeParameters() > 0;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (model.construction() instanceof ConstructionModel.Setters setters) {
      methods.add(create());
      methods.add(fill(setters));
    } else {
      methods.add(restore());
      if (!model.ignored().isEmpty()) {
        methods.add(maker());
      }
    }
    if (model.migration() != null) {
      methods.add(
          PersisterWriter.override("migrate")
              .addParameter(Spi.RECORD_VALUE, "old")
              .returns(type)
              .addStatement("return $T.migrate(old)", TypeNames.of(model.migration()))
              .build());
    }
    return methods;
  }

  private MethodSpec restore() {
    CodeBlock arguments = CodeBlock.join(arguments(), ",$W");
    CodeBlock value;
    if (!model.ignored().isEmpty()) {
      value = CodeBlock.of("$L($Z$L)", MAKER, arguments);
    } else if (model.construction() instanceof ConstructionModel.Builder builder) {
      value = chain(builder);
    } else if (model.construction() instanceof ConstructionModel.Factory factory) {
      value =
          CodeBlock.of("$T.$L($Z$L)", TypeNames.of(factory.holder()), factory.method(), arguments);
    } else {
      value = CodeBlock.of("new $T($Z$L)", bareType, arguments);
    }
    return suppressed("restore")
        .addParameter(Spi.ARGUMENTS, "in")
        .returns(type)
        .addStatement("return $L", value)
        .build();
  }

  /** Makes an object of the components alone; Java sources of archives call it as well. */
  private MethodSpec maker() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (ComponentModel component : model.components()) {
      arguments.add(CodeBlock.of("$N", component.name()));
    }
    for (IgnoredModel ignored : model.ignored()) {
      arguments.add(ignored.index(), Ignored.value(ignored, model.overloaded()));
    }
    CodeBlock all = CodeBlock.join(arguments, ",$W");
    MethodSpec.Builder maker =
        MethodSpec.methodBuilder(MAKER)
            .addJavadoc("Makes an object of its components, without what is ignored.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(bareType);
    for (ComponentModel component : model.components()) {
      maker.addParameter(TypeNames.type(cast(component)), component.name());
    }
    Set<String> warnings = new TreeSet<>(generic ? warnings() : List.of());
    if (model.ignored().stream().anyMatch(Ignored::isBare)) {
      warnings.addAll(List.of("rawtypes", "unchecked"));
    }
    if (!warnings.isEmpty()) {
      maker.addAnnotation(SourceFiles.suppression(List.copyOf(warnings)));
    }
    return maker
        .addStatement(
            "return $L",
            model.construction() instanceof ConstructionModel.Factory factory
                ? CodeBlock.of("$T.$L($Z$L)", TypeNames.of(factory.holder()), factory.method(), all)
                : CodeBlock.of("new $T($Z$L)", bareType, all))
        .build();
  }

  private CodeBlock chain(ConstructionModel.Builder builder) {
    CodeBlock start = CodeBlock.of("$T.$L()", bareType, builder.builder());
    if (builder.cast()) {
      start = CodeBlock.of("($T) $L", bareType, start);
    }
    CodeBlock.Builder chain =
        CodeBlock.builder()
            .add(generic ? CodeBlock.of("(($T) $L)", TypeNames.of(builder.type()), start) : start);
    List<CodeBlock> arguments = arguments();
    for (int i = 0; i < arguments.size(); i++) {
      chain.add("\n.$L($L)", builder.setters().get(i), arguments.get(i));
    }
    return chain.add("\n.$L()", builder.build()).build();
  }

  private MethodSpec create() {
    return PersisterWriter.override("create")
        .returns(type)
        .addStatement("return new $T$L()", bareType, generic ? "<>" : "")
        .build();
  }

  private MethodSpec fill(ConstructionModel.Setters setters) {
    MethodSpec.Builder fill =
        suppressed("fill").addParameter(type, "value").addParameter(Spi.ARGUMENTS, "in");
    if (generic) {
      fill.addStatement("$T target = value", bareType);
    }
    String variable = generic ? "target" : "value";
    List<CodeBlock> arguments = arguments();
    for (int i = 0; i < arguments.size(); i++) {
      ConstructionModel.Setter setter = setters.setters().get(i);
      String form = setter.field() ? "$L.$L = $Z$L" : "$L.$L($Z$L)";
      fill.addStatement(form, variable, setter.name(), arguments.get(i));
    }
    return fill.build();
  }

  private MethodSpec.Builder suppressed(String name) {
    MethodSpec.Builder method = PersisterWriter.override(name);
    List<String> warnings = warnings();
    return warnings.isEmpty() ? method : method.addAnnotation(SourceFiles.suppression(warnings));
  }

  private List<CodeBlock> arguments() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < model.components().size(); i++) {
      arguments.add(argument(model.components().get(i), i));
    }
    return arguments;
  }

  private static CodeBlock argument(ComponentModel component, int index) {
    if (component.type() instanceof TypeModel.Primitive primitive) {
      return CodeBlock.of("in.$L($L)", primitive.method(), index);
    }
    if (component.isText()) {
      return CodeBlock.of("in.text($L)", index);
    }
    CodeBlock reference = CodeBlock.of("in.reference($L)", index);
    TypeModel cast = cast(component);
    return isObject(cast) ? reference : CodeBlock.of("($T) $L", TypeNames.type(cast), reference);
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
