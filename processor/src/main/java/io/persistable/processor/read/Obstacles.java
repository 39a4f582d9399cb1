package io.persistable.processor.read;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What is there to read, set or make an object by, and why it can't be used: the cause to name. */
final class Obstacles {

  private final Members members;

  Obstacles(Members members) {
    this.members = members;
  }

  /** What to do that a constructor without parameters can be called; null if there is none. */
  @Nullable String ofEmptyConstructor() {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(members.type().getEnclosedElements())) {
      if (constructor.getParameters().isEmpty() && !members.isUsable(constructor)) {
        return remedy(constructor, "its constructor without parameters");
      }
    }
    return null;
  }

  /** What to do that a field can be read and set. */
  String ofField(VariableElement field) {
    ExecutableElement getter = null;
    ExecutableElement setter = null;
    Set<String> name = Set.of(field.getSimpleName().toString());
    for (TypeElement type : members.chain()) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (method.getModifiers().contains(Modifier.STATIC) || !Places.meansAny(method, name)) {
          continue;
        }
        int parameters = method.getParameters().size();
        if (parameters == 0 && method.getReturnType().getKind() != TypeKind.VOID) {
          getter = method;
        } else if (parameters == 1 && method.getSimpleName().toString().startsWith("set")) {
          setter = method;
        }
      }
    }
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    if (getter != null && !members.isUsable(getter)) {
      return remedy(getter, getter.getSimpleName() + "()");
    }
    if (setter != null && !members.isUsable(setter)) {
      return remedy(setter, setter.getSimpleName() + "()");
    }
    if (getter != null && setter != null) {
      return "let "
          + setter.getSimpleName()
          + "() take what "
          + getter.getSimpleName()
          + "() gives, "
          + members.typeOf(getter).getReturnType()
          + " in place of "
          + members.typeOf(setter).getParameterTypes().get(0);
    }
    String missing =
        getter == null && setter == null
            ? "a getter and a setter"
            : getter == null ? "a getter" : "a setter";
    return (isFinal ? "make it non-final and give it " : "give it ") + missing;
  }

  /** What to do that a builder takes a field. */
  static String ofBuilder(Shape shape, VariableElement field) {
    for (Element maker : shape.makers()) {
      if (maker instanceof TypeElement builder) {
        for (ExecutableElement method : ElementFilter.methodsIn(builder.getEnclosedElements())) {
          if (method.getParameters().size() == 1
              && Places.meansAny(method, Set.of(field.getSimpleName().toString()))) {
            return method.getReturnType().getKind() == TypeKind.VOID
                ? "let the builder's " + method.getSimpleName() + "() return the builder"
                : "let the builder's "
                    + method.getSimpleName()
                    + "() be usable, return the builder, and take what the accessor of that name"
                    + " gives";
          }
        }
      }
    }
    return "give the builder a method of that name, and the class an accessor";
  }

  private static String remedy(ExecutableElement member, String said) {
    if (Members.throwsChecked(member)) {
      return said + " throws a checked exception: let it catch it, or throw an unchecked one";
    }
    return member.getModifiers().contains(Modifier.PRIVATE)
        ? said + " is private: make it package-private or more"
        : said + " is not public, and the persister is in another package: make it public";
  }
}
