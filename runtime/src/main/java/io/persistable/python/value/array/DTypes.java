package io.persistable.python.value.array;

import io.persistable.array.DType;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.Words;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.ModuleForm;
import io.persistable.python.value.ValueReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dtypes of a text: {@code '<f8'}, {@code float}, {@code _numpy.int8}, {@code [('a', '<i4')]}.
 */
public final class DTypes {

  /** Python's own types, as numpy takes them. */
  private static final Map<String, DType> BUILTINS =
      Map.of(
          "float",
          DType.FLOAT64,
          "int",
          DType.INT64,
          "bool",
          DType.BOOL,
          "complex",
          DType.COMPLEX128);

  /** Names of scalar types that are no names of dtypes. */
  private static final Map<String, String> SCALARS = new HashMap<>();

  static {
    SCALARS.put("bool_", "bool");
    SCALARS.put("float_", "float64");
    SCALARS.put("int_", "int64");
    SCALARS.put("complex_", "complex128");
    SCALARS.put("double", "float64");
    SCALARS.put("single", "float32");
    SCALARS.put("half", "float16");
    SCALARS.put("byte", "int8");
    SCALARS.put("ubyte", "uint8");
    SCALARS.put("short", "int16");
    SCALARS.put("ushort", "uint16");
    SCALARS.put("intc", "int32");
    SCALARS.put("uintc", "uint32");
    SCALARS.put("longlong", "int64");
    SCALARS.put("ulonglong", "uint64");
    SCALARS.put("cdouble", "complex128");
    SCALARS.put("csingle", "complex64");
  }

  private static final Pattern SCALAR =
      Pattern.compile("(u?int|float|complex)(8|16|32|64|128)|bool");

  /** Those of Java's arrays, which a text may name ten thousand times. */
  private static final List<DType> NATIVE =
      List.of(
          DType.FLOAT64,
          DType.FLOAT32,
          DType.INT64,
          DType.INT32,
          DType.of("<i2"),
          DType.of("<u2"),
          DType.of("|i1"),
          DType.BOOL);

  private static final Map<String, DType> USUAL =
      NATIVE.stream().collect(Collectors.toUnmodifiableMap(DType::str, type -> type));

  /** {@code ", dtype="}, and {@code "'<f8')"} for each of them, as they stand in memory. */
  private static final long ARGUMENT = Words.of(", dtype=");

  private static final long[] LAST =
      NATIVE.stream().mapToLong(type -> Words.of("'" + type.str() + "')")).toArray();

  private DTypes() {}

  /** The dtype of numpy's scalar type {@code name}, null if there is none of that name. */
  public static @Nullable DType scalar(String name) {
    String known = SCALARS.getOrDefault(name, name);
    if (!SCALAR.matcher(known).matches()) {
      return null;
    }
    try {
      return DType.of(known);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Reads {@code , dtype='<f8')} or the like, the end of most arrays, of one of the usual dtypes.
   *
   * @return null, with nothing read, if it is not that
   */
  static @Nullable DType readLast(Scanner scanner) {
    int at = scanner.position();
    if (Words.at(scanner.text(), at) == ARGUMENT) {
      long word = Words.at(scanner.text(), at + Long.BYTES) & 0xFFFF_FFFF_FFFFL;
      for (int i = 0; i < LAST.length; i++) {
        if (LAST[i] == word) {
          scanner.moveTo(at + Long.BYTES + 5);
          scanner.close(')');
          return NATIVE.get(i);
        }
      }
    }
    return null;
  }

  /** Reads a dtype; null stands for Python's {@code object}. */
  static @Nullable DType read(ValueReader values) {
    Scanner scanner = values.scanner();
    byte c = scanner.peek();
    int at = scanner.position();
    if (Scanner.isNameStart(c) && !values.strings().startsAt(at)) {
      String name = scanner.slice(at, scanner.nameEnd(at));
      Object bound = values.bindings().get(values.bindings().id(name));
      if (bound == null && name.equals("object")) {
        scanner.moveTo(scanner.nameEnd(at));
        return null;
      }
      DType builtin = bound == null ? BUILTINS.get(name) : null;
      if (builtin != null) {
        scanner.moveTo(scanner.nameEnd(at));
        return builtin;
      }
      DType type = named(values, bound);
      if (type != null) {
        return type;
      }
      scanner.moveTo(at);
    }
    return of(values, values.read(ExpectedType.ANYTHING), at);
  }

  /** Reads {@code _float64} or {@code _numpy.float64}, unless it is called. */
  private static @Nullable DType named(ValueReader values, @Nullable Object bound) {
    Scanner scanner = values.scanner();
    values.bindings().read();
    Object meaning = bound;
    if (bound instanceof ModuleForm module && scanner.accept('.')) {
      int start = values.scanner().next();
      scanner.moveTo(scanner.nameEnd(start));
      meaning = module.member(values, scanner.slice(start, scanner.position()), start);
    }
    return meaning instanceof NumpyScalarForm scalar && scanner.peek() != '('
        ? scalar.dtype()
        : null;
  }

  /** The dtype that a value describes; null for {@code 'object'} and {@code 'O'}. */
  static @Nullable DType of(ValueReader values, @Nullable Object described, int at) {
    try {
      if (described instanceof DType type) {
        return type;
      }
      if (described instanceof String text) {
        return text.equals("object") || text.equals("O") || text.equals("|O") ? null : usual(text);
      }
      if (described instanceof List<?> fields) {
        return structured(values, fields, at);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw values.scanner().error(at, "expected a dtype: " + e.getMessage(), e);
    }
    throw values.scanner().expected(at, "a dtype", Descriptions.of(described));
  }

  /** Recursion is over brackets, whose nesting is limited. */
  private static DType structured(ValueReader values, List<?> described, int at) {
    List<DType.Field> fields = new ArrayList<>();
    int offset = 0;
    for (Object part : described) {
      if (!(part instanceof List<?> tuple) || tuple.size() < 2 || tuple.size() > 3) {
        throw values
            .scanner()
            .expected(at, "fields as (name, dtype) or (name, dtype, shape)", Descriptions.of(part));
      }
      DType type = of(values, tuple.get(1), at);
      Object name = tuple.get(0);
      String title = null;
      if (name instanceof List<?> both && both.size() == 2) {
        title = String.valueOf(both.get(0));
        name = both.get(1);
      }
      if (type == null || !(name instanceof String text)) {
        throw values.scanner().expected(at, "a field that holds numbers", Descriptions.of(name));
      }
      List<Integer> shape = tuple.size() == 3 ? shape(values, tuple.get(2), at) : List.of();
      DType.Field field = new DType.Field(text, title, type, shape, offset);
      if (!text.isEmpty()) {
        fields.add(field);
      }
      offset = Math.addExact(offset, field.size());
    }
    return DType.structured(fields, offset);
  }

  private static List<Integer> shape(ValueReader values, @Nullable Object described, int at) {
    List<Integer> shape = new ArrayList<>();
    for (long length : Axes.shape(values, described, at)) {
      shape.add(Math.toIntExact(length));
    }
    return shape;
  }

  private static DType usual(String text) {
    DType known = USUAL.get(text);
    return known == null ? DType.of(text) : known;
  }
}
