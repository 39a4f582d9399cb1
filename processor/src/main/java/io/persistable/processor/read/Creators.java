package io.persistable.processor.read;

import io.persistable.processor.model.Access;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.read.Accessors.Accessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Constructors and static factories, and whether their parameters are components. */
final class Creators {

  private final Members members;
  private final Accessors accessors;
  private final Types types;

  Creators(Members members, Accessors accessors) {
    this.members = members;
    this.accessors = accessors;
    this.types = members.types();
  }

  /** Whether a value that is read as one type can be passed as another, without unboxing. */
  static boolean fits(TypeMirror read, TypeMirror passed, boolean erased, Types types) {
    if (read.getKind().isPrimitive() != passed.getKind().isPrimitive()) {
      return false;
    }
    return types.isAssignable(read, passed)
        || (erased
            && !read.getKind().isPrimitive()
            && types.isSubtype(types.erasure(read), types.erasure(passed)));
  }

  /** The usable constructors and static factories of the type, in source order. */
  List<ExecutableElement> all() {
    List<ExecutableElement> creators = new ArrayList<>();
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(members.type().getEnclosedElements())) {
      if (members.isUsable(constructor)) {
        creators.add(constructor);
      }
    }
    creators.addAll(factories(members.type()));
    return creators;
  }

  /** The static methods of a class that give an object of the type. */
  List<ExecutableElement> factories(TypeElement holder) {
    List<ExecutableElement> factories = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(holder.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.STATIC)
          && members.isUsable(method)
          && !method.getParameters().isEmpty()
          && !method.getSimpleName().contentEquals("migrate")
          && types.isSameType(
              types.erasure(method.getReturnType()), types.erasure(members.type().asType()))) {
        factories.add(method);
      }
    }
    return factories;
  }

  @Nullable ExecutableElement withoutParameters() {
    for (ExecutableElement creator : all()) {
      if (creator.getKind() == ElementKind.CONSTRUCTOR && creator.getParameters().isEmpty()) {
        return creator;
      }
    }
    return null;
  }

  /** The first parameter that is no component; null if all are. */
  @Nullable VariableElement stranger(ExecutableElement creator) {
    for (VariableElement parameter : creator.getParameters()) {
      if (isIgnored(parameter)) {
        continue;
      }
      Accessor accessor = accessors.find(parameter.getSimpleName().toString());
      boolean generic = !creator.getTypeParameters().isEmpty();
      if (accessor == null || !fits(accessor.type(), parameter.asType(), generic, types)) {
        return parameter;
      }
    }
    return null;
  }

  /** Whether the parameter is not to be stored, or the field of its name. */
  private boolean isIgnored(VariableElement parameter) {
    VariableElement field = members.field(parameter.getSimpleName().toString());
    return Ignoring.is(parameter) || field != null && Ignoring.is(field);
  }

  /** Whether all parameters are components, and all required components parameters. */
  boolean isComplete(ExecutableElement creator) {
    List<String> names =
        creator.getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .toList();
    return stranger(creator) == null && names.containsAll(accessors.required());
  }

  /** The components in the order of the parameters. */
  Shape shape(ExecutableElement creator) {
    List<Shape.Part> parts = new ArrayList<>();
    for (VariableElement parameter : creator.getParameters()) {
      String name = parameter.getSimpleName().toString();
      if (isIgnored(parameter)) { // nobody asks how it is read
        Access none = new Access.Method(name);
        VariableElement field = members.field(name);
        List<Element> annotated = field == null ? List.of(parameter) : List.of(parameter, field);
        parts.add(new Shape.Part(name, parameter.asType(), none, parameter, annotated));
        continue;
      }
      Accessor accessor = accessors.find(name);
      if (accessor == null) {
        throw new IllegalStateException("expected an accessor for " + parameter);
      }
      boolean generic = !creator.getTypeParameters().isEmpty();
      parts.add(accessor.part(generic ? accessor.type() : parameter.asType(), List.of(parameter)));
    }
    return new Shape(parts, construction(creator), makers(creator));
  }

  private List<Element> makers(ExecutableElement creator) {
    Element holder = Objects.requireNonNull(creator.getEnclosingElement());
    return holder.equals(members.type()) ? List.of(creator) : List.of(creator, holder);
  }

  private static ConstructionModel construction(ExecutableElement creator) {
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? new ConstructionModel.Constructor()
        : new ConstructionModel.Factory(
            Names.of((TypeElement) Objects.requireNonNull(creator.getEnclosingElement())),
            creator.getSimpleName().toString());
  }
}
