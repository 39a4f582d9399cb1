package io.persistable.java;

import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveArrays;
import java.util.List;

/** Writes arrays as expressions with their elements, and large ones of numbers piece by piece. */
final class ArrayWriter {

  private final JavaExpressions expressions;
  private final Imports imports;
  private final ExternalArrays external;

  ArrayWriter(JavaExpressions expressions, Imports imports, ExternalArrays external) {
    this.expressions = expressions;
    this.imports = imports;
    this.external = external;
  }

  /** {@code new Airport[3]} */
  void ofLength(Object[] array, Layout out) {
    out.text("new " + imports.arrayType(array.getClass(), "[" + array.length + "]"));
  }

  /** {@code new Airport[] {a, null}} */
  void objects(List<?> elements, Object[] array, JavaType type) {
    Layout out = expressions.out;
    if (array.length == 0) {
      ofLength(array, out);
      return;
    }
    JavaType element = type.component();
    out.text("new " + imports.arrayType(array.getClass(), "[]") + " ").openElements();
    for (int i = 0; i < elements.size(); i++) {
      out.element();
      expressions.value(elements.get(i), element);
    }
    out.closeElements();
  }

  /** An array of numbers, in the text or loaded. */
  void numbers(Object array) {
    Layout out = expressions.out;
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
      expressions.slots += JavaArrays.length(array);
    } else if (array instanceof Object[]) {
      // The rows are made of the numbers of one file.
      out.text(expressions.use(JavaHelper.SHAPED)).openArguments();
      out.argument().text(creation(array)).argument();
      load(array, external.add(array));
      out.argument().text(Integer.toString(JavaArrays.innermostLength(array))).closeArguments();
    } else {
      load(array, external.add(array));
    }
  }

  /** {@code doubles("Mod1_arrays/array_0", 1000)} */
  private void load(Object array, String path) {
    Layout out = expressions.out;
    JavaHelper loader = ExternalArrays.loader(array);
    expressions.use(JavaHelper.NPY);
    if (loader == JavaHelper.BOOLEANS) {
      expressions.use(JavaHelper.BYTES);
    }
    out.text(expressions.use(loader)).openArguments();
    out.argument().text(JavaLiterals.string(path));
    out.argument().text(Integer.toString(Math.toIntExact(JavaArrays.length(array))));
    out.closeArguments();
    expressions.slots++;
  }

  /** {@code new double[] {1.0, 2.5}}, {@code new int[][] {{1, 2}, {3, 4}}} */
  private void inline(Object array, Layout out) {
    if (!(array instanceof Object[]) && PrimitiveArrays.length(array) == 0) {
      out.text(creation(array));
      return;
    }
    out.text("new " + imports.arrayType(array.getClass(), "[]") + " ");
    elements(array, out);
  }

  /** Recursion is over the dimensions of an array, of which a class has at most 255. */
  private static void elements(Object array, Layout out) {
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
    Layout out = expressions.out;
    String type = array.getClass().getComponentType().getName();
    int length = PrimitiveArrays.length(array);
    for (int from = 0; from < length; from += Definitions.LARGE) {
      scope.point(expressions.slots);
      int count = Math.min(Definitions.LARGE, length - from);
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
      expressions.slots += count;
      scope.statement(out);
    }
  }
}
