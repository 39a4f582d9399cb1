package io.persistable.java;

import io.persistable.graph.ObjectGraph;

/** Writes arrays as expressions with their elements, and large ones of numbers piece by piece. */
final class ArrayWriter {

  private final JavaExpressions expressions;
  private final Imports imports;

  ArrayWriter(JavaExpressions expressions, Imports imports) {
    this.expressions = expressions;
    this.imports = imports;
  }

  /** {@code new Airport[3]} */
  void ofLength(Object[] array, Layout out) {
    out.text("new " + imports.arrayType(array.getClass(), "[" + array.length + "]"));
  }

  /** {@code new Airport[] {a, null}} */
  void objects(ObjectGraph.Elements elements, Object[] array, JavaType type) {
    Layout out = expressions.out;
    if (array.length == 0) {
      ofLength(array, out);
      return;
    }
    JavaType element = JavaExpressions.element(type);
    out.text("new " + imports.arrayType(array.getClass(), "[]") + " ").openElements();
    for (int i = 0; i < elements.size(); i++) {
      out.element();
      expressions.value(elements.get(i), element);
    }
    out.closeElements();
  }

  /** {@code new double[] {1.0, 2.5}}, {@code new int[][] {{1, 2}, {3, 4}}} */
  void numbers(Object array, Layout out) {
    if (!(array instanceof Object[]) && JavaArrays.rowLength(array) == 0) {
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
      int length = JavaArrays.rowLength(array);
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
    return text.append('[').append(JavaArrays.rowLength(row)).append(']').toString();
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
    int length = JavaArrays.rowLength(array);
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
