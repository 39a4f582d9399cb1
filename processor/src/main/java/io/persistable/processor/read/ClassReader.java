package io.persistable.processor.read;

import io.persistable.processor.model.ConstructionModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The shape of a class: which way of making its objects is meant, and what it takes. */
final class ClassReader {

  private static final String CODE = "PersistableConstruction";

  private final Subject subject;
  private final List<Complaint> complaints;
  private final Members members;
  private final Creators creators;
  private final MutableReader mutable;
  private final BuilderReader builders;
  private final String name;

  ClassReader(Subject subject, Types types, List<Complaint> complaints)
      throws MissingTypeException {
    this(subject, new Members(subject.type(), subject.persisterPackage(), types), null, complaints);
  }

  /**
   * @param accessors null for those of the class itself
   */
  ClassReader(
      Subject subject, Members members, @Nullable Accessors accessors, List<Complaint> complaints) {
    this.subject = subject;
    this.complaints = complaints;
    this.members = members;
    Accessors used = accessors == null ? Accessors.of(members) : accessors;
    this.creators = new Creators(members, used);
    this.mutable = new MutableReader(members, used);
    this.builders = new BuilderReader(members, used, subject.persisterPackage());
    this.name = Names.of(subject.type()).nestedName();
  }

  /** Null if there is none, with a complaint. */
  @Nullable Shape read() throws MissingTypeException {
    List<ExecutableElement> marked = marked();
    if (marked.size() > 1) {
      complain(marked.get(1), "more than one creator of " + name + " is marked: keep one @Creator");
      return null;
    }
    Shape shape = marked.isEmpty() ? unmarked() : marked(marked.get(0));
    if (shape != null && subject.mixIn() == null) {
      complaints.addAll(new Losses(subject, members).of(shape));
    }
    return shape;
  }

  private List<ExecutableElement> marked() {
    List<ExecutableElement> marked = new ArrayList<>();
    for (Element member : subject.type().getEnclosedElements()) {
      if (member instanceof ExecutableElement executable
          && Names.annotation(member, Names.CREATOR) != null) {
        marked.add(executable);
      }
    }
    return marked;
  }

  private @Nullable Shape marked(ExecutableElement creator) throws MissingTypeException {
    if (!members.isUsable(creator)) {
      complain(
          creator,
          "the marked creator of "
              + name
              + " is private or throws a checked exception: make it package-private, or wrap the"
              + " exception");
      return null;
    }
    if (creator.getKind() == ElementKind.CONSTRUCTOR && creator.getParameters().isEmpty()) {
      return mutable.read(creator);
    }
    if (builders.isBuilderMethod(creator)) {
      Shape shape = builders.read(creator);
      if (shape == null) {
        complain(creator, "the builder of " + name + " has no method that builds it: add build()");
      }
      return shape;
    }
    boolean creates = creators.all().contains(creator);
    VariableElement stranger = creates ? creators.stranger(creator) : null;
    if (!creates) {
      complain(
          creator,
          "the marked method creates no "
              + name
              + ": mark a constructor, a static method that returns "
              + name
              + ", or one that returns its builder");
      return null;
    }
    if (stranger != null) {
      complain(
          stranger,
          "parameter '"
              + stranger.getSimpleName()
              + "' of the creator of "
              + name
              + " has no accessor of that name and type: "
              + remedy(stranger));
      return null;
    }
    return creators.shape(creator);
  }

  private @Nullable Shape unmarked() throws MissingTypeException {
    ExecutableElement empty = creators.withoutParameters();
    Shape filled = empty == null ? null : mutable.read(empty);
    if (filled != null && !filled.parts().isEmpty()) {
      return filled;
    }
    List<ExecutableElement> best = best();
    if (best.size() > 1) {
      complain(
          best.get(1),
          name
              + " can be built in two ways that take as much: mark the one that is meant with"
              + " @Persistable.Creator");
      return null;
    }
    if (best.size() == 1) {
      return creators.shape(best.get(0));
    }
    ExecutableElement builder = builders.find();
    Shape built = builder == null ? null : builders.read(builder);
    if (built != null) {
      return built;
    }
    if (filled != null) {
      return new Shape(List.of(), new ConstructionModel.Constructor(), filled.makers());
    }
    complainOfNoWay();
    return null;
  }

  /** Those with the most parameters; a constructor comes before factories that take as much. */
  private List<ExecutableElement> best() {
    List<ExecutableElement> best = new ArrayList<>();
    int most = 1;
    for (ExecutableElement creator : creators.all()) {
      int count = creator.getParameters().size();
      if (count < most || !creators.isComplete(creator)) {
        continue;
      }
      boolean constructorFirst =
          creator.getKind() == ElementKind.METHOD
              && count == most
              && !best.isEmpty()
              && best.get(0).getKind() == ElementKind.CONSTRUCTOR;
      if (count > most) {
        best.clear();
        most = count;
      }
      if (!constructorFirst) {
        best.add(creator);
      }
    }
    return best;
  }

  private void complainOfNoWay() {
    StringBuilder text = new StringBuilder(name).append(" can't be built from its components: ");
    ExecutableElement nearest = null;
    for (ExecutableElement creator : creators.all()) {
      if (!creator.getParameters().isEmpty()
          && (nearest == null || creator.getParameters().size() > nearest.getParameters().size())) {
        nearest = creator;
      }
    }
    VariableElement stranger = nearest == null ? null : creators.stranger(nearest);
    String hidden = new Obstacles(members).ofEmptyConstructor();
    if (stranger == null) {
      text.append(
          subject.isOwn() && nearest == null && hidden != null
              ? hidden
              : !subject.isOwn()
                  ? "describe it by a @Persistable.MixIn"
                  : "give it a constructor or static factory, free of checked exceptions, whose"
                      + " parameters are named like its accessors, a builder, or a constructor"
                      + " without parameters and setters");
      complaints.add(subject.complaint(CODE, text.toString()));
    } else {
      text.append("parameter '")
          .append(stranger.getSimpleName())
          .append("' has no accessor of that name and type; ")
          .append(remedy(stranger));
      complain(stranger, text.toString());
    }
  }

  private String remedy(VariableElement parameter) {
    if (subject.mixIn() != null) {
      return "add to the mix-in a static method that makes a " + name + " of its components";
    }
    if (subject.isOwn() && Kotlin.is(subject.type())) {
      return "make it a property that is not private, by val or var before it";
    }
    String parameterName = parameter.getSimpleName().toString();
    return subject.isOwn()
        ? "add a method "
            + parameterName
            + "() or get"
            + PropertyNames.capitalized(parameterName)
            + "() that returns "
            + parameter.asType()
        : "compile it with -parameters, or describe it by a @Persistable.MixIn";
  }

  private void complain(Element element, String text) {
    complaints.add(subject.complaint(element, CODE, text));
  }
}
