package io.persistable.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A static type, as plain data. */
public sealed interface TypeModel {

  /** A primitive type, with the names that the runtime's interfaces give its kind of place. */
  enum Primitive implements TypeModel {
    BOOLEAN("bool", "BOOL"),
    BYTE("int8", "INT8"),
    SHORT("int16", "INT16"),
    INT("int32", "INT32"),
    LONG("int64", "INT64"),
    FLOAT("float32", "FLOAT32"),
    DOUBLE("float64", "FLOAT64"),
    CHAR("character", "CHARACTER");

    private final String method;
    private final String constant;

    Primitive(String method, String constant) {
      this.method = method;
      this.constant = constant;
    }

    /** The method of {@code Representation} and {@code Arguments}. */
    public String method() {
      return method;
    }

    /** The constant of {@code DeclaredType}. */
    public String constant() {
      return constant;
    }

    /** As source writes it. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is known of a class at compile time that decides how a component of it is archived. */
  enum Role {
    /** {@code java.lang.Integer} and its like: a leaf. */
    BOX,
    /** {@code java.lang.String}. */
    TEXT,
    /** An enum: a leaf, listed in the catalog. */
    ENUM,
    /** A final class with a generated persister. */
    FINAL_PERSISTABLE,
    /** {@code java.lang.Object}. */
    OBJECT,
    /** Anything else: the object's own class decides. */
    OTHER
  }

  /**
   * A class or interface.
   *
   * @param arguments empty if it is raw or not generic
   * @param parameters how many type parameters it declares
   * @param visible whether generated code can name it
   * @param open whether every package can name it
   * @param warning what naming it makes the compiler warn of, such as {@code deprecation}
   * @param refusal why no object of it can be archived, or what to do that it is visible; null if
   *     one could, and it is
   */
  record Declared(
      ClassName name,
      List<TypeModel> arguments,
      int parameters,
      Role role,
      boolean visible,
      boolean open,
      @Nullable String warning,
      @Nullable String refusal)
      implements TypeModel {

    public Declared {
      arguments = List.copyOf(arguments);
    }

    /** Generic, but written without arguments. */
    public boolean isRaw() {
      return parameters > 0 && arguments.isEmpty();
    }

    /** The same class without arguments. */
    public Declared withoutArguments() {
      return new Declared(name, List.of(), parameters, role, visible, open, warning, refusal);
    }
  }

  record Array(TypeModel component) implements TypeModel {}

  /** {@code ?}, {@code ? extends X}, {@code ? super X}; the bound is Object for the first. */
  record Wildcard(Bound kind, TypeModel bound) implements TypeModel {}

  /** How a wildcard is bound. */
  enum Bound {
    NONE,
    EXTENDS,
    SUPER
  }

  /** A type variable; where its bound mentions it again, the bound is cut to the bare class. */
  record Variable(TypeModel bound) implements TypeModel {}

  /** What stands for this type where variables and arguments are gone. */
  default TypeModel erasure() {
    if (this instanceof Declared declared) {
      return declared.withoutArguments();
    }
    if (this instanceof Array array) {
      return new Array(array.component().erasure());
    }
    if (this instanceof Variable variable) {
      return variable.bound().erasure();
    }
    if (this instanceof Wildcard wildcard) {
      return wildcard.bound().erasure();
    }
    return this;
  }

  /** Whether a type variable occurs in this type. */
  default boolean mentionsVariable() {
    if (this instanceof Declared declared) {
      for (TypeModel argument : declared.arguments()) {
        if (argument.mentionsVariable()) {
          return true;
        }
      }
    } else if (this instanceof Array array) {
      return array.component().mentionsVariable();
    } else if (this instanceof Wildcard wildcard) {
      return wildcard.bound().mentionsVariable();
    }
    return this instanceof Variable;
  }

  /** The classes that occur in this type, in the order in which they are written. */
  default List<Declared> classes() {
    List<Declared> classes = new ArrayList<>();
    addClasses(classes);
    return classes;
  }

  private void addClasses(List<Declared> classes) {
    if (this instanceof Declared declared) {
      classes.add(declared);
      for (TypeModel argument : declared.arguments()) {
        argument.addClasses(classes);
      }
    } else if (this instanceof Array array) {
      array.component().addClasses(classes);
    } else if (this instanceof Wildcard wildcard) {
      wildcard.bound().addClasses(classes);
    } else if (this instanceof Variable variable) {
      variable.bound().addClasses(classes);
    }
  }
}
