package io.persistable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component that an older archive lacks. The annotation may stand where {@link
 * RenamedFrom} may.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface DefaultValue {

  /**
   * The text itself for a {@code String} or a {@code char}; the name of an enum's constant; for a
   * value of the JDK the text that its own class reads: {@code 1.10}, {@code 2018-02-07}, {@code
   * PT5S}, {@code https://example.org}. For everything else what an archive writes in that place:
   * {@code 0}, {@code True}, {@code None}, {@code []}, {@code ['a', 'b']}, {@code {'a': 1.5}}, with
   * constants by their names: {@code [RED, GREEN]}. For an {@code Optional} that of what it holds,
   * or {@code None}. A default that does not fit its component is an error when the class is
   * compiled.
   */
  String value();
}
