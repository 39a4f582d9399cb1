package io.persistable.processor;

import io.persistable.processor.read.Names;
import io.persistable.processor.read.StrayMarks;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Types that have annotations of ours though they may be neither marked nor imported. Only at the
 * end is it known, since an import may come in a later round.
 */
final class UnmarkedTypes {

  private final Set<String> seen = new TreeSet<>();
  private final Set<String> described = new HashSet<>();

  void note(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        Element type = element;
        while (type != null && !(type instanceof TypeElement)) {
          type = type.getEnclosingElement();
        }
        if (type != null && !isMarked(type)) {
          seen.add(Names.qualified(type));
        }
      }
    }
  }

  /**
   * A type that a mix-in describes, which is the user's own word: what stands on it says nothing.
   */
  void noteDescribed(TypeElement type) {
    described.add(Names.qualified(type));
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  private static boolean isMarked(Element type) {
    return Names.annotation(type, Names.PERSISTABLE) != null
        || Names.annotation(type, Names.MIX_IN) != null;
  }

  /**
   * @param imported whether a type has a persister without being marked
   */
  void report(Elements elements, Predicate<TypeElement> imported, Reports reports) {
    for (String name : seen) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null && !isMarked(type) && (described.contains(name) || !imported.test(type))) {
        StrayMarks.ofUnmarked(type).forEach(reports::error);
      }
    }
  }
}
