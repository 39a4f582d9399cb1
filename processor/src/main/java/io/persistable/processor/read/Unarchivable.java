package io.persistable.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Classes whose objects are threads, handles, streams or code: no text can rebuild them. */
final class Unarchivable {

  private Unarchivable() {}

  /**
   * Why no object of a type can be archived, also none of a class that extends it.
   *
   * @return null if nothing is known of it; an object may have a persister of its own
   */
  static @Nullable String refusal(TypeElement type) {
    String refusal = refusalOfItself(type);
    return refusal == null || mayBePersistable(type) ? null : refusal;
  }

  /** Why no object of just this class can be archived; null if nothing is known of it. */
  static @Nullable String refusalOfItself(TypeElement type) {
    JdkClasses.Refusal refusal =
        JdkClasses.refusal(type, Unarchivable::binaryName, Unarchivable::parents);
    return refusal != null && refusal.extent() == JdkClasses.Extent.FAMILY
        ? refusal.reason()
        : null;
  }

  /**
   * Whether an object of a type may be of a class that is marked: an enum or a record that
   * implements the interface, a class that extends one of the JDK's that keeps nothing. What the
   * others of the JDK keep, the persister of a class that extends them would lose.
   */
  private static boolean mayBePersistable(TypeElement type) {
    Deque<TypeElement> pending = new ArrayDeque<>(List.of(type));
    Set<TypeElement> seen = new HashSet<>(pending);
    while (!pending.isEmpty()) {
      TypeElement next = pending.remove();
      if (next.getModifiers().contains(Modifier.SEALED)) {
        List<TypeElement> permitted = new ArrayList<>();
        next.getPermittedSubclasses().forEach(each -> add(each, permitted));
        permitted.stream().filter(seen::add).forEach(pending::add);
      } else if (next.getKind() == ElementKind.INTERFACE || mayBeExtended(next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeExtended(TypeElement type) {
    boolean isOfThePlatform = PlatformFields.isOfThePlatform(type);
    if (isOfThePlatform
        && (type.getModifiers().contains(Modifier.FINAL) || !hasOpenConstructor(type))) {
      return false;
    }
    TypeElement next = type;
    while (next != null) {
      if (!PlatformFields.state(next, false).isEmpty()) {
        return false;
      }
      List<TypeElement> parent = new ArrayList<>();
      add(next.getSuperclass(), parent);
      next = parent.isEmpty() ? null : parent.get(0);
    }
    return true;
  }

  private static boolean hasOpenConstructor(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = constructor.getModifiers();
      if (modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the runtime refuses objects of just this class, however compiled. */
  static boolean isRefused(TypeElement type) {
    return JdkClasses.refusal(type, Unarchivable::binaryName, Unarchivable::parents) != null;
  }

  private static String binaryName(TypeElement type) {
    Element around = type.getEnclosingElement();
    return around instanceof TypeElement outer
        ? binaryName(outer) + "$" + type.getSimpleName()
        : type.getQualifiedName().toString();
  }

  private static List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(parent -> add(parent, parents));
    return parents;
  }

  private static void add(TypeMirror parent, List<TypeElement> parents) {
    if (parent instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      parents.add(element);
    }
  }
}
