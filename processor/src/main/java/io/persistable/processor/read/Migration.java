package io.persistable.processor.read;

import io.persistable.processor.model.ClassName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds {@code static Foo migrate(RecordValue old)}. */
final class Migration {

  private static final String CODE = "PersistableMigrate";

  private Migration() {}

  /** The class that has the method; null if there is none. */
  static @Nullable ClassName find(Subject subject, List<Complaint> complaints) {
    TypeElement holder = subject.described();
    AnnotationMirror persistable = Names.annotation(holder, Names.PERSISTABLE);
    int version = Annotations.number(persistable, "version", 1);
    String wanted = "static " + Names.of(subject.type()).nestedName() + " migrate(RecordValue old)";
    if (version < 1) {
      complaints.add(
          subject.complaint(
              "PersistableVersion", "version is " + version + ": versions count from 1"));
      return null;
    }
    ExecutableElement method = method(holder);
    if (method == null) {
      if (version > 1) {
        complaints.add(
            subject.complaint(
                CODE,
                "version "
                    + version
                    + " of "
                    + Names.of(subject.type()).nestedName()
                    + " has no way to read earlier ones: add "
                    + wanted));
      }
      return null;
    }
    if (version == 1) {
      complaints.add(
          new Complaint(
              method, CODE, "migrate is never called for version 1: raise version, or remove it"));
      return null;
    }
    if (!isUsable(method, subject)) {
      complaints.add(
          new Complaint(
              method, CODE, "migrate can't be called by the persister: declare it " + wanted));
      return null;
    }
    return Names.of(holder);
  }

  private static @Nullable ExecutableElement method(TypeElement holder) {
    for (ExecutableElement method : ElementFilter.methodsIn(holder.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals("migrate")
          && method.getParameters().size() == 1
          && isClass(method.getParameters().get(0).asType(), "io.persistable.value.RecordValue")) {
        return method;
      }
    }
    return null;
  }

  private static boolean isUsable(ExecutableElement method, Subject subject) {
    return method.getModifiers().contains(Modifier.STATIC)
        && Names.isAccessible(method, true)
        && !Members.throwsChecked(method)
        && isClass(method.getReturnType(), subject.type().getQualifiedName().toString());
  }

  private static boolean isClass(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
