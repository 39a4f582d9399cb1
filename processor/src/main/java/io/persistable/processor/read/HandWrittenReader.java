package io.persistable.processor.read;

import io.persistable.processor.model.CatalogModel.PersisterReference;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads classes marked {@code @PersisterFor}. */
public final class HandWrittenReader {

  private static final String CODE = "PersistableHandWritten";
  private static final String PERSISTER = "io.persistable.spi.Persister";

  private final Types types;

  public HandWrittenReader(Types types) {
    this.types = types;
  }

  /** A persister written by hand and the type that it is for. */
  public record HandWritten(PersisterReference reference, TypeElement type) {}

  /**
   * Reads one.
   *
   * @return null if there are complaints
   * @throws MissingTypeException if the type that it is for does not exist, or not yet
   */
  public @Nullable HandWritten read(TypeElement persister, List<Complaint> complaints)
      throws MissingTypeException {
    AnnotationMirror annotation = Names.annotation(persister, Names.PERSISTER_FOR);
    AnnotationValue value = Annotations.value(annotation, "value");
    if (value == null) {
      return null;
    }
    TypeElement type = Annotations.type(value);
    if (type == null) {
      complaints.add(
          new Complaint(
              persister, annotation, value, CODE, value + " needs no persister: remove this one"));
      return null;
    }
    if (!implementsPersisterOf(persister, type)) {
      String name = Names.of(type).nestedName();
      complaints.add(
          new Complaint(
              persister,
              CODE,
              "a persister for " + name + " must implement Persister<" + name + ">"));
      return null;
    }
    boolean constant = hasConstant(persister);
    if (!Names.isOpen(persister) || !(constant || hasConstructor(persister))) {
      complaints.add(
          new Complaint(
              persister,
              CODE,
              "the catalog can't get this persister: make it a public class with a public"
                  + " constructor without parameters, or a public constant INSTANCE"));
      return null;
    }
    return new HandWritten(new PersisterReference(Names.of(persister), constant), type);
  }

  private boolean implementsPersisterOf(TypeElement persister, TypeElement type) {
    return implementsPersisterOf(persister.asType(), type);
  }

  private boolean implementsPersisterOf(TypeMirror candidate, TypeElement type) {
    if (candidate instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(PERSISTER)) {
      return declared.getTypeArguments().size() == 1
          && types.isSameType(
              types.erasure(declared.getTypeArguments().get(0)), types.erasure(type.asType()));
    }
    return types.directSupertypes(candidate).stream()
        .anyMatch(parent -> implementsPersisterOf(parent, type));
  }

  private static boolean hasConstant(TypeElement persister) {
    for (VariableElement field : ElementFilter.fieldsIn(persister.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals("INSTANCE")
          && field.getModifiers().containsAll(List.of(Modifier.PUBLIC, Modifier.STATIC))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasConstructor(TypeElement persister) {
    if (persister.getKind() != ElementKind.CLASS
        || persister.getModifiers().contains(Modifier.ABSTRACT)
        || isInner(persister)) {
      return false;
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(persister.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && constructor.getModifiers().contains(Modifier.PUBLIC)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInner(Element type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }
}
