package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.persistable.processor.model.CatalogModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the source of a catalog, and of the classes that list enums for it. */
public final class CatalogWriter {

  static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

  private CatalogWriter() {}

  /** The source of the catalog. */
  public static String write(CatalogModel model) {
    TypeSpec.Builder catalog =
        TypeSpec.classBuilder(TypeNames.of(model.name()))
            .addJavadoc("What this compilation makes persistable; found by {@code ServiceLoader}.")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Spi.CATALOG)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).build())
            .addMethod(persisters(model));
    if (model.inModule()) {
      catalog.addAnnotation(SourceFiles.suppression(List.of("exports")));
    }
    if (!model.enums().isEmpty() || !model.enumHolders().isEmpty()) {
      catalog.addMethod(enums(model));
    }
    if (!model.describedEnums().isEmpty()) {
      catalog.addMethod(describedEnums(model));
    }
    if (!model.formerPackages().isEmpty()) {
      catalog.addMethod(formerPackages(model));
    }
    return SourceFiles.text(model.name().packageName(), catalog.build(), "", model.namesakes());
  }

  /** An array, since the compiler infers the type of a call with hundreds of arguments slowly. */
  private static MethodSpec persisters(CatalogModel model) {
    TypeName persister = TypeNames.wildcarded(Spi.PERSISTER, 1);
    CodeBlock.Builder array =
        CodeBlock.builder().add("$T.of(\nnew $T[] {$>\n", Spi.LIST, persister);
    String separator = "";
    for (CatalogModel.PersisterReference reference : model.persisters()) {
      ClassName name = TypeNames.of(reference.persister());
      array.add(separator).add(reference.constant() ? "$T.INSTANCE" : "new $T()", name);
      separator = ",\n";
    }
    return PersisterWriter.override("persisters")
        .returns(ParameterizedTypeName.get(Spi.LIST, persister))
        .addStatement("return $L", array.add("$<\n})").build())
        .build();
  }

  private static MethodSpec enums(CatalogModel model) {
    MethodSpec.Builder enums =
        PersisterWriter.override("enums")
            .returns(SourceFiles.listOfEnums())
            .addStatement(
                "$T enums = new $T<>()", SourceFiles.listOfEnums(), ClassName.get(ArrayList.class));
    model.enums().forEach(name -> enums.addStatement("enums.add($T.class)", TypeNames.of(name)));
    model
        .enumHolders()
        .forEach(holder -> enums.addStatement("enums.addAll($T.ENUMS)", TypeNames.of(holder)));
    return enums.addStatement("return enums").build();
  }

  private static MethodSpec describedEnums(CatalogModel model) {
    TypeName list =
        ParameterizedTypeName.get(Spi.LIST, TypeNames.wildcarded(Spi.PERSISTABLE_ENUM, 1));
    MethodSpec.Builder enums =
        PersisterWriter.override("describedEnums")
            .returns(list)
            .addStatement("$T enums = new $T<>()", list, ClassName.get(ArrayList.class));
    model
        .describedEnums()
        .forEach(holder -> enums.addStatement("enums.add($T.TYPE)", TypeNames.of(holder)));
    return enums.addStatement("return enums").build();
  }

  private static MethodSpec formerPackages(CatalogModel model) {
    ClassName string = ClassName.get(String.class);
    TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), string, string);
    MethodSpec.Builder packages =
        PersisterWriter.override("formerPackages")
            .returns(map)
            .addStatement("$T packages = new $T<>()", map, ClassName.get(HashMap.class));
    model
        .formerPackages()
        .forEach(
            (former, current) ->
                packages.addStatement(
                    "packages.put($L, $L)",
                    SourceFiles.literal(former),
                    SourceFiles.literal(current)));
    return packages.addStatement("return packages").build();
  }

  static FieldSpec.Builder enums(List<io.persistable.processor.model.ClassName> classes) {
    return FieldSpec.builder(SourceFiles.listOfEnums(), "ENUMS", CONSTANT)
        .initializer("$L", SourceFiles.listOfClasses(classes));
  }

  /**
   * The source of a class beside a package-private enum, which lists it for the catalog.
   *
   * @param namesakes whether its package has classes named like some of {@code java.lang}
   */
  public static String writeEnumHolder(
      io.persistable.processor.model.ClassName holder,
      io.persistable.processor.model.ClassName type,
      boolean namesakes) {
    TypeSpec list =
        TypeSpec.classBuilder(TypeNames.of(holder))
            .addJavadoc("Lists {@link $T} for the catalog.", TypeNames.of(type))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(enums(List.of(type)).build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return SourceFiles.text(holder.packageName(), list, " from " + type.canonical(), namesakes);
  }
}
