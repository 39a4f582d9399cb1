package io.persistable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record, class or enum whose objects can be archived. The annotation processor generates
 * its persister, {@code FooPersister}, in the type's own package.
 *
 * <ul>
 *   <li>A <b>record</b> needs nothing more.
 *   <li>A <b>class</b> is taken as mutable if it has a constructor without parameters and setters
 *       or accessible fields; else it is built by the constructor or static factory with the most
 *       parameters whose names are those of its accessors ({@code x()}, {@code getX()}, {@code
 *       isX()} or an accessible field {@code x}); else by a builder ({@code builder()}, one method
 *       per component, {@code build()}). {@link Creator} decides where this is not what is meant.
 *   <li>An <b>enum</b> is archived by the names of its constants. It needs the annotation only if
 *       it occurs in no component's static type, such as one that implements an interface, or to
 *       have a name of its own, or former names: its own and, with {@link RenamedFrom}, {@link
 *       Removed} and {@link Fallback}, those of its constants.
 * </ul>
 *
 * <p>A type of version 2 or above has a method {@code static Foo migrate(RecordValue old)} that
 * builds an object from the components that an older archive has.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Persistable {

  /** The archive's name of the type; its canonical name if empty. */
  String name() default "";

  /** Names under which older archives have the type. */
  String[] formerNames() default {};

  /**
   * Whether an object that is reached twice is stored once and comes back shared; otherwise it is a
   * value, written wherever it occurs.
   */
  boolean identity() default true;

  /** The version of the type's form, from 1; raise it when old archives need {@code migrate}. */
  int version() default 1;

  /**
   * Generates persisters for types that can't be annotated because they are not yours. They are
   * built like annotated ones and their persisters live in the package of the annotated element.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.PACKAGE, ElementType.TYPE})
  @interface Import {

    /** Records, classes and enums. */
    Class<?>[] value();
  }

  /**
   * Marks an interface that describes a type which is not yours and which {@link Import} does not
   * understand. Its abstract methods are the components: their names, types, order and annotations.
   *
   * <p>Each is read from the accessor of that name in the described type, or by a static method of
   * the mix-in with that name and the object as its parameter. A static method of the mix-in that
   * returns the type builds it, if there is one ({@link Creator} chooses among several). What
   * {@link Persistable} says (a name, a version, no identity) stands on the mix-in as well.
   *
   * <pre>{@code
   * @Persistable.MixIn(Money.class)
   * interface MoneyMixIn {
   *   String currency();
   *   long cents();
   *   static String currency(Money money) { return money.getCurrencyUnit().getCode(); }
   *   static long cents(Money money) { return money.getAmountMinorLong(); }
   *   static Money of(String currency, long cents) {
   *     return Money.ofMinor(CurrencyUnit.of(currency), cents);
   *   }
   * }
   * }</pre>
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface MixIn {

    /** The described type. */
    Class<?> value();
  }

  /**
   * Marks the constant of an enum that stands for constants which it doesn't know, such as those
   * that a newer program wrote. Without one, such a constant is an error.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Fallback {}

  /**
   * Marks what is not stored: a record's component, a field, its accessor or setter, a parameter of
   * the constructor, the factory, of a setter or of a builder's method. It is not inherited; where
   * it takes nothing out of the text, it is an error.
   *
   * <p>When an object is read, a constructor or factory is given the {@link DefaultValue} that
   * stands beside this annotation (a number, a text, an enum's constant, {@code None}, {@code []}
   * or {@code {}} of a List, Set or Map), else null, zero or false. Setters and builders' methods
   * are not called, so that the value is that of a new object; a default there is an error. An
   * archive says nothing of it in either dialect; of one that has it, written before the annotation
   * came, it is dropped, as what is {@link Removed}.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({
    ElementType.RECORD_COMPONENT,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER
  })
  @interface Ignore {}

  /** Marks the constructor, static factory or builder method that builds a persistable class. */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
  @interface Creator {}
}
