package io.persistable.java.write;

import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveArrays;
import java.util.List;

/** Writes arrays as expressions with their elements, and large ones of numbers piece by piece. */
final class ArrayWriter {

  private final ValueWriter values;
  private final CodeOutput code;
  private final UsedMethods methods;
  private final ImportSection imports;
  private final ExternalArrays external;

  ArrayWriter(
      ValueWriter values,
      CodeOutput code,
      UsedMethods methods,
      ImportSection imports,
      ExternalArrays external) {
    this.values = values;
    this.code = code;
    this.methods = methods;
    this.imports = imports;
    this.external = external;
  }

  /** {@code new Airport[3]} */
  void ofLength(Object[] array, LineBreaker out) {
    out.text("new " + imports.arrayType(array.getClass(), "[" + array.length + "]"));
  }

  /** {@code new Airport[] {a, null}} */
  void objects(List<?> elements, Object[] array, JavaType type) {
    LineBreaker out = code.out;
    if (array.length == 0) {
      ofLength(array, out);
      return;
    }
    JavaType element = type.component();
    out.text("new " + imports.arrayType(array.getClass(), "[]") + " ").openElements();
    for (int i = 0; i < elements.size(); i++) {
      out.element();
      values.value(elements.get(i), element);
    }
    out.closeElements();
  }

  /** An array of numbers, in the text or loaded. */
  void numbers(Object array) {
    LineBreaker out = code.out;
    if (array instanceof NdArray nd) {
      nd.checkSource();
      NdArrayForm form = new NdArrayForm(nd);
      form.open(out, imports);
      if (external.isExternal(array)) {
        Object flat = form.flat();
        load(flat, external.add(nd));
      } else {
        inline(form.flat(), out);
      }
      form.close(out, imports);
    } else if (!external.isExternal(array)) {
      inline(array, out);
      code.slots += JavaArrays.length(array);
    } else if (array instanceof Object[]) {
      // The rows are made of the numbers of one file.
      out.text(methods.use(SourceMethod.SHAPED)).openArguments();
      out.argument().text(creation(array)).argument();
      load(array, external.add(array));
      out.argument().text(Integer.toString(JavaArrays.innermostLength(array))).closeArguments();
    } else {
      load(array, external.add(array));
    }
  }

  /** {@code doubles("Mod1_arrays/array_0", 1000)} */
  private void load(Object array, String path) {
    LineBreaker out = code.out;
    SourceMethod loader = ExternalArrays.loader(array);
    methods.use(SourceMethod.NPY);
    if (loader == SourceMethod.BOOLEANS) {
      methods.use(SourceMethod.BYTES);
    }
    out.text(methods.use(loader)).openArguments();
    out.argument().text(JavaLiterals.string(path));
    out.argument().text(Integer.toString(Math.toIntExact(JavaArrays.length(array))));
    out.closeArguments();
    code.slots++;
  }

  /** {@code new double[] {1.0, 2.5}}, {@code new int[][] {{1, 2}, {3, 4}}} */
  private void inline(Object array, LineBreaker out) {
    if (!(array instanceof Object[]) && PrimitiveArrays.length(array) == 0) {
      out.text(creation(array));
      return;
    }
    out.text("new " + imports.arrayType(array.getClass(), "[]") + " ");
    elements(array, out);
  }

  /** Recursion is over the dimensions of an array, of which a class has at most 255. */
  private static void elements(Object array, LineBreaker out) {
    out.openElements();
    if (array instanceof Object[] rows) {
      for (Object row : rows) {
        out.element();
        elements(row, out);
      }
    } else {
      int length = PrimitiveArrays.length(array);
      for (int i = 0; i < length; i++) {
        out.element().text(JavaArrays.element(array, i));
      }
    }
    out.closeElements();
  }

  /** {@code new double[1000][20]} */
  String creation(Object array) {
    StringBuilder text = new StringBuilder("new ");
    text.append(JavaType.innermost(array.getClass()).getName());
    Object row = array;
    while (row instanceof Object[] rows) {
      text.append('[').append(rows.length).append(']');
      row = rows[0];
    }
    return text.append('[').append(PrimitiveArrays.length(row)).append(']').toString();
  }

  /** Copies the numbers of a large array, a piece in each statement. */
  void fill(Object array, String name, String row, Scope scope) {
    if (array instanceof Object[] rows) {
      for (int i = 0; i < rows.length; i++) {
        fill(rows[i], name, row + "[" + i + "]", scope);
      }
      return;
    }
    LineBreaker out = code.out;
    String type = array.getClass().getComponentType().getName();
    int length = PrimitiveArrays.length(array);
    for (int from = 0; from < length; from += StatementPlan.LARGE) {
      scope.point(code.slots);
      int count = Math.min(StatementPlan.LARGE, length - from);
      out.text("System.arraycopy").openArguments();
      out.argument().text("new " + type + "[] ").openElements();
      for (int i = from; i < from + count; i++) {
        out.element().text(JavaArrays.element(array, i));
      }
      out.closeElements();
      out.argument().text("0");
      out.argument().text(scope.reference(name) + row);
      out.argument().text(Integer.toString(from));
      out.argument().text(Integer.toString(count));
      out.closeArguments();
      code.slots += count;
      scope.statement(out);
    }
  }
}
