package io.persistable.python;

import io.persistable.text.TextBuffer;

/**
 * Arrays of numbers in the text: {@code _numpy.array([1.0, 2.5], dtype='<f8')}. The rows of a
 * rectangle are nested lists.
 */
final class ArrayLiterals {

  private static final int WIDTH = 88;

  private final Header header;

  ArrayLiterals(Header header) {
    this.header = header;
  }

  void write(Object array, TextBuffer out) {
    String numpy = header.useModule("numpy");
    out.text(numpy).ascii(".array(");
    elements(array, numpy, out);
    out.ascii(", dtype='").ascii(dtype(array)).ascii("')");
  }

  /** Numpy's name for the innermost type. */
  static String dtype(Object array) {
    Class<?> type = array.getClass();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return switch (type.getName()) {
      case "boolean" -> "|b1";
      case "byte" -> "|i1";
      case "short" -> "<i2";
      case "char" -> "<u2";
      case "int" -> "<i4";
      case "long" -> "<i8";
      case "float" -> "<f4";
      case "double" -> "<f8";
      default -> throw new IllegalStateException("no array of numbers: " + array.getClass());
    };
  }

  /** Recursion is over the dimensions of an array, of which a class has at most 255. */
  private static void elements(Object array, String numpy, TextBuffer out) {
    out.ascii('[');
    if (array instanceof Object[] rows) {
      for (int i = 0; i < rows.length; i++) {
        separate(i, out);
        elements(rows[i], numpy, out);
      }
    } else if (array instanceof double[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        if (Double.isFinite(values[i])) {
          out.decimal(values[i]);
        } else {
          special(values[i], numpy, out);
        }
      }
    } else if (array instanceof float[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        if (Float.isFinite(values[i])) {
          out.decimal(values[i]);
        } else {
          special(values[i], numpy, out);
        }
      }
    } else if (array instanceof long[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        out.integer(values[i]);
      }
    } else if (array instanceof int[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        out.integer(values[i]);
      }
    } else if (array instanceof short[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        out.integer(values[i]);
      }
    } else if (array instanceof byte[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        out.integer(values[i]);
      }
    } else if (array instanceof char[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        out.integer(values[i]);
      }
    } else if (array instanceof boolean[] values) {
      for (int i = 0; i < values.length; i++) {
        separate(i, out);
        out.ascii(values[i] ? "True" : "False");
      }
    }
    out.ascii(']');
  }

  private static void special(double value, String numpy, TextBuffer out) {
    out.ascii(value < 0 ? "-" : "").text(numpy).ascii(Double.isNaN(value) ? ".nan" : ".inf");
  }

  private static void separate(int i, TextBuffer out) {
    if (i > 0) {
      out.ascii(',');
      if (out.column() > WIDTH) {
        out.newline().ascii("    ");
      } else {
        out.ascii(' ');
      }
    }
  }
}
