package io.persistable.processor.read;

import io.persistable.processor.model.Access;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How the values of an object can be read, by the names of the components. */
interface Accessors {

  /**
   * One way to read a value.
   *
   * @param place the element to blame
   * @param annotated where annotations of the component may stand
   */
  record Accessor(
      String name,
      TypeMirror type,
      Access access,
      Element place,
      List<? extends Element> annotated) {

    /** The component, of a type that may be wider, with more places for its annotations. */
    Shape.Part part(TypeMirror placeType, List<? extends Element> more) {
      List<Element> all = new ArrayList<>(annotated);
      all.addAll(more);
      return new Shape.Part(name, placeType, access, place, all);
    }
  }

  @Nullable Accessor find(String name);

  /** The names that must all become components; empty if any may. */
  List<String> required();

  /** The accessors of a class: methods, or fields that can be used as they are. */
  static Accessors of(Members members) {
    return new Accessors() {
      @Override
      public @Nullable Accessor find(String name) {
        VariableElement field = members.field(name);
        ExecutableElement getter = members.getter(name);
        List<Element> annotated = new ArrayList<>();
        if (getter != null) {
          annotated.add(getter);
        }
        if (field != null) {
          annotated.add(field);
        }
        if (getter != null && !isConversion(getter, field)) {
          return new Accessor(
              name,
              members.typeOf(getter).getReturnType(),
              new Access.Method(getter.getSimpleName().toString()),
              field == null ? getter : field,
              annotated);
        }
        return field == null || !members.isUsable(field)
            ? null
            : new Accessor(name, members.typeOf(field), new Access.Field(name), field, annotated);
      }

      /** As {@code double getX()} of {@code java.awt.Point}, whose {@code x} is an int. */
      private boolean isConversion(ExecutableElement getter, @Nullable VariableElement field) {
        return field != null
            && members.isUsable(field)
            && !members
                .types()
                .isSameType(members.typeOf(getter).getReturnType(), members.typeOf(field));
      }

      @Override
      public List<String> required() {
        return List.of();
      }
    };
  }
}
