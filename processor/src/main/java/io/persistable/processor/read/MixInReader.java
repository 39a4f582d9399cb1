package io.persistable.processor.read;

import io.persistable.processor.model.Access;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.read.Accessors.Accessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The shape that a mix-in gives to a type: its abstract methods are the components. */
final class MixInReader {

  private static final String CODE = "PersistableMixIn";

  private final Subject subject;
  private final TypeElement mixIn;
  private final Types types;
  private final List<Complaint> complaints;
  private final Members members;
  private final String name;

  MixInReader(Subject subject, TypeElement mixIn, Types types, List<Complaint> complaints)
      throws MissingTypeException {
    this.subject = subject;
    this.mixIn = mixIn;
    this.types = types;
    this.complaints = complaints;
    this.members = new Members(subject.type(), subject.persisterPackage(), types);
    this.name = Names.of(subject.type()).nestedName();
  }

  /** Null if there is none, with a complaint. */
  @Nullable Shape read() throws MissingTypeException {
    if (mixIn.getKind() != ElementKind.INTERFACE) {
      complaints.add(
          new Complaint(
              mixIn, CODE, mixIn.getSimpleName() + " is no interface: a mix-in must be one"));
      return null;
    }
    int before = complaints.size();
    Map<String, Accessor> components = components();
    if (complaints.size() > before) {
      return null;
    }
    Accessors accessors = accessors(components);
    Creators creators = new Creators(members, accessors);
    ExecutableElement factory = factory(creators);
    if (factory != null) {
      return ofFactory(factory, creators, components);
    }
    for (ExecutableElement creator : creators.all()) {
      if (!creators.isComplete(creator) && takesInOrder(creator, components)) {
        return new Shape(parts(components), new ConstructionModel.Constructor(), List.of(creator));
      }
    }
    return new ClassReader(subject, members, accessors, complaints).read();
  }

  private Map<String, Accessor> components() {
    Map<String, Accessor> components = new LinkedHashMap<>();
    Accessors own = Accessors.of(members);
    for (ExecutableElement method : ElementFilter.methodsIn(mixIn.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        continue;
      }
      String component = method.getSimpleName().toString();
      if (!method.getParameters().isEmpty() || method.getReturnType().getKind() == TypeKind.VOID) {
        complaints.add(
            new Complaint(
                method,
                CODE,
                component + " describes no component: give it a type and no parameters"));
        continue;
      }
      Access access = access(component, method.getReturnType(), own);
      if (access == null) {
        complaints.add(new Complaint(method, CODE, unread(component, method)));
      } else {
        components.put(
            component,
            new Accessor(component, method.getReturnType(), access, method, List.of(method)));
      }
    }
    return components;
  }

  private String unread(String component, ExecutableElement method) {
    return name
        + " has no accessor '"
        + component
        + "' of type "
        + method.getReturnType()
        + ": add to the mix-in static "
        + method.getReturnType()
        + " "
        + component
        + "("
        + name
        + " value)";
  }

  private @Nullable Access access(String component, TypeMirror type, Accessors own) {
    for (ExecutableElement method : ElementFilter.methodsIn(mixIn.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(component)
          && method.getModifiers().contains(Modifier.STATIC)
          && method.getParameters().size() == 1
          && types.isSameType(
              types.erasure(method.getParameters().get(0).asType()),
              types.erasure(subject.type().asType()))
          && Creators.fits(method.getReturnType(), type, false, types)) {
        return new Access.Static(Names.of(mixIn), component);
      }
    }
    Accessor accessor = own.find(component);
    return accessor != null && Creators.fits(accessor.type(), type, true, types)
        ? accessor.access()
        : null;
  }

  private static Accessors accessors(Map<String, Accessor> components) {
    return new Accessors() {
      @Override
      public @Nullable Accessor find(String name) {
        return components.get(name);
      }

      @Override
      public List<String> required() {
        return List.copyOf(components.keySet());
      }
    };
  }

  /** The one that is marked, else the first; null if there is none. */
  private @Nullable ExecutableElement factory(Creators creators) {
    List<ExecutableElement> factories = creators.factories(mixIn);
    for (ExecutableElement factory : factories) {
      if (Mark.CREATOR.isOn(factory)) {
        return factory;
      }
    }
    return factories.isEmpty() ? null : factories.get(0);
  }

  private @Nullable Shape ofFactory(
      ExecutableElement factory, Creators creators, Map<String, Accessor> components) {
    if (creators.isComplete(factory)) {
      return creators.shape(factory);
    }
    VariableElement stranger = creators.stranger(factory);
    complaints.add(
        new Complaint(
            factory,
            CODE,
            factory.getSimpleName()
                + " must take the components "
                + components.keySet()
                + " by their names and types"
                + (stranger == null
                    ? ""
                    : ": '" + stranger.getSimpleName() + "' is none of them")));
    return null;
  }

  /** Class files often lack the names of parameters; then the types in their order must do. */
  private boolean takesInOrder(ExecutableElement creator, Map<String, Accessor> components) {
    if (creator.getKind() != ElementKind.CONSTRUCTOR
        || creator.getParameters().size() != components.size()
        || !(components.size() == 1 || isNameless(creator))) {
      return false;
    }
    int i = 0;
    for (Accessor accessor : components.values()) {
      TypeMirror parameter = creator.getParameters().get(i++).asType();
      if (!Creators.fits(accessor.type(), parameter, true, types)) {
        return false;
      }
    }
    return true;
  }

  static boolean isNameless(ExecutableElement creator) {
    return !creator.getParameters().isEmpty()
        && creator.getParameters().stream()
            .allMatch(parameter -> parameter.getSimpleName().toString().matches("arg\\d+"));
  }

  private static List<Shape.Part> parts(Map<String, Accessor> components) {
    List<Shape.Part> parts = new ArrayList<>();
    components.values().forEach(accessor -> parts.add(accessor.part(accessor.type(), List.of())));
    return parts;
  }
}
