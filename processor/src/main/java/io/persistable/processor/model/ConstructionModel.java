package io.persistable.processor.model;

import java.util.List;

/** How generated code makes an object of a persistable type. */
public sealed interface ConstructionModel {

  /** {@code new Flight(…)}, the arguments being all components in order. */
  record Constructor() implements ConstructionModel {}

  /** {@code Flight.of(…)}, the arguments being all components in order. */
  record Factory(ClassName holder, String method) implements ConstructionModel {}

  /**
   * {@code Flight.builder().date(…).build()}
   *
   * @param type the builder's class
   * @param setters one for each component, in order
   * @param cast whether it is declared to build a superclass
   */
  record Builder(ClassName type, String builder, List<String> setters, String build, boolean cast)
      implements ConstructionModel {}

  /** {@code new Flight()}, then a call or an assignment for each component, in order. */
  record Setters(List<Setter> setters) implements ConstructionModel {}

  /** A method to call or a field to assign to. */
  record Setter(String name, boolean field) {}
}
