package io.persistable.type;

/** The indefinite article of the names of types, for messages. */
public final class Article {

  private Article() {}

  /** {@code an int}, {@code a long}, {@code a URL}. */
  public static String with(String name) {
    return (!name.isEmpty() && "AEIOaeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
