package io.persistable.python.value;

import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.RecordValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as messages call them. */
public final class Descriptions {

  /** What errors say last: a value that fits no more is most often one that did. */
  public static final String REMEDY =
      "; if the type of a component has changed, raise the version in @Persistable and let its"
          + " method migrate read what was";

  private Descriptions() {}

  /** A value as it is called in messages. */
  public static String of(@Nullable Object value) {
    if (value == null || value == None.NONE) {
      return "None";
    }
    if (value instanceof Boolean yes) {
      return yes ? "True" : "False";
    }
    if (value instanceof String text) {
      return "the string '" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "'";
    }
    if (value instanceof Number number
        && (NumberConversions.isSmallInteger(value)
            || value instanceof Long
            || value instanceof BigInteger)) {
      String digits = number.toString();
      return "the integer " + (digits.length() <= 40 ? digits : digits.substring(0, 40) + "…");
    }
    if (value instanceof Double || value instanceof Float) {
      return "the real number " + value;
    }
    if (value instanceof byte[]) {
      return "bytes";
    }
    if (value instanceof Set) {
      return "a set";
    }
    if (value instanceof List) {
      return Containers.isUnmodifiable(value) ? "a tuple" : "a list";
    }
    if (value instanceof Map) {
      return "a dict";
    }
    if (value instanceof RecordValue record) {
      return "a " + record.typeName();
    }
    if (value instanceof EnumValue constant) {
      return "the constant " + constant.typeName() + "." + constant.name();
    }
    if (value instanceof ArrayValue array) {
      return "an array " + array;
    }
    if (value instanceof Meaning meaning) {
      return meaning.described();
    }
    String name = value.getClass().getCanonicalName();
    return "a value of type " + (name == null ? value.getClass().getTypeName() : name);
  }
}
