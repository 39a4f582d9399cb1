package io.persistable.processor.read;

import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.model.ConstructionModel.Setter;
import io.persistable.processor.read.Accessors.Accessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The shape of a class whose objects are created empty and filled. */
final class MutableReader {

  private final Members members;
  private final Accessors accessors;

  private record Settable(Setter setter, Element element, List<Element> annotated) {}

  MutableReader(Members members, Accessors accessors) {
    this.members = members;
    this.accessors = accessors;
  }

  /**
   * The components that can be both read and set; null if a required one can't.
   *
   * @param constructor the one without parameters
   */
  @Nullable Shape read(ExecutableElement constructor) {
    Map<Shape.Part, Settable> found = new LinkedHashMap<>();
    List<String> required = accessors.required();
    if (!required.isEmpty()) {
      add(required, found);
      return found.size() == required.size() ? shape(constructor, found) : null;
    }
    Set<String> state = members.state();
    add(state, found);
    if (found.size() < state.size()) {
      add(propertiesWithoutField(), found);
    }
    return shape(constructor, found);
  }

  private static Shape shape(ExecutableElement constructor, Map<Shape.Part, Settable> found) {
    List<Setter> setters = new ArrayList<>();
    List<Element> makers = new ArrayList<>(List.of(constructor));
    for (Settable settable : found.values()) {
      setters.add(settable.setter());
      makers.add(settable.element());
    }
    return new Shape(List.copyOf(found.keySet()), new ConstructionModel.Setters(setters), makers);
  }

  private void add(Collection<String> names, Map<Shape.Part, Settable> found) {
    for (String name : names) {
      Accessor accessor = accessors.find(name);
      if (accessor == null) {
        continue;
      }
      Settable settable = settable(accessor);
      if (settable != null) {
        found.put(accessor.part(accessor.type(), settable.annotated()), settable);
      }
    }
  }

  /**
   * Setters whose fields go by other names, such as {@code _x}. Where every field is found they are
   * not looked for: then they only say in another way what the fields say.
   */
  private List<String> propertiesWithoutField() {
    Set<String> names = new LinkedHashSet<>();
    for (ExecutableElement setter : members.setters()) {
      String name = members.propertyWithoutField(setter);
      if (name != null) {
        names.add(name);
      }
    }
    return new ArrayList<>(names);
  }

  private @Nullable Settable settable(Accessor accessor) {
    ExecutableElement setter = members.setter(accessor.name(), accessor.type());
    if (setter != null) {
      return new Settable(
          new Setter(setter.getSimpleName().toString(), false),
          setter,
          List.of(setter, setter.getParameters().get(0)));
    }
    VariableElement field = members.field(accessor.name());
    if (field == null
        || !members.isUsable(field)
        || field.getModifiers().contains(Modifier.FINAL)
        || !members.types().isSameType(members.typeOf(field), accessor.type())) {
      return null;
    }
    return new Settable(new Setter(accessor.name(), true), field, List.of());
  }
}
