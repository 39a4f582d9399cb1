package io.persistable.processor.read;

import io.persistable.processor.defaults.Constants;
import io.persistable.processor.defaults.Defaults;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ConstructionModel;
import io.persistable.processor.model.ConstructionModel.Setter;
import io.persistable.processor.model.IgnoredModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a type says is not to be stored. Setters and builders' methods for it are not called, so
 * that it keeps the value that it begins with; constructors and factories get its default.
 */
final class Ignoring {

  static final String CODE = "PersistableIgnore";

  private final Subject subject;
  private final Shape shape;
  private final TypeReader types;
  private final Function<ClassName, List<String>> constants;
  private final List<IgnoredModel> passed = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private boolean partial;

  /**
   * @param constants gives the names of an enum's constants
   */
  Ignoring(
      Subject subject, Shape shape, TypeReader types, Function<ClassName, List<String>> constants) {
    this.constants = constants;
    this.subject = subject;
    this.shape = shape;
    this.types = types;
  }

  static boolean is(Element element) {
    return Names.annotation(element, Names.IGNORE) != null;
  }

  static boolean is(Shape.Part part) {
    return is(part.place()) || part.annotated().stream().anyMatch(Ignoring::is);
  }

  /** What constructors and factories get beside the components. */
  List<IgnoredModel> passed() {
    return passed;
  }

  /** The names that older archives may have for what is ignored now. */
  List<String> names() {
    return names;
  }

  /** Whether objects hold what is not stored. */
  boolean isPartial() {
    return partial;
  }

  /** The shape without what is ignored. */
  Shape split(List<Complaint> complaints) throws MissingTypeException {
    partial = hasIgnoredField();
    complaints.addAll(UnheededMarks.of(subject, shape));
    List<Shape.Part> kept = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < shape.parts().size(); i++) {
      Shape.Part part = shape.parts().get(i);
      if (is(part)) {
        partial = true;
        names.add(part.name());
        ignore(i, part, complaints);
      } else {
        kept.add(part);
        indices.add(i);
      }
    }
    return kept.size() == shape.parts().size()
        ? shape
        : new Shape(kept, construction(indices), shape.makers());
  }

  private boolean hasIgnoredField() {
    TypeMirror next = subject.type().asType();
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
        if (is(field)) {
          return true;
        }
      }
      next = element.getSuperclass();
    }
    return false;
  }

  private boolean passesAll() {
    return shape.construction() instanceof ConstructionModel.Constructor
        || shape.construction() instanceof ConstructionModel.Factory;
  }

  private void ignore(int index, Shape.Part part, List<Complaint> complaints)
      throws MissingTypeException {
    String text =
        Annotations.text(
            Annotations.first(part.annotated(), Names.DEFAULT_VALUE), "value", Constants.NO_TEXT);
    if (Annotations.first(part.annotated(), Names.RENAMED_FROM) != null) {
      complaints.add(
          subject.complaint(
              part,
              Names.RENAMED_FROM,
              CODE,
              "'" + part.name() + "' is ignored, so nothing is read for it: remove @RenamedFrom"));
    }
    if (!passesAll()) {
      if (!text.equals(Constants.NO_TEXT)) {
        complaints.add(
            subject.complaint(
                part,
                Names.DEFAULT_VALUE,
                CODE,
                "'"
                    + part.name()
                    + "' is ignored and keeps the value that new objects have: remove"
                    + " @DefaultValue"));
      }
      return;
    }
    TypeModel type = types.read(part.type(), subject.persisterPackage());
    boolean given = !text.equals(Constants.NO_TEXT);
    String problem = given ? Defaults.problem(text, type, constants) : null;
    String value = given && problem == null ? Constants.source(text, type) : null;
    if (problem != null) {
      complaints.add(subject.complaint(part, Names.DEFAULT_VALUE, "PersistableDefault", problem));
    } else if (given && value == null) {
      complaints.add(
          subject.complaint(
              part,
              Names.DEFAULT_VALUE,
              CODE,
              "'"
                  + text
                  + "' is no default for what is ignored, which takes a number, a text, a constant,"
                  + " None, and [] or {} for a List, Set or Map: correct it, or leave it out and"
                  + " let the constructor replace null"));
    }
    passed.add(new IgnoredModel(index, type, value));
  }

  private ConstructionModel construction(List<Integer> indices) {
    if (shape.construction() instanceof ConstructionModel.Setters setters) {
      List<Setter> kept = indices.stream().map(setters.setters()::get).toList();
      return new ConstructionModel.Setters(kept);
    }
    if (shape.construction() instanceof ConstructionModel.Builder builder) {
      List<String> kept = indices.stream().map(builder.setters()::get).toList();
      return new ConstructionModel.Builder(
          builder.type(), builder.builder(), kept, builder.build(), builder.cast());
    }
    return shape.construction();
  }
}
