package io.persistable.processor.read;

import io.persistable.processor.defaults.Defaults;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.EnumModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a type that is to be persistable. */
public final class PersistableReader {

  private static final String REMEDY_OF_DEFAULTS =
      ": correct it, or leave it out and let a migrate method give older objects their value";

  private final Elements elements;
  private final Types typeUtils;
  private final TypeReader types;
  private final boolean showsClassFiles;

  /**
   * @param showsClassFiles whether types that have not changed may come as class files, as from
   *     Gradle, which deletes the persisters of those that have
   */
  public PersistableReader(
      Elements elements, Types typeUtils, TypeReader types, boolean showsClassFiles) {
    this.showsClassFiles = showsClassFiles;
    this.elements = elements;
    this.typeUtils = typeUtils;
    this.types = types;
  }

  /**
   * Reads all that is to be known of a type; of an enum, how it has changed.
   *
   * @throws MissingTypeException if a class that it mentions does not exist, or not yet
   */
  public Reading read(Subject subject) throws MissingTypeException {
    Complaint refusal = Kinds.refusal(subject);
    if (refusal != null) {
      return new Reading(subject, null, null, null, List.of(), List.of(refusal));
    }
    if (subject.type().getKind() == ElementKind.ENUM) {
      List<Complaint> complaints = new ArrayList<>();
      EnumModel model = EnumReader.read(subject, complaints);
      StrayMarks.ofEnum(subject, complaints);
      return new Reading(subject, null, null, model, List.of(), complaints);
    }
    Existing existing = showsClassFiles ? Existing.find(subject, elements) : null;
    if (existing != null) {
      return new Reading(subject, null, existing, null, List.of(), List.of());
    }
    List<Complaint> complaints = new ArrayList<>();
    StrayMarks.ofOthers(subject, complaints);
    Shape shape = shape(subject, complaints);
    ClassName migration = Migration.find(subject, complaints);
    if (shape == null) {
      return new Reading(subject, null, null, null, List.of(), complaints);
    }
    StrayMarks.ofCreators(subject, shape, complaints);
    Ignoring ignoring = new Ignoring(subject, shape, types, this::constantsOf);
    shape = ignoring.split(complaints);
    List<ComponentModel> components = new ArrayList<>();
    for (Shape.Part part : shape.parts()) {
      ComponentModel component = component(subject, part);
      components.add(component);
      checkDefault(subject, part, component, complaints);
      Mark.contradictions(subject, part, complaints);
    }
    Set<String> removed = new LinkedHashSet<>(Removals.components(subject, complaints));
    removed.addAll(ignoring.names());
    return new Reading(
        subject,
        model(subject, shape, ignoring, components, migration, List.copyOf(removed)),
        null,
        null,
        shape.parts(),
        complaints);
  }

  private @Nullable Shape shape(Subject subject, List<Complaint> complaints)
      throws MissingTypeException {
    if (subject.mixIn() != null) {
      return new MixInReader(subject, subject.mixIn(), typeUtils, complaints).read();
    }
    return subject.type().getKind() == ElementKind.RECORD
        ? RecordReader.read(subject.type())
        : new ClassReader(subject, typeUtils, complaints).read();
  }

  private ComponentModel component(Subject subject, Shape.Part part) throws MissingTypeException {
    AnnotationMirror renamed = Annotations.first(part.annotated(), Names.RENAMED_FROM);
    AnnotationValue otherwise =
        Annotations.value(Annotations.first(part.annotated(), Names.DEFAULT_VALUE), "value");
    return new ComponentModel(
        part.name(),
        types.read(part.type(), subject.persisterPackage()),
        part.access(),
        Annotations.texts(renamed, "value"),
        otherwise != null && otherwise.getValue() instanceof String text ? text : null);
  }

  private void checkDefault(
      Subject subject, Shape.Part part, ComponentModel component, List<Complaint> complaints) {
    if (component.defaultValue() == null) {
      return;
    }
    String problem =
        Defaults.problem(component.defaultValue(), component.type(), this::constantsOf);
    if (problem != null) {
      complaints.add(
          subject.complaint(
              part, Names.DEFAULT_VALUE, "PersistableDefault", problem + REMEDY_OF_DEFAULTS));
    }
  }

  private List<String> constantsOf(ClassName name) {
    List<String> constants = new ArrayList<>();
    TypeElement type = elements.getTypeElement(name.canonical());
    if (type != null) {
      for (Element member : type.getEnclosedElements()) {
        if (member.getKind() == ElementKind.ENUM_CONSTANT) {
          constants.add(member.getSimpleName().toString());
        }
      }
    }
    return constants;
  }

  private PersistableModel model(
      Subject subject,
      Shape shape,
      Ignoring ignoring,
      List<ComponentModel> components,
      @Nullable ClassName migration,
      List<String> removed) {
    TypeElement type = subject.type();
    ClassName name = Names.of(type);
    AnnotationMirror persistable = Names.annotation(subject.described(), Names.PERSISTABLE);
    return new PersistableModel(
        name,
        type.getTypeParameters().size(),
        name.persisterIn(subject.persisterPackage()),
        Names.qualified(subject.origin()),
        Annotations.text(persistable, "name", name.canonical()),
        Annotations.texts(persistable, "formerNames"),
        Annotations.bool(persistable, "identity", true),
        Annotations.number(persistable, "version", 1),
        components,
        ignoring.passed(),
        ignoring.isPartial(),
        removed,
        shape.construction(),
        !Names.isOpen(type) || shape.isOpen(),
        shape.isOverloaded(),
        Equalities.of(type),
        migration,
        types.hasNamesakes(subject.persisterPackage()),
        suppressions(subject, shape, components));
  }

  /** Only where needed: ecj warns of suppressions that suppress nothing. */
  private List<String> suppressions(Subject subject, Shape shape, List<ComponentModel> components) {
    Set<String> suppressions = new TreeSet<>();
    add(Deprecations.warning(subject.type()), suppressions);
    for (Shape.Part part : shape.parts()) {
      add(Deprecations.warning(part.place()), suppressions);
    }
    for (Element maker : shape.makers()) {
      add(Deprecations.warning(maker), suppressions);
    }
    for (ComponentModel component : components) {
      for (TypeModel.Declared type : component.type().classes()) {
        add(type.warning(), suppressions);
      }
    }
    if (Names.isInModule(elements, subject.origin())) {
      suppressions.add("exports");
    }
    return List.copyOf(suppressions);
  }

  private static void add(@Nullable String warning, Set<String> suppressions) {
    if (warning != null) {
      suppressions.add(warning);
    }
  }
}
