package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.persistable.processor.model.EnumModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that describes an enum: what it and its constants are and were called. */
public final class EnumWriter {

  private EnumWriter() {}

  /**
   * The source of the class.
   *
   * @param namesakes whether its package has classes named like some of {@code java.lang}
   */
  public static String write(EnumModel model, boolean inModule, boolean namesakes) {
    ClassName type = TypeNames.of(model.type());
    List<String> warnings = new ArrayList<>(model.warnings());
    if (inModule) {
      warnings.add("exports");
    }
    TypeSpec.Builder holder =
        TypeSpec.classBuilder(TypeNames.of(model.holder()))
            .addJavadoc("Describes {@link $T} for the catalog.", type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(description(model, type))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (!warnings.isEmpty()) {
      holder.addAnnotation(SourceFiles.suppression(warnings));
    }
    return SourceFiles.text(
        model.holder().packageName(),
        holder.build(),
        " from " + model.type().canonical(),
        namesakes);
  }

  private static FieldSpec description(EnumModel model, ClassName type) {
    TypeName builder = ParameterizedTypeName.get(Spi.PERSISTABLE_ENUM.nestedClass("Builder"), type);
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add("$>$>\nnew $T($Z$T.class)$>$>", builder, type)
            .add("\n.name($L)", SourceFiles.literal(model.archiveName()));
    for (String name : model.formerNames()) {
      value.add("\n.formerName($L)", SourceFiles.literal(name));
    }
    model
        .formerConstants()
        .forEach(
            (former, constant) ->
                value.add(
                    "\n.formerConstant($L,$W$T.$L)", SourceFiles.literal(former), type, constant));
    if (model.fallback() != null) {
      value.add("\n.fallback($T.$L)", type, model.fallback());
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(Spi.PERSISTABLE_ENUM, type), "TYPE", CatalogWriter.CONSTANT)
        .initializer("$L", value.add("\n.build()$<$<$<$<").build())
        .build();
  }
}
