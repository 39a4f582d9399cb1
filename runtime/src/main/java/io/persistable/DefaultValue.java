package io.persistable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands for a component where an older archive lacks it. It stands where {@link RenamedFrom}
 * does.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface DefaultValue {

  /**
   * The text itself for a {@code String}; for anything else as an archive writes it: {@code 0},
   * {@code True}, {@code []}, {@code None}.
   */
  String value();
}
