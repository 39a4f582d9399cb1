package io.persistable.processor.read;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.TypeModel;
import io.persistable.processor.model.TypeModel.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Static types as plain data. It is of use for one round: elements may change in the next. */
public final class TypeReader {

  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Character");

  /** Those of {@code java.lang} that generated code may mention. */
  private static final List<String> MENTIONED =
      List.of(
          "Boolean",
          "Byte",
          "CharSequence",
          "Character",
          "Class",
          "Comparable",
          "Double",
          "Enum",
          "Float",
          "Integer",
          "Iterable",
          "Long",
          "Number",
          "Object",
          "Override",
          "Record",
          "Short",
          "String",
          "SuppressWarnings");

  private final Elements elements;
  private final Predicate<String> annotatedHere;
  private final TypeModel.Declared object;
  private final Map<TypeElement, Facts> facts = new HashMap<>();
  private final Map<String, Boolean> namesakes = new HashMap<>();

  private record Facts(
      ClassName name,
      int parameters,
      Role role,
      boolean open,
      @Nullable String warning,
      @Nullable String refusal) {}

  /**
   * @param annotatedHere whether the class of a canonical name is annotated in this compilation, so
   *     that its persister comes into being
   */
  public TypeReader(Elements elements, Predicate<String> annotatedHere) {
    this.elements = elements;
    this.annotatedHere = annotatedHere;
    this.object =
        new TypeModel.Declared(
            ClassName.of("java.lang", "Object"), List.of(), 0, Role.OBJECT, true, true, null, null);
  }

  /**
   * The static type as seen from a package.
   *
   * @throws MissingTypeException if a class in it does not exist, or not yet
   */
  public TypeModel read(TypeMirror type, String fromPackage) throws MissingTypeException {
    return read(type, fromPackage, new HashSet<>());
  }

  /** Whether a package has classes of its own that are named like some of {@code java.lang}. */
  public boolean hasNamesakes(String packageName) {
    return namesakes.computeIfAbsent(
        packageName,
        key -> {
          for (String name : MENTIONED) {
            if (elements.getTypeElement(key.isEmpty() ? name : key + "." + name) != null) {
              return true;
            }
          }
          return false;
        });
  }

  private TypeModel read(TypeMirror type, String fromPackage, Set<Element> open)
      throws MissingTypeException {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR ->
          TypeModel.Primitive.valueOf(type.getKind().name());
      case ARRAY ->
          new TypeModel.Array(read(((ArrayType) type).getComponentType(), fromPackage, open));
      case DECLARED -> declared((DeclaredType) type, fromPackage, open);
      case TYPEVAR -> variable((TypeVariable) type, fromPackage, open);
      case WILDCARD -> wildcard((WildcardType) type, fromPackage, open);
      case INTERSECTION -> read(((IntersectionType) type).getBounds().get(0), fromPackage, open);
      case ERROR -> throw new MissingTypeException(type.toString());
      default -> object;
    };
  }

  private TypeModel declared(DeclaredType type, String fromPackage, Set<Element> open)
      throws MissingTypeException {
    TypeElement element = (TypeElement) type.asElement();
    List<TypeModel> arguments = new ArrayList<>(type.getTypeArguments().size());
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(read(argument, fromPackage, open));
    }
    return declared(element, arguments, fromPackage);
  }

  private TypeModel.Declared declared(
      TypeElement element, List<TypeModel> arguments, String fromPackage) {
    Facts known = facts.get(element);
    if (known == null) {
      Role role = role(element);
      known =
          new Facts(
              Names.of(element),
              element.getTypeParameters().size(),
              role,
              Names.isOpen(element),
              Deprecations.ofType(element),
              mayBeRefused(element, role)
                  ? Unarchivable.refusal(element)
                  : unmarked(element, role));
      facts.put(element, known);
    }
    boolean visible = known.open() || Names.isVisible(element, fromPackage);
    return new TypeModel.Declared(
        known.name(),
        arguments,
        known.parameters(),
        known.role(),
        visible,
        known.open(),
        known.warning(),
        visible ? known.refusal() : Names.remedyOfHidden(element, fromPackage));
  }

  private TypeModel variable(TypeVariable type, String fromPackage, Set<Element> open)
      throws MissingTypeException {
    TypeMirror bound = type.getUpperBound();
    if (bound.getKind() == TypeKind.INTERSECTION) {
      bound = ((IntersectionType) bound).getBounds().get(0);
    }
    if (!open.add(type.asElement())) {
      return new TypeModel.Variable(bare(bound, fromPackage));
    }
    TypeModel read = read(bound, fromPackage, open);
    open.remove(type.asElement());
    return new TypeModel.Variable(read);
  }

  /** The bound of a variable that is met inside its own bound. */
  private TypeModel bare(TypeMirror bound, String fromPackage) {
    return bound.getKind() == TypeKind.DECLARED
        ? declared((TypeElement) ((DeclaredType) bound).asElement(), List.of(), fromPackage)
        : object;
  }

  private TypeModel wildcard(WildcardType type, String fromPackage, Set<Element> open)
      throws MissingTypeException {
    if (type.getExtendsBound() != null) {
      return new TypeModel.Wildcard(
          TypeModel.Bound.EXTENDS, read(type.getExtendsBound(), fromPackage, open));
    }
    if (type.getSuperBound() != null) {
      return new TypeModel.Wildcard(
          TypeModel.Bound.SUPER, read(type.getSuperBound(), fromPackage, open));
    }
    return new TypeModel.Wildcard(TypeModel.Bound.NONE, object);
  }

  private Role role(TypeElement element) {
    String name = element.getQualifiedName().toString();
    if (name.equals("java.lang.String")) {
      return Role.TEXT;
    }
    if (name.equals("java.lang.Object")) {
      return Role.OBJECT;
    }
    if (BOXES.contains(name)) {
      return Role.BOX;
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Role.ENUM;
    }
    if (Names.annotation(element, Names.PERSISTABLE) != null) {
      return hasPersister(element, name) ? Role.FINAL_PERSISTABLE : Role.OTHER;
    }
    return Role.OTHER;
  }

  /** An annotated class has a persister, whatever it extends. */
  private static boolean mayBeRefused(TypeElement element, Role role) {
    return role == Role.OTHER && Names.annotation(element, Names.PERSISTABLE) == null;
  }

  /** What an enum says that is not marked is not read. */
  private static @Nullable String unmarked(TypeElement element, Role role) {
    return role == Role.ENUM
            && Names.annotation(element, Names.PERSISTABLE) == null
            && EnumReader.isDescribed(element)
        ? "@RenamedFrom, @Removed and @Persistable.Fallback are read only if the enum is marked"
            + " @Persistable: mark it"
        : null;
  }

  /** A jar may hold an annotated class that was compiled without the processor. */
  private boolean hasPersister(TypeElement element, String name) {
    if (!element.getModifiers().contains(Modifier.FINAL)) {
      return false;
    }
    return annotatedHere.test(name)
        || elements.getTypeElement(Names.of(element).persister().canonical()) != null;
  }
}
