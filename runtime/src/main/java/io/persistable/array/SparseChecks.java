package io.persistable.array;

import java.util.HashSet;
import java.util.PrimitiveIterator;
import java.util.Set;

/** Whether the arrays of a sparse matrix fit together. */
final class SparseChecks {

  private SparseChecks() {}

  static void compressed(SparseMatrix matrix) {
    checkShape(matrix);
    boolean blocks = matrix.format() == SparseMatrix.Format.BSR;
    NdArray data = numbers(matrix, blocks ? 3 : 1);
    NdArray indices = whole(matrix.indices(), "indices");
    NdArray indptr = whole(matrix.indptr(), "indptr");
    long blockRows = blocks ? data.shape()[1] : 1;
    long blockColumns = blocks ? data.shape()[2] : 1;
    if (blockRows == 0
        || blockColumns == 0
        || matrix.rows() % blockRows != 0
        || matrix.columns() % blockColumns != 0) {
      throw new IllegalArgumentException(
          "expected blocks that divide a matrix of "
              + matrix.rows()
              + " × "
              + matrix.columns()
              + ", found "
              + blockRows
              + " × "
              + blockColumns);
    }
    boolean byColumn = matrix.format() == SparseMatrix.Format.CSC;
    long lines = byColumn ? matrix.columns() : matrix.rows() / blockRows;
    long across = byColumn ? matrix.rows() : matrix.columns() / blockColumns;
    if (indptr.size() != lines + 1) {
      throw new IllegalArgumentException(
          "expected an indptr of " + (lines + 1) + ", found " + indptr.size());
    }
    if (indices.size() != data.shape()[0]) {
      throw new IllegalArgumentException(
          "expected as many indices as data, found " + indices.size() + " and " + data.shape()[0]);
    }
    checkStarts(indptr, indices.size());
    PrimitiveIterator.OfLong all = indices.longs().iterator();
    for (long i = 0; i < indices.size(); i++) {
      long index = all.nextLong();
      if (index < 0 || index >= across) {
        throw new IllegalArgumentException(
            "expected indices below " + across + ", found " + index + " at " + i);
      }
    }
  }

  private static void checkStarts(NdArray indptr, long count) {
    long before = 0;
    PrimitiveIterator.OfLong all = indptr.longs().iterator();
    for (long i = 0; i < indptr.size(); i++) {
      long start = all.nextLong();
      boolean last = i == indptr.size() - 1;
      if (i == 0 && start != 0 || start < before || last && start != count) {
        throw new IllegalArgumentException(
            "expected an indptr that grows from 0 to " + count + ", found " + start + " at " + i);
      }
      before = start;
    }
  }

  static void diagonals(SparseMatrix matrix) {
    checkShape(matrix);
    NdArray data = numbers(matrix, 2);
    NdArray offsets = whole(matrix.offsets(), "offsets");
    if (offsets.size() != data.shape()[0]) {
      throw new IllegalArgumentException(
          "expected as many offsets as diagonals, found "
              + offsets.size()
              + " and "
              + data.shape()[0]);
    }
    Set<Long> seen = new HashSet<>();
    for (long offset : offsets.toLongArray()) {
      if (!seen.add(offset)) {
        throw new IllegalArgumentException("two diagonals at offset " + offset);
      }
    }
  }

  private static void checkShape(SparseMatrix matrix) {
    if (matrix.rows() < 0 || matrix.columns() < 0) {
      throw new IllegalArgumentException(
          "expected a shape of 0 or more, found " + matrix.rows() + " × " + matrix.columns());
    }
  }

  private static NdArray numbers(SparseMatrix matrix, int rank) {
    NdArray data = matrix.data();
    if (!data.dtype().isNumber() || data.rank() != rank) {
      throw new IllegalArgumentException(
          "expected data of numbers with "
              + rank
              + " axes, found "
              + data.dtype()
              + " "
              + ShapeArithmetic.text(data.shape()));
    }
    return data;
  }

  private static NdArray whole(NdArray array, String name) {
    if (!array.dtype().isInteger() || array.rank() != 1) {
      throw new IllegalArgumentException(
          "expected "
              + name
              + " of whole numbers with 1 axis, found "
              + array.dtype()
              + " "
              + ShapeArithmetic.text(array.shape()));
    }
    return array;
  }
}
