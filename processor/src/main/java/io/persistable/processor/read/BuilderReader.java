package io.persistable.processor.read;

import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.read.Accessors.Accessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a class that is built by a builder. A generated class may have inherited it: {@code
 * AutoValue_Flight} is what {@code Flight.builder()} builds.
 */
final class BuilderReader {

  private static final Set<String> VAGUE = Set.of("java.lang.Iterable", "java.util.Collection");

  private final Members members;
  private final Accessors accessors;
  private final String fromPackage;
  private final Types types;

  BuilderReader(Members members, Accessors accessors, String fromPackage) {
    this.members = members;
    this.accessors = accessors;
    this.fromPackage = fromPackage;
    this.types = members.types();
  }

  /**
   * A static method {@code builder()} or {@code newBuilder()} of the class, or of the one that it
   * was generated from. Other superclasses build objects of other classes.
   */
  @Nullable ExecutableElement find() {
    for (int i = members.chain().size() - 1; i >= 0; i--) {
      TypeElement holder = members.chain().get(i);
      if (!holder.equals(members.type()) && !Generators.isAutoValue(holder)) {
        continue;
      }
      for (ExecutableElement method : ElementFilter.methodsIn(holder.getEnclosedElements())) {
        String name = method.getSimpleName().toString();
        if ((name.equals("builder") || name.equals("newBuilder")) && isBuilderMethod(method)) {
          return method;
        }
      }
    }
    return null;
  }

  boolean isBuilderMethod(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && members.isUsable(method)
        && method.getParameters().isEmpty()
        && method.getReturnType() instanceof DeclaredType result
        && !result.asElement().equals(members.type());
  }

  /**
   * The components that the builder takes.
   *
   * @return null if it has no method that builds the type, or not all that is required
   */
  @Nullable Shape read(ExecutableElement method) throws MissingTypeException {
    TypeElement type = (TypeElement) ((DeclaredType) method.getReturnType()).asElement();
    Members builder = new Members(type, fromPackage, types);
    TypeMirror built = types.erasure(Objects.requireNonNull(method.getEnclosingElement()).asType());
    ExecutableElement build = build(builder, built);
    if (build == null) {
      return null;
    }
    Map<String, Shape.Part> parts = new LinkedHashMap<>();
    Map<String, ExecutableElement> setters = new LinkedHashMap<>();
    for (ExecutableElement candidate : builder.methods()) {
      if (candidate.getParameters().size() != 1 || !isFluent(candidate, builder)) {
        continue;
      }
      TypeMirror value = builder.typeOf(candidate).getParameterTypes().get(0);
      Accessor accessor = accessor(candidate.getSimpleName().toString());
      if (accessor != null && Creators.fits(accessor.type(), value, true, types)) {
        parts.put(
            accessor.name(),
            accessor.part(
                isVague(value) ? accessor.type() : value,
                List.of(candidate, candidate.getParameters().get(0))));
        setters.put(accessor.name(), candidate);
      }
    }
    if (!parts.keySet().containsAll(accessors.required())) {
      return null;
    }
    List<String> names = accessors.required();
    if (names.isEmpty()) {
      names = List.copyOf(parts.keySet());
    }
    List<Element> makers = new ArrayList<>(List.of(method, build, type));
    List<String> calls = new ArrayList<>();
    for (String name : names) {
      ExecutableElement setter = Objects.requireNonNull(setters.get(name));
      makers.add(setter);
      calls.add(setter.getSimpleName().toString());
    }
    return new Shape(
        names.stream().map(parts::get).toList(),
        new ConstructionModel.Builder(
            Names.of(type),
            method.getSimpleName().toString(),
            List.copyOf(calls),
            build.getSimpleName().toString(),
            !types.isSameType(built, types.erasure(members.type().asType()))),
        makers);
  }

  /** What a builder takes so that any collection will do says less than the accessor. */
  private static boolean isVague(TypeMirror parameter) {
    return parameter instanceof DeclaredType declared
        && VAGUE.contains(Names.qualified(declared.asElement()));
  }

  /** The method without parameters that gives the type, preferably {@code build}. */
  private @Nullable ExecutableElement build(Members builder, TypeMirror built) {
    List<ExecutableElement> found = new ArrayList<>();
    for (ExecutableElement method : builder.methods()) {
      if (method.getParameters().isEmpty()
          && types.isSameType(types.erasure(method.getReturnType()), built)) {
        if (method.getSimpleName().contentEquals("build")) {
          return method;
        }
        found.add(method);
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private boolean isFluent(ExecutableElement method, Members builder) {
    TypeMirror result = types.erasure(builder.typeOf(method).getReturnType());
    return result instanceof DeclaredType
        && types.isSubtype(result, types.erasure(builder.type().asType()));
  }

  /** {@code date}, {@code setDate} and {@code withDate} take the component {@code date}. */
  private @Nullable Accessor accessor(String method) {
    Accessor accessor = accessors.find(method);
    for (String prefix : List.of("set", "with")) {
      if (accessor == null && method.length() > prefix.length() && method.startsWith(prefix)) {
        String suffix = method.substring(prefix.length());
        String field = PropertyNames.field(suffix, name -> members.field(name) != null);
        accessor = accessors.find(field == null ? PropertyNames.decapitalized(suffix) : field);
      }
    }
    return accessor;
  }
}
