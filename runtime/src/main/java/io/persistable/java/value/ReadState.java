package io.persistable.java.value;

import io.persistable.java.lex.JavaScanner;
import io.persistable.read.Substitutes;
import io.persistable.type.TypeRegistry;

/** What expressions and statements of one source share. */
public record ReadState(
    JavaScanner scanner,
    TypeNames names,
    MissingComponents missing,
    Variables variables,
    PendingSetters setters,
    PlaceChecks places,
    Substitutes substitutes,
    CollectionAdder fills) {

  /** The state before anything is read. */
  public static ReadState of(
      JavaScanner scanner, TypeNames names, TypeRegistry registry, MissingComponents missing) {
    PendingSetters setters = new PendingSetters(scanner, missing);
    Substitutes substitutes = new Substitutes(registry, missing::note);
    return new ReadState(
        scanner,
        names,
        missing,
        new Variables(),
        setters,
        new PlaceChecks(scanner),
        substitutes,
        new CollectionAdder(registry, scanner, setters, substitutes));
  }
}
