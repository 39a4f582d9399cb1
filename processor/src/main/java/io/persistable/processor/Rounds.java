package io.persistable.processor;

import io.persistable.processor.read.Generators;
import io.persistable.processor.read.MissingTypeException;
import io.persistable.processor.read.Names;
import io.persistable.processor.read.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The annotated elements, round after round. What mentions a class that does not exist yet is put
 * off to the next round, by name, since an element is of no use once its round is over.
 */
final class Rounds {

  /** What is missing where Lombok has not yet had its turn. */
  static final String LOMBOK = "Lombok";

  private final Elements elements;
  private final boolean lombokComesLater;
  private final Set<Origin> waitedForLombok = new HashSet<>();
  private final Set<String> annotatedTypes = new LinkedHashSet<>();
  private final Map<Origin, String> deferred = new LinkedHashMap<>();

  private record Origin(boolean isPackage, String name) {}

  Rounds(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    // Eclipse's compiler runs Lombok when it parses, and has no further round for it.
    this.lombokComesLater = !isOf(environment, "org.eclipse.");
  }

  /**
   * Whether the environment is that of a build tool around a compiler, as Gradle's, which shows
   * types that have not changed as class files to processors that want to see all.
   */
  static boolean showsClassFiles(ProcessingEnvironment environment) {
    return !isOf(environment, "com.sun.tools.javac.") && !isOf(environment, "org.eclipse.");
  }

  private static boolean isOf(ProcessingEnvironment environment, String compiler) {
    return environment.getClass().getName().startsWith(compiler);
  }

  /** The elements to look at now: those put off before, then those annotated in this round. */
  List<Element> next(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Map<Origin, Element> next = new LinkedHashMap<>();
    for (Origin origin : deferred.keySet()) {
      Element element = find(origin);
      if (element != null) {
        next.put(origin, element);
      }
    }
    deferred.clear();
    for (TypeElement annotation : annotations) {
      if (!Names.ASKING.contains(Names.qualified(annotation))) {
        continue;
      }
      boolean marksTypes = annotation.getQualifiedName().contentEquals(Names.PERSISTABLE);
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (!(element instanceof QualifiedNameable)) {
          continue; // a component or a constant, which its type tells of
        }
        next.put(origin(element), element);
        if (marksTypes) {
          annotatedTypes.add(Names.qualified(element));
        }
      }
    }
    return new ArrayList<>(next.values());
  }

  /** Puts an element off to the next round. */
  void defer(Element element, MissingTypeException missing) {
    deferred.put(origin(element), String.valueOf(missing.getMessage()));
  }

  /**
   * Sees to it that a type is read in the round after the one in which Lombok sees it. Lombok asks
   * for that round itself; before it, where Lombok is behind us on the processor path, the type
   * lacks its accessors and constructors, and may look complete without them.
   *
   * @throws MissingTypeException in the first round of a type that has annotations of Lombok
   */
  void awaitLombok(Element origin, Subject subject) throws MissingTypeException {
    if (lombokComesLater
        && Generators.isLomboks(subject.type())
        && waitedForLombok.add(origin(origin))) {
      throw new MissingTypeException(LOMBOK);
    }
  }

  boolean hasDeferred() {
    return !deferred.isEmpty();
  }

  /** The elements that are still put off, with the name of the class that each lacks. */
  Map<Element, String> stillDeferred() {
    Map<Element, String> left = new LinkedHashMap<>();
    for (Map.Entry<Origin, String> entry : deferred.entrySet()) {
      Element element = find(entry.getKey());
      if (element != null) {
        left.put(element, entry.getValue());
      }
    }
    return left;
  }

  /** Whether a class has been annotated in any round so far. */
  boolean isAnnotated(String canonicalName) {
    return annotatedTypes.contains(canonicalName);
  }

  private static Origin origin(Element element) {
    return new Origin(element instanceof PackageElement, Names.qualified(element));
  }

  private @Nullable Element find(Origin origin) {
    return origin.isPackage()
        ? elements.getPackageElement(origin.name())
        : elements.getTypeElement(origin.name());
  }
}
