package io.persistable.processor.read;

import io.persistable.processor.model.ConstructionModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class that no component holds, which an archive would lose.
 *
 * <p>A component holds the field that its name means. One that is named like no field (a property
 * whose field is called {@code _x}, a constructor's parameter that is converted) may hold any, so
 * as many fields as there are such components are trusted to be held. Classes of the JDK are not
 * trusted: they have accessors like {@code length()} that only say something of the state, and
 * transient fields that are the state. Each of their fields must be held by a component of its name
 * and type. A mix-in is the user's own word on what the state is, and is not judged.
 */
final class Losses {

  private static final String CODE = "PersistableLost";
  private static final String DESCRIBED =
      "say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)";

  private final Subject subject;
  private final Members members;
  private final String name;
  private final boolean strict;

  /**
   * A field of an object.
   *
   * @param type null for one whose component may be of another type
   * @param element null for one that the compiler doesn't show
   */
  private record Held(
      String name, TypeElement owner, @Nullable String type, @Nullable VariableElement element) {

    boolean isHeldBy(String component, @Nullable Element meant, TypeMirror erased) {
      return name.equals(component)
          && owner.equals(meant)
          && (type == null || type.equals(erased.toString()));
    }
  }

  Losses(Subject subject, Members members) {
    this.subject = subject;
    this.members = members;
    this.name = Names.of(subject.type()).nestedName();
    this.strict = PlatformFields.isOfThePlatform(subject.type());
  }

  /** A complaint for each field that is lost. */
  List<Complaint> of(Shape shape) {
    List<Held> state = state();
    Map<String, TypeElement> owners = new HashMap<>();
    state.forEach(field -> owners.put(field.name(), field.owner()));
    List<Held> lost = new ArrayList<>(state);
    List<Shape.Part> free = new ArrayList<>();
    for (Shape.Part part : shape.parts()) {
      VariableElement meant = members.field(part.name());
      TypeElement owner = owners.get(part.name());
      if (meant == null && owner == null && !strict) {
        free.add(part);
      }
      Element held = meant == null ? owner : meant.getEnclosingElement();
      TypeMirror erased = members.types().erasure(part.type());
      lost.removeIf(field -> field.isHeldBy(part.name(), held, erased));
    }
    lost.removeIf(field -> removeAlike(field.name(), free));
    // What a constructor takes under other names, it keeps in fields of other names. A setter says
    // no such thing: that of a derived property sets what other components hold already.
    if (!(shape.construction() instanceof ConstructionModel.Setters)) {
      lost.removeIf(field -> removeRelated(field, free));
    }
    List<Complaint> complaints = new ArrayList<>();
    if (!lost.isEmpty()) {
      Set<TypeElement> platform = new LinkedHashSet<>();
      for (Held field : lost) {
        if (field.element() != null) {
          complaints.add(complaint(field, field.element(), shape));
        } else if (platform.add(field.owner())) {
          complaints.add(ofThePlatform(field.owner()));
        }
      }
    }
    return complaints;
  }

  /** Takes out the component that is called as the field is but for a convention of prefixes. */
  private static boolean removeAlike(String field, List<Shape.Part> components) {
    String bare = withoutAffixes(field);
    for (Shape.Part component : components) {
      if (component.name().equalsIgnoreCase(field) || component.name().equalsIgnoreCase(bare)) {
        return components.remove(component);
      }
    }
    return false;
  }

  /**
   * Takes out a component whose type says that the field may hold it: of the same type, or of a
   * sub- or supertype. A length does not make an array.
   */
  private boolean removeRelated(Held field, List<Shape.Part> components) {
    for (Shape.Part component : components) {
      if (field.element() == null || areRelated(field.element().asType(), component.type())) {
        return components.remove(component);
      }
    }
    return false;
  }

  private boolean areRelated(TypeMirror a, TypeMirror b) {
    Types types = members.types();
    TypeMirror one = types.erasure(a);
    TypeMirror other = types.erasure(b);
    return types.isAssignable(one, other) || types.isAssignable(other, one);
  }

  /**
   * {@code name} of {@code _name}, {@code name_}, {@code mName}, {@code m_name}, {@code isName}.
   */
  static String withoutAffixes(String field) {
    return field
        .replaceFirst("^(?:m_|_+|(?:m|f|is|the|my)(?=\\p{Lu}))", "")
        .replaceFirst("_+$", "");
  }

  /** All that an object holds, superclasses first. */
  private List<Held> state() {
    List<Held> state = new ArrayList<>();
    for (TypeElement owner : members.chain()) {
      if (PlatformFields.isOfThePlatform(owner)) {
        PlatformFields.state(owner, strict)
            .forEach(
                (field, type) -> state.add(new Held(field, owner, strict ? type : null, null)));
        continue;
      }
      for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)
            && !field.getModifiers().contains(Modifier.TRANSIENT)
            && !Ignoring.is(field)) {
          state.add(new Held(field.getSimpleName().toString(), owner, null, field));
        }
      }
    }
    return state;
  }

  private Complaint complaint(Held field, VariableElement element, Shape shape) {
    boolean here = subject.type().equals(field.owner());
    String hiding = hiding(field);
    String text =
        "field '"
            + field.name()
            + "' of "
            + (here ? name : Names.of(field.owner()).nestedName() + ", which " + name + " extends,")
            + " would be lost, as "
            + (hiding == null ? "no component holds it: " : hiding)
            + (!subject.isOwn()
                ? DESCRIBED
                : (hiding == null ? remedy(shape, element) : "rename one of them")
                    + ", or make it transient if it need not be kept");
    return subject.complaint(here ? element : subject.type(), CODE, text);
  }

  /** The names of the fields are the JDK's own affair and differ between its releases. */
  private Complaint ofThePlatform(TypeElement owner) {
    String ownerName = Names.of(owner).nestedName();
    boolean extendsCollection = !subject.type().equals(owner) && KnownTypes.isCollection(owner);
    String text =
        extendsCollection
            ? name + " extends " + ownerName + ", whose elements would be lost: "
            : "what "
                + (subject.type().equals(owner)
                    ? name
                    : ownerName + ", which " + name + " extends,")
                + " keeps in private fields would be lost, as no component holds it: ";
    String remedy =
        extendsCollection && subject.isOwn()
            ? "keep them in a component of that type instead of extending it, or write a persister"
                + " for it (@PersisterFor)"
            : DESCRIBED;
    return subject.complaint(subject.type(), CODE, text + remedy);
  }

  /** That another field is meant by the name, which only one component can have. */
  private @Nullable String hiding(Held field) {
    for (TypeElement each : members.chain()) {
      if (!each.equals(field.owner())
          && members.chain().indexOf(each) > members.chain().indexOf(field.owner())) {
        for (VariableElement other : ElementFilter.fieldsIn(each.getEnclosedElements())) {
          if (other.getSimpleName().contentEquals(field.name())) {
            return "the one of " + Names.of(each).nestedName() + " has its name: ";
          }
        }
      }
    }
    return members.field(field.name()) == null ? "a constant of an interface has its name: " : null;
  }

  private String remedy(Shape shape, VariableElement field) {
    Obstacles obstacles = new Obstacles(members);
    if (shape.construction() instanceof ConstructionModel.Setters
        || shape.construction() instanceof ConstructionModel.Constructor
            && shape.parts().isEmpty()) {
      return obstacles.ofField(field);
    }
    if (shape.construction() instanceof ConstructionModel.Builder) {
      return Obstacles.ofBuilder(shape, field);
    }
    String hidden = obstacles.ofEmptyConstructor();
    return "add it to the parameters, or "
        + (hidden == null
            ? "give the class a constructor without parameters and setters"
            : "let objects be filled by setters (" + hidden + ")");
  }
}
