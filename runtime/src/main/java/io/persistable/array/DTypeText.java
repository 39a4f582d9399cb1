package io.persistable.array;

import io.persistable.array.DType.Field;
import io.persistable.array.DType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and prints numpy's names of dtypes, and the lists that describe structured ones. */
final class DTypeText {

  private static final Pattern STR =
      Pattern.compile("([<>=|]?)([?a-zA-Z])(\\d{0,10})(?:\\[([^\\[\\]]*)\\])?");
  private static final Pattern LONG_TIME =
      Pattern.compile("(datetime|timedelta)64(?:\\[([^\\[\\]]*)\\])?");
  private static final Pattern UNIT =
      Pattern.compile("([1-9]\\d{0,8})?(Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)");

  private static final Map<String, DType> LONG_NAMES =
      Map.ofEntries(
          Map.entry("bool", DType.BOOL),
          Map.entry("int8", DType.INT8),
          Map.entry("int16", DType.INT16),
          Map.entry("int32", DType.INT32),
          Map.entry("int64", DType.INT64),
          Map.entry("uint8", DType.UINT8),
          Map.entry("uint16", DType.UINT16),
          Map.entry("uint32", DType.UINT32),
          Map.entry("uint64", DType.UINT64),
          Map.entry("float16", DType.FLOAT16),
          Map.entry("float32", DType.FLOAT32),
          Map.entry("float64", DType.FLOAT64),
          Map.entry("complex64", DType.COMPLEX64),
          Map.entry("complex128", DType.COMPLEX128));

  private DTypeText() {}

  static DType parse(String text) {
    DType named = LONG_NAMES.get(text);
    if (named != null) {
      return named;
    }
    Matcher time = LONG_TIME.matcher(text);
    if (time.matches()) {
      return time(time.group(1).equals("datetime") ? Kind.DATETIME : Kind.TIMEDELTA, time.group(2));
    }
    Matcher str = STR.matcher(text);
    if (!str.matches()) {
      throw unknown(text);
    }
    char letter = str.group(2).charAt(0);
    String digits = str.group(3);
    String unit = str.group(4);
    if (unit != null && letter != 'M' && letter != 'm') {
      throw unknown(text);
    }
    DType type =
        switch (letter) {
          case '?' -> DType.BOOL;
          case 'b', 'i', 'u', 'f', 'c' -> number(letter + digits, text);
          case 'M', 'm' -> {
            if (!digits.equals("8")) {
              throw unknown(text);
            }
            yield time(letter == 'M' ? Kind.DATETIME : Kind.TIMEDELTA, unit);
          }
          case 'S', 'a' -> DType.bytes(length(digits, text));
          case 'U' -> DType.text(length(digits, text));
          case 'V' -> DType.raw(length(digits, text));
          case 'O' ->
              throw new IllegalArgumentException(
                  "dtype '"
                      + text
                      + "' holds pickled Python objects, which are never read; save the array with a"
                      + " dtype of numbers");
          default -> throw unknown(text);
        };
    return type.bigEndian(str.group(1).equals(">"));
  }

  private static DType number(String name, String text) {
    return switch (name) {
      case "b1" -> DType.BOOL;
      case "i1" -> DType.INT8;
      case "i2" -> DType.INT16;
      case "i4" -> DType.INT32;
      case "i8" -> DType.INT64;
      case "u1" -> DType.UINT8;
      case "u2" -> DType.UINT16;
      case "u4" -> DType.UINT32;
      case "u8" -> DType.UINT64;
      case "f2" -> DType.FLOAT16;
      case "f4" -> DType.FLOAT32;
      case "f8" -> DType.FLOAT64;
      case "c8" -> DType.COMPLEX64;
      case "c16" -> DType.COMPLEX128;
      case "f12", "f16", "c24", "c32" ->
          throw new IllegalArgumentException(
              "dtype '"
                  + text
                  + "' is the C compiler's long double, which differs between machines; save the"
                  + " array as f8 or c16");
      default -> throw unknown(text);
    };
  }

  private static int length(String digits, String text) {
    long length = digits.isEmpty() ? 0 : Long.parseLong(digits);
    if (length > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException("dtype '" + text + "' has elements of over 512 MiB");
    }
    return (int) length;
  }

  private static DType time(Kind kind, @Nullable String unit) {
    if (unit == null || unit.equals("generic")) {
      return DType.time(kind, "");
    }
    Matcher matcher = UNIT.matcher(unit);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a unit such as ns, s or D with a count before it, found '" + unit + "'");
    }
    return DType.time(kind, "1".equals(matcher.group(1)) ? matcher.group(2) : unit);
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "expected a dtype such as <f8, |b1, <U5 or <M8[ns], found '" + text + "'");
  }

  /**
   * From the literal of a header.
   *
   * @param literal a string, or a list of tuples {@code (name, type)} and {@code (name, type,
   *     shape)}
   * @throws IllegalArgumentException if it describes no dtype
   */
  static DType fromLiteral(Object literal) {
    if (literal instanceof String text) {
      return parse(text);
    }
    if (!(literal instanceof List<?> list)) {
      throw new IllegalArgumentException(
          "expected descr to be a string or a list of fields, found " + literal);
    }
    List<Field> fields = new ArrayList<>();
    int offset = 0;
    for (Object item : list) {
      if (!(item instanceof PythonLiteral.Tuple tuple)
          || tuple.items().size() < 2
          || tuple.items().size() > 3) {
        throw new IllegalArgumentException(
            "expected a field as (name, type) or (name, type, shape), found " + item);
      }
      Field field = field(tuple.items(), offset);
      if (!(field.name().isEmpty() && field.type().kind() == Kind.RAW)) {
        fields.add(field);
      }
      offset = add(offset, field);
    }
    return DType.structured(fields, offset);
  }

  private static int add(int offset, Field field) {
    try {
      return Math.addExact(offset, field.size());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the fields of a row pass 2 GiB", e);
    }
  }

  private static Field field(List<Object> parts, int offset) {
    List<Integer> shape = parts.size() == 3 ? fieldShape(parts.get(2)) : List.of();
    DType type = fromLiteral(parts.get(1));
    if (parts.get(0) instanceof String name) {
      return new Field(name, null, type, shape, offset);
    }
    if (parts.get(0) instanceof PythonLiteral.Tuple names
        && names.items().size() == 2
        && names.items().get(0) instanceof String title
        && names.items().get(1) instanceof String name) {
      return new Field(name, title, type, shape, offset);
    }
    throw new IllegalArgumentException(
        "expected a field's name, or (title, name), found " + parts.get(0));
  }

  private static List<Integer> fieldShape(Object literal) {
    List<Integer> shape = new ArrayList<>();
    List<?> lengths = literal instanceof PythonLiteral.Tuple t ? t.items() : List.of(literal);
    for (Object length : lengths) {
      if (!(length instanceof Long value) || value < 0 || value > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("expected a field's shape, found " + literal);
      }
      shape.add(value.intValue());
    }
    return shape;
  }

  static String descr(DType type) {
    StringBuilder out = new StringBuilder();
    appendDescr(type, out);
    return out.toString();
  }

  private static void appendDescr(DType type, StringBuilder out) {
    if (type.kind() != Kind.STRUCTURED) {
      out.append(PythonLiteral.repr(type.str()));
      return;
    }
    out.append('[');
    int end = 0;
    String separator = "";
    for (Field field : type.fields()) {
      out.append(separator);
      separator = ", ";
      if (field.offset() > end) {
        out.append("('', '|V").append(field.offset() - end).append("'), ");
      }
      out.append('(');
      if (field.title() != null) {
        out.append('(').append(PythonLiteral.repr(field.title())).append(", ");
        out.append(PythonLiteral.repr(field.name())).append(')');
      } else {
        out.append(PythonLiteral.repr(field.name()));
      }
      out.append(", ");
      appendDescr(field.type(), out);
      if (!field.shape().isEmpty()) {
        out.append(", ").append(PythonLiteral.tuple(field.shape()));
      }
      out.append(')');
      end = field.offset() + field.size();
    }
    if (type.itemSize() > end) {
      out.append(separator).append("('', '|V").append(type.itemSize() - end).append("')");
    }
    out.append(']');
  }

  static String name(DType type) {
    String time = type.unit().isEmpty() ? "" : "[" + type.unit() + "]";
    int bits = type.itemSize() * 8;
    return switch (type.kind()) {
      case BOOLEAN -> "bool";
      case SIGNED -> "int" + bits;
      case UNSIGNED -> "uint" + bits;
      case FLOAT -> "float" + bits;
      case COMPLEX -> "complex" + bits;
      case DATETIME -> "datetime64" + time;
      case TIMEDELTA -> "timedelta64" + time;
      case BYTES, TEXT, RAW -> type.str();
      case STRUCTURED -> type.descr();
    };
  }
}
