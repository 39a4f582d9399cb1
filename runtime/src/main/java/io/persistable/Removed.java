package io.persistable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Components that older archives of a type have; they are read and dropped. On an enum: constants
 * that it had, and the one that stands for them now.
 *
 * <pre>{@code
 * @Persistable
 * @Removed(value = "SUPERSONIC", replacement = "FIRST")
 * enum Cabin { FIRST, COACH }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Removed.All.class)
public @interface Removed {

  /** The names of the components or constants. */
  String[] value();

  /** The constant that stands for those that were removed; for enums alone. */
  String replacement() default "";

  /** Holds several; the compiler writes it. */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface All {

    Removed[] value();
  }
}
