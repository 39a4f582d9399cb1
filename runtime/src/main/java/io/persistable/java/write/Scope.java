package io.persistable.java.write;

/**
 * Where statements go: into the initializers of fields, into the methods of holder classes, into
 * one method. Knows how a named object is declared there and how it is referred to.
 */
interface Scope {

  /**
   * Starts the declaration of a named object: what stands before its value.
   *
   * @param name unique in the text
   */
  void declare(LineBreaker layout, String name, JavaType type);

  /** Ends a declaration and writes it. */
  void declared(LineBreaker layout);

  /** Writes a statement that is complete but for its semicolon. */
  void statement(LineBreaker layout);

  /**
   * A place between statements where another method or class may begin.
   *
   * @param slots what was written so far, see {@link StatementPlan}
   */
  void point(long slots);

  /** How an object that was declared is called here. */
  String reference(String name);
}
