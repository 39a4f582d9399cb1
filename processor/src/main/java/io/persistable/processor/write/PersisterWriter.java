package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.persistable.processor.model.Access;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the source of one persister. */
public final class PersisterWriter {

  private final PersistableModel model;
  private final ClassName self;
  private final TypeName type;

  private PersisterWriter(PersistableModel model) {
    this.model = model;
    this.self = TypeNames.of(model.persister());
    this.type = TypeNames.wildcarded(TypeNames.of(model.type()), model.typeParameters());
  }

  /** The source of the persister of {@code model}. */
  public static String write(PersistableModel model) {
    return SourceFiles.text(
        model.persister().packageName(),
        new PersisterWriter(model).write(),
        " from " + model.source(),
        model.namesakes());
  }

  private TypeSpec write() {
    TypeSpec.Builder persister =
        TypeSpec.classBuilder(self)
            .addJavadoc("Archives {@link $T}.", TypeNames.of(model.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(self, "INSTANCE", CatalogWriter.CONSTANT)
                    .initializer("$Znew $T()", self)
                    .build());
    for (ClassName base : bases()) {
      persister.addSuperinterface(ParameterizedTypeName.get(base, type));
    }
    if (!model.suppressions().isEmpty()) {
      persister.addAnnotation(SourceFiles.suppression(model.suppressions()));
    }
    if (!model.hiddenEnums().isEmpty()) {
      persister.addField(
          CatalogWriter.enums(model.hiddenEnums())
              .addJavadoc("The enums that only this package sees, for the catalog.")
              .build());
    }
    persister
        .addField(new DescriptionWriter(model, type).write())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(type())
        .addMethod(walk())
        .addMethod(represent());
    new RestoreWriter(model, type).methods().forEach(persister::addMethod);
    return persister.build();
  }

  private List<ClassName> bases() {
    List<ClassName> bases = new ArrayList<>();
    if (model.isMutable()) {
      bases.add(Spi.MUTABLE_PERSISTER);
    }
    if (model.migration() != null) {
      bases.add(Spi.MIGRATING_PERSISTER);
    }
    return bases.isEmpty() ? List.of(Spi.PERSISTER) : bases;
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private MethodSpec type() {
    return override("type")
        .returns(ParameterizedTypeName.get(Spi.PERSISTABLE_TYPE, type))
        .addStatement("return TYPE")
        .build();
  }

  private MethodSpec walk() {
    MethodSpec.Builder walk =
        override("walk").addParameter(type, "value").addParameter(Spi.REFERENCES, "out");
    for (int i = 0; i < model.components().size(); i++) {
      ComponentModel component = model.components().get(i);
      if (!component.isLeaf()) {
        walk.addStatement(give(component, i, component.isText() ? "text" : "visit"));
      }
    }
    return walk.build();
  }

  private MethodSpec represent() {
    MethodSpec.Builder represent =
        override("represent").addParameter(type, "value").addParameter(Spi.REPRESENTATION, "out");
    for (int i = 0; i < model.components().size(); i++) {
      ComponentModel component = model.components().get(i);
      String method = component.isText() ? "text" : "reference";
      if (component.type() instanceof TypeModel.Primitive primitive) {
        method = primitive.method();
      }
      represent.addStatement(give(component, i, method));
    }
    return represent.build();
  }

  private static CodeBlock give(ComponentModel component, int index, String method) {
    io.persistable.processor.model.ClassName direct = component.directPersister();
    CodeBlock read = read(component.access());
    return direct == null
        ? CodeBlock.of("out.$L($L, $L)", method, index, read)
        : CodeBlock.of("out.$L($L, $L,$W$T.INSTANCE)", method, index, read, TypeNames.of(direct));
  }

  private static CodeBlock read(Access access) {
    if (access instanceof Access.Method method) {
      return CodeBlock.of("value.$L()", method.name());
    }
    if (access instanceof Access.Field field) {
      return CodeBlock.of("value.$L", field.name());
    }
    Access.Static given = (Access.Static) access;
    return CodeBlock.of("$T.$L(value)", TypeNames.of(given.holder()), given.name());
  }
}
