package io.persistable.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The members of a class and its superclasses that a persister can use. */
final class Members {

  private final TypeElement type;
  private final String fromPackage;
  private final Types types;

  /** The class and its superclasses below Object, the topmost first. */
  private final List<TypeElement> chain = new ArrayList<>();

  /**
   * @throws MissingTypeException if a superclass does not exist, or not yet
   */
  Members(TypeElement type, String fromPackage, Types types) throws MissingTypeException {
    this.type = type;
    this.fromPackage = fromPackage;
    this.types = types;
    TypeMirror next = type.asType();
    while (next.getKind() == TypeKind.DECLARED) {
      TypeElement element = (TypeElement) ((DeclaredType) next).asElement();
      if (!element.getQualifiedName().contentEquals("java.lang.Object")) {
        chain.add(element);
      }
      next = element.getSuperclass();
    }
    if (next.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(next.toString());
    }
    Collections.reverse(chain);
  }

  TypeElement type() {
    return type;
  }

  Types types() {
    return types;
  }

  /** Whether a persister, which may throw no checked exception, can name it or call it. */
  boolean isUsable(Element member) {
    return Names.isAccessible(member, Names.packageOf(member).equals(fromPackage))
        && !(member instanceof ExecutableElement executable && throwsChecked(executable));
  }

  static boolean throwsChecked(ExecutableElement executable) {
    return executable.getThrownTypes().stream().anyMatch(thrown -> !isUnchecked(thrown));
  }

  private static boolean isUnchecked(TypeMirror thrown) {
    TypeMirror next = thrown;
    while (next instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getQualifiedName().contentEquals("java.lang.RuntimeException")
          || element.getQualifiedName().contentEquals("java.lang.Error")) {
        return true;
      }
      next = element.getSuperclass();
    }
    return false;
  }

  /** The type of a field, in terms of the class's own type parameters. */
  TypeMirror typeOf(VariableElement field) {
    return types.asMemberOf((DeclaredType) type.asType(), field);
  }

  /** The type of a method, in terms of the class's own type parameters. */
  ExecutableType typeOf(ExecutableElement method) {
    return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
  }

  /** The class and its superclasses below Object, the topmost first. */
  List<TypeElement> chain() {
    return chain;
  }

  /** The names of the fields that an archive must not lose, each once: superclasses first. */
  Set<String> state() {
    Set<String> names = new LinkedHashSet<>();
    for (TypeElement each : chain) {
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)
            && !field.getModifiers().contains(Modifier.TRANSIENT)
            && !Ignoring.is(field)) {
          names.add(field.getSimpleName().toString());
        }
      }
    }
    return names;
  }

  /**
   * The field that a name means on an object of the class; null if it means none, a static one, or
   * could mean the constant of an interface as well.
   */
  @Nullable VariableElement field(String name) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      VariableElement declared = declared(chain.get(i), name);
      if (declared != null) {
        return declared.getModifiers().contains(Modifier.STATIC) ? null : declared;
      }
      if (inheritsConstant(chain.get(i), name)) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable VariableElement declared(TypeElement type, String name) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD && member.getSimpleName().contentEquals(name)) {
        return (VariableElement) member;
      }
    }
    return null;
  }

  private static boolean inheritsConstant(TypeElement type, String name) {
    Deque<TypeMirror> interfaces = new ArrayDeque<>(type.getInterfaces());
    while (!interfaces.isEmpty()) {
      if (interfaces.remove() instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        if (declared(element, name) != null) {
          return true;
        }
        interfaces.addAll(element.getInterfaces());
      }
    }
    return false;
  }

  /** The usable instance methods, superclasses first, in source order. */
  List<ExecutableElement> methods() {
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement each : chain) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (!method.getModifiers().contains(Modifier.STATIC) && isUsable(method)) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  /** The method {@code x()}, {@code getX()} or, for a boolean, {@code isX()}. */
  @Nullable ExecutableElement getter(String name) {
    ExecutableElement found = null;
    int best = 3;
    for (ExecutableElement method : methods()) {
      int rank = getterRank(method, name);
      if (rank <= best && rank < 3) {
        best = rank;
        found = method;
      }
    }
    return found;
  }

  private int getterRank(ExecutableElement method, String name) {
    TypeKind result = method.getReturnType().getKind();
    if (!method.getParameters().isEmpty() || result == TypeKind.VOID) {
      return 3;
    }
    String methodName = method.getSimpleName().toString();
    if (methodName.equals(name)) {
      return 0;
    }
    if (means(methodName, "get", name)) {
      return 1;
    }
    boolean isBoolean =
        result == TypeKind.BOOLEAN || method.getReturnType().toString().endsWith("Boolean");
    return isBoolean && means(methodName, "is", name) ? 2 : 3;
  }

  /** Whether a method that begins so is one of that property, and not of another field. */
  private boolean means(String method, String prefix, String property) {
    if (method.length() != prefix.length() + property.length() || !method.startsWith(prefix)) {
      return false;
    }
    String suffix = method.substring(prefix.length());
    if (!PropertyNames.suffixes(property).contains(suffix)) {
      return false;
    }
    String field = fieldOf(suffix);
    return field == null || field.equals(property);
  }

  private @Nullable String fieldOf(String suffix) {
    return PropertyNames.field(suffix, name -> field(name) != null);
  }

  /** The methods {@code setX(T)}. */
  List<ExecutableElement> setters() {
    return methods().stream()
        .filter(
            method ->
                method.getParameters().size() == 1
                    && method.getSimpleName().length() > 3
                    && method.getSimpleName().toString().startsWith("set"))
        .toList();
  }

  @Nullable ExecutableElement setter(String name, TypeMirror value) {
    ExecutableElement found = null;
    for (ExecutableElement method : setters()) {
      if (means(method.getSimpleName().toString(), "set", name)
          && types.isSameType(typeOf(method).getParameterTypes().get(0), value)) {
        found = method;
      }
    }
    return found;
  }

  /**
   * The property that a setter sets, if no field goes by its name; null if one does, which is then
   * found by its own name.
   */
  @Nullable String propertyWithoutField(ExecutableElement setter) {
    String suffix = setter.getSimpleName().toString().substring(3);
    String name = PropertyNames.decapitalized(suffix);
    return fieldOf(suffix) == null && field(name) == null ? name : null;
  }
}
