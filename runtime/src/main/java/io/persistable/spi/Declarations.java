package io.persistable.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads components as Java declares them: {@code "int id, String name, List<long[]> parts"}.
 *
 * <pre>
 * declarations = [ declaration { ", " declaration } ]
 * declaration  = type " " name
 * type         = [ "? extends " ] class [ "&lt;" type { ", " type } "&gt;" ] { "[]" }
 * </pre>
 *
 * <p>Primitive types, {@code String} and {@code Object} are known. Any other class, and any array,
 * is given beside the text: a class by its literal, an array by an empty one, in the order in which
 * the text first mentions them. A {@code ?} is written only where {@link DeclaredType#wildcard} is
 * meant.
 */
final class Declarations {

  private static final Map<String, DeclaredType> KNOWN =
      Map.of(
          "boolean", DeclaredType.BOOL,
          "byte", DeclaredType.INT8,
          "short", DeclaredType.INT16,
          "int", DeclaredType.INT32,
          "long", DeclaredType.INT64,
          "float", DeclaredType.FLOAT32,
          "double", DeclaredType.FLOAT64,
          "char", DeclaredType.CHARACTER,
          "String", DeclaredType.TEXT,
          "Object", DeclaredType.OBJECT);

  private static final String WILDCARD = "? extends ";
  private static final DeclaredType[] NONE = {};

  private final String text;
  private final Object[] given;
  private final Map<String, Object> mentioned = new HashMap<>();
  private int at;

  private Declarations(String text, Object[] given) {
    this.text = text;
    this.given = given;
  }

  /**
   * @throws IllegalArgumentException if the text is malformed, or has other types than are given
   */
  static List<Component> read(String text, Object... given) {
    return new Declarations(text, given).read();
  }

  private List<Component> read() {
    List<Component> components = new ArrayList<>();
    while (at < text.length()) {
      if (!components.isEmpty()) {
        expect(", ");
      }
      DeclaredType type = type();
      expect(" ");
      components.add(new Component(word(), type, List.of(), null));
    }
    if (mentioned.size() != given.length) {
      throw new IllegalArgumentException(
          "expected " + mentioned.keySet() + ", found " + given.length + " types, for: " + text);
    }
    return components;
  }

  /** Recursion is over a declaration's nesting. */
  private DeclaredType type() {
    if (accept(WILDCARD)) {
      return type().wildcard();
    }
    String name = word();
    DeclaredType type = KNOWN.get(name);
    if (type == null) {
      Object raw = given(name);
      if (!(raw instanceof Class<?> known)) {
        throw malformed("a class for " + name);
      }
      type = DeclaredType.of(known, arguments());
    }
    while (accept("[]")) {
      name += "[]";
      type = DeclaredType.array(given(name), type);
    }
    return type;
  }

  private DeclaredType[] arguments() {
    if (!accept("<")) {
      return NONE;
    }
    List<DeclaredType> arguments = new ArrayList<>();
    do {
      arguments.add(type());
    } while (accept(", "));
    expect(">");
    return arguments.toArray(NONE);
  }

  private Object given(String name) {
    Object known = mentioned.get(name);
    if (known == null) {
      if (mentioned.size() == given.length) {
        throw malformed("a type given for " + name);
      }
      known = given[mentioned.size()];
      mentioned.put(name, known);
    }
    return known;
  }

  private String word() {
    int start = at;
    while (at < text.length() && " ,<>[".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw malformed("a name");
    }
    return text.substring(start, at);
  }

  private boolean accept(String expected) {
    boolean found = text.startsWith(expected, at);
    if (found) {
      at += expected.length();
    }
    return found;
  }

  private void expect(String expected) {
    if (!accept(expected)) {
      throw malformed("'" + expected + "'");
    }
  }

  private IllegalArgumentException malformed(String expected) {
    return new IllegalArgumentException("expected " + expected + " at " + at + " of: " + text);
  }
}
