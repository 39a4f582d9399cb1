package io.persistable.python;

import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveType;
import io.persistable.text.Fragment;
import io.persistable.text.LineWidth;
import io.persistable.text.TextBuffer;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;

/**
 * Arrays of numbers in the text: {@code _numpy.array([1.0, 2.5], dtype='<f8')}. The rows of a
 * rectangle are nested lists.
 */
final class ArrayLiterals {

  private static final Map<Class<?>, Fragment> ENDS =
      Map.of(
          boolean.class, end("|b1"),
          byte.class, end("|i1"),
          short.class, end("<i2"),
          char.class, end("<u2"),
          int.class, end("<i4"),
          long.class, end("<i8"),
          float.class, end("<f4"),
          double.class, end("<f8"));

  private final TypeForms forms;

  /** What the text calls numpy, and the call of it that begins an array. */
  private String numpy = "";

  private Fragment open = Fragment.EMPTY;

  private static Fragment end(String dtype) {
    return new Fragment(", dtype='" + dtype + "')");
  }

  ArrayLiterals(TypeForms forms) {
    this.forms = forms;
  }

  /** An array of numbers: a primitive array, a rectangle of them, or an {@link NdArray}. */
  void write(Object array, TextBuffer out) {
    String name = forms.numpy();
    if (!name.equals(numpy)) {
      numpy = name;
      open = new Fragment(name + ".array(");
    }
    if (array instanceof NdArray nd) {
      nd.checkSource();
      write(nd, out);
      return;
    }
    out.fragment(open);
    elements(array, out);
    out.fragment(dtype(array));
  }

  /**
   * Numbers that Python has literals for as nested lists; others, and what nested lists can't show
   * (no axes, an axis of length 0), as their bytes.
   */
  private void write(NdArray array, TextBuffer out) {
    DType dtype = array.dtype();
    boolean legible =
        switch (dtype.kind()) {
          case BOOLEAN, SIGNED, UNSIGNED -> true;
          case FLOAT -> dtype.itemSize() == 4 || dtype.itemSize() == 8;
          default -> false;
        };
    boolean nested = legible && array.rank() > 0 && array.size() > 0;
    if (nested) {
      out.fragment(open);
      new Nested(array, numpy, out).write();
      out.ascii(", dtype=");
    } else {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(array.byteSize()));
      array.copyTo(bytes);
      out.text(numpy).ascii(".frombuffer(");
      Literals.bytes(bytes.array(), out);
      out.ascii(", dtype=");
    }
    if (dtype.kind() == DType.Kind.STRUCTURED) {
      out.ascii(dtype.descr());
    } else {
      out.ascii('\'').ascii(dtype.str()).ascii('\'');
    }
    out.ascii(')');
    if (!nested) {
      out.ascii(".reshape(");
      shape(array, out);
      out.ascii(')');
    }
  }

  private static void shape(NdArray array, TextBuffer out) {
    long[] shape = array.shape();
    out.ascii('(');
    for (int i = 0; i < shape.length; i++) {
      out.ascii(i == 0 ? "" : ", ").integer(shape[i]);
    }
    out.ascii(shape.length == 1 ? ",)" : ")");
  }

  /** The elements of an n-dimensional array in brackets, in C order. */
  private record Nested(NdArray array, String numpy, TextBuffer out) {

    void write() {
      long[] shape = array.shape();
      long[] index = new long[shape.length];
      boolean floats = array.dtype().kind() == DType.Kind.FLOAT;
      for (Object element : array) {
        int opened = 0;
        for (int axis = shape.length - 1; axis >= 0 && index[axis] == 0; axis--) {
          opened++;
        }
        separate(opened == shape.length ? 0 : 1, out);
        out.ascii("[".repeat(opened));
        element(element, floats);
        int axis = shape.length - 1;
        while (axis >= 0 && ++index[axis] == shape[axis]) {
          index[axis--] = 0;
          out.ascii(']');
        }
      }
    }

    private void element(Object element, boolean floats) {
      if (!floats) {
        out.ascii(element instanceof Boolean b ? (b ? "True" : "False") : element.toString());
      } else if (element instanceof Float value && Float.isFinite(value)) {
        out.decimal(value);
      } else if (element instanceof Double value && Double.isFinite(value)) {
        out.decimal(value);
      } else {
        special(((Number) element).doubleValue(), numpy, out);
      }
    }
  }

  /** The end of the call, with numpy's name for the innermost type. */
  private static Fragment dtype(Object array) {
    Class<?> type = array.getClass();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    Fragment end = ENDS.get(type);
    if (end == null) {
      throw new IllegalStateException("no array of numbers: " + array.getClass());
    }
    return end;
  }

  /** Recursion is over the dimensions of an array, of which a class has at most 255. */
  private void elements(Object array, TextBuffer out) {
    out.ascii('[');
    if (array instanceof Object[] rows) {
      for (int i = 0; i < rows.length; i++) {
        separate(i, out);
        elements(rows[i], out);
      }
    } else {
      switch (Objects.requireNonNull(PrimitiveType.ofElements(array))) {
        case DOUBLE -> doubles((double[]) array, out);
        case FLOAT -> floats((float[]) array, out);
        case LONG -> longs((long[]) array, out);
        case INT -> ints((int[]) array, out);
        case SHORT -> shorts((short[]) array, out);
        case BYTE -> bytes((byte[]) array, out);
        case CHAR -> chars((char[]) array, out);
        case BOOLEAN -> booleans((boolean[]) array, out);
      }
    }
    out.ascii(']');
  }

  private void doubles(double[] values, TextBuffer out) {
    int i = out.decimals(values, 0, LineWidth.PYTHON);
    while (i < values.length) {
      separate(i, out);
      special(values[i], numpy, out);
      i = out.decimals(values, i + 1, LineWidth.PYTHON);
    }
  }

  private void floats(float[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      if (Float.isFinite(values[i])) {
        out.decimal(values[i]);
      } else {
        special(values[i], numpy, out);
      }
    }
  }

  private void longs(long[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      out.integer(values[i]);
    }
  }

  private void ints(int[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      out.integer(values[i]);
    }
  }

  private void shorts(short[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      out.integer(values[i]);
    }
  }

  private void bytes(byte[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      out.integer(values[i]);
    }
  }

  private void chars(char[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      out.integer(values[i]);
    }
  }

  private void booleans(boolean[] values, TextBuffer out) {
    for (int i = 0; i < values.length; i++) {
      separate(i, out);
      out.ascii(values[i] ? "True" : "False");
    }
  }

  private static void special(double value, String numpy, TextBuffer out) {
    out.ascii(value < 0 ? "-" : "").text(numpy).ascii(Double.isNaN(value) ? ".nan" : ".inf");
  }

  private static void separate(int i, TextBuffer out) {
    if (i > 0) {
      out.comma(LineWidth.PYTHON);
    }
  }
}
