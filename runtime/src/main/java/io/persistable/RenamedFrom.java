package io.persistable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names under which older archives have a component. It stands on the record component, or on the
 * accessor, the field, the setter, the builder's method or the parameter of what makes a class; an
 * annotation that nothing heeds is an error.
 *
 * <p>On a constant of an enum marked {@link Persistable}: names that the constant had.
 *
 * <p>On a package, in its {@code package-info.java}: names that the package had. Its types are then
 * found under their former names, too; packages below it say so themselves.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.PACKAGE
})
public @interface RenamedFrom {

  /** The former names, in any order. */
  String[] value();
}
