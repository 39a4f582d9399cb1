package io.persistable.processor.read;

import io.persistable.processor.model.Access;
import io.persistable.processor.model.ConstructionModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The shape of a record: its components, its canonical constructor. */
final class RecordReader {

  private RecordReader() {}

  static Shape read(TypeElement type) {
    Map<String, Element> fields = new HashMap<>();
    for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      fields.put(field.getSimpleName().toString(), field);
    }
    Map<String, Element> accessors = new HashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getParameters().isEmpty()) {
        accessors.put(method.getSimpleName().toString(), method);
      }
    }
    List<ExecutableElement> canonical = canonical(type);
    List<Shape.Part> parts = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      // javac knows the line of the field, not of the component that it comes from.
      Element place = fields.getOrDefault(name, component);
      List<Element> annotated = new ArrayList<>(List.of(component));
      for (Map<String, Element> members : List.of(fields, accessors)) {
        Element member = members.get(name);
        if (member != null) {
          annotated.add(member);
        }
      }
      if (canonical.size() == 1) {
        annotated.add(canonical.get(0).getParameters().get(parts.size()));
      }
      parts.add(
          new Shape.Part(name, component.asType(), new Access.Method(name), place, annotated));
    }
    return new Shape(parts, new ConstructionModel.Constructor(), canonical);
  }

  private static List<ExecutableElement> canonical(TypeElement type) {
    List<? extends Element> components = type.getRecordComponents();
    List<ExecutableElement> canonical = new ArrayList<>();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().size() == components.size()) {
        canonical.add(constructor);
      }
    }
    // The texts of types are costly to make; there is seldom more than one such constructor.
    if (canonical.size() > 1) {
      String expected = types(components);
      canonical.removeIf(constructor -> !types(constructor.getParameters()).equals(expected));
    }
    return canonical;
  }

  private static String types(List<? extends Element> variables) {
    return variables.stream().map(Element::asType).toList().toString();
  }
}
