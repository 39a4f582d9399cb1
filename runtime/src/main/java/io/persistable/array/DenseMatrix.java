package io.persistable.array;

import java.util.Arrays;

/** A sparse matrix written out, in the widest numbers of its kind. */
final class DenseMatrix {

  private final SparseMatrix sparse;
  private final NdArray data;
  private final int columns;
  private final boolean whole;
  private final boolean complex;
  private final double[] reals;
  private final double[] imaginaries;
  private final long[] longs;

  DenseMatrix(SparseMatrix sparse) {
    this.sparse = sparse;
    this.data = sparse.data().onHeap();
    this.columns = Math.toIntExact(sparse.columns());
    int size = Math.toIntExact(Math.multiplyExact(sparse.rows(), sparse.columns()));
    this.whole = data.dtype().isInteger();
    this.complex = data.dtype().kind() == DType.Kind.COMPLEX;
    this.reals = new double[whole ? 0 : size];
    this.imaginaries = new double[complex ? size : 0];
    this.longs = new long[whole ? size : 0];
  }

  NdArray toNdArray() {
    if (sparse.format() == SparseMatrix.Format.DIA) {
      addDiagonals();
    } else {
      addLines();
    }
    NdArray dense;
    if (whole) {
      dense = NdArray.of(longs);
    } else if (complex) {
      double[] pairs = new double[Math.multiplyExact(2, reals.length)];
      Arrays.setAll(pairs, i -> i % 2 == 0 ? reals[i / 2] : imaginaries[i / 2]);
      dense = NdArray.of(pairs).as(DType.COMPLEX128);
    } else {
      dense = NdArray.of(reals);
    }
    boolean unsigned64 = data.dtype().kind() == DType.Kind.UNSIGNED && data.dtype().itemSize() == 8;
    NdArray typed =
        unsigned64
            ? dense.as(data.dtype())
            : dense.dtype().equals(data.dtype()) ? dense : narrowed(dense);
    return typed.reshape(sparse.rows(), sparse.columns());
  }

  private NdArray narrowed(NdArray dense) {
    return dense.astype(data.dtype());
  }

  private void addDiagonals() {
    NdArray offsets = sparse.offsets().onHeap();
    for (long k = 0; k < offsets.size(); k++) {
      long offset = offsets.getLong(k);
      long length = Math.min(data.shape()[1], sparse.columns());
      for (long column = Math.max(0, offset); column < length; column++) {
        long row = column - offset;
        if (row >= sparse.rows()) {
          break;
        }
        add(row, column, k, column);
      }
    }
  }

  private void addLines() {
    boolean byColumn = sparse.format() == SparseMatrix.Format.CSC;
    boolean blocks = sparse.format() == SparseMatrix.Format.BSR;
    NdArray indptr = sparse.indptr().onHeap();
    NdArray indices = sparse.indices().onHeap();
    for (long line = 0; line < indptr.size() - 1; line++) {
      for (long k = indptr.getLong(line); k < indptr.getLong(line + 1); k++) {
        long index = indices.getLong(k);
        if (blocks) {
          addBlock(line, index, k);
        } else {
          add(byColumn ? index : line, byColumn ? line : index, k);
        }
      }
    }
  }

  private void addBlock(long blockRow, long blockColumn, long k) {
    long height = data.shape()[1];
    long width = data.shape()[2];
    for (long i = 0; i < height; i++) {
      for (long j = 0; j < width; j++) {
        add(blockRow * height + i, blockColumn * width + j, k, i, j);
      }
    }
  }

  private void add(long row, long column, long... index) {
    int at = (int) (row * columns + column);
    if (complex) {
      Complex value = data.getComplex(index);
      reals[at] += value.real();
      imaginaries[at] += value.imaginary();
    } else if (data.dtype().kind() == DType.Kind.BOOLEAN) {
      longs[at] |= data.getLong(index);
    } else if (whole) {
      longs[at] +=
          data.dtype().kind() == DType.Kind.UNSIGNED
              ? ((Number) data.get(index)).longValue()
              : data.getLong(index);
    } else {
      reals[at] += data.getDouble(index);
    }
  }
}
