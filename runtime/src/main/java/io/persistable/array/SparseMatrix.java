package io.persistable.array;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of which only some elements are kept, in one of the forms of {@code scipy.sparse}. It
 * holds the arrays that it was made from and is checked to be consistent when it is made.
 *
 * <p>Elements kept more than once are added up, as in scipy.
 *
 * @see <a href="https://docs.scipy.org/doc/scipy/reference/sparse.html">scipy.sparse</a>
 */
public final class SparseMatrix {

  /** What the arrays mean; the names are scipy's. */
  public enum Format {
    /** Rows: those of row {@code i} are {@code indptr[i]} up to {@code indptr[i + 1]}. */
    CSR,
    /** Columns: as rows, the other way round. */
    CSC,
    /** As rows, of dense blocks of one size. */
    BSR,
    /** Diagonals: {@code data[k, j]} is at row {@code j - offsets[k]}, column {@code j}. */
    DIA
  }

  private final Format format;
  private final long rows;
  private final long columns;
  private final Map<String, NdArray> parts;

  private SparseMatrix(Format format, long rows, long columns, Map<String, NdArray> parts) {
    this.format = format;
    this.rows = rows;
    this.columns = columns;
    this.parts = parts;
  }

  /**
   * By rows, {@code scipy.sparse.csr_matrix((data, indices, indptr), shape=(rows, columns))}.
   *
   * @param data the elements, row by row
   * @param indices their columns
   * @param indptr where each row begins, and at the end the number of elements
   * @throws IllegalArgumentException if the arrays contradict each other
   */
  public static SparseMatrix csr(
      long rows, long columns, NdArray data, NdArray indices, NdArray indptr) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(indices, "indices");
    Objects.requireNonNull(indptr, "indptr");
    return compressed(Format.CSR, rows, columns, data, indices, indptr);
  }

  /**
   * By columns, {@code scipy.sparse.csc_matrix}.
   *
   * @param data the elements, column by column
   * @param indices their rows
   * @param indptr where each column begins, and at the end the number of elements
   * @throws IllegalArgumentException if the arrays contradict each other
   */
  public static SparseMatrix csc(
      long rows, long columns, NdArray data, NdArray indices, NdArray indptr) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(indices, "indices");
    Objects.requireNonNull(indptr, "indptr");
    return compressed(Format.CSC, rows, columns, data, indices, indptr);
  }

  /**
   * By rows of blocks, {@code scipy.sparse.bsr_matrix}.
   *
   * @param data the blocks, of shape (blocks, rows of a block, columns of a block)
   * @param indices their columns, counted in blocks
   * @param indptr where each row of blocks begins, and at the end the number of blocks
   * @throws IllegalArgumentException if the arrays contradict each other
   */
  public static SparseMatrix bsr(
      long rows, long columns, NdArray data, NdArray indices, NdArray indptr) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(indices, "indices");
    Objects.requireNonNull(indptr, "indptr");
    return compressed(Format.BSR, rows, columns, data, indices, indptr);
  }

  private static SparseMatrix compressed(
      Format format, long rows, long columns, NdArray data, NdArray indices, NdArray indptr) {
    Map<String, NdArray> parts = new LinkedHashMap<>();
    parts.put("data", data);
    parts.put("indices", indices);
    parts.put("indptr", indptr);
    SparseMatrix matrix = new SparseMatrix(format, rows, columns, parts);
    SparseChecks.compressed(matrix);
    return matrix;
  }

  /**
   * By diagonals, {@code scipy.sparse.dia_matrix((data, offsets), shape=(rows, columns))}.
   *
   * @param data of shape (diagonals, length), aligned by column
   * @param offsets of each diagonal from the main one, positive to the right
   * @throws IllegalArgumentException if the arrays contradict each other
   */
  public static SparseMatrix dia(long rows, long columns, NdArray data, NdArray offsets) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(offsets, "offsets");
    Map<String, NdArray> parts = new LinkedHashMap<>();
    parts.put("data", data);
    parts.put("offsets", offsets);
    SparseMatrix matrix = new SparseMatrix(Format.DIA, rows, columns, parts);
    SparseChecks.diagonals(matrix);
    return matrix;
  }

  public Format format() {
    return format;
  }

  public long rows() {
    return rows;
  }

  public long columns() {
    return columns;
  }

  /** The elements that are kept. */
  public NdArray data() {
    return part("data");
  }

  /**
   * Of all formats but {@link Format#DIA}.
   *
   * @throws IllegalStateException if the format has none
   */
  public NdArray indices() {
    return part("indices");
  }

  /**
   * Of all formats but {@link Format#DIA}.
   *
   * @throws IllegalStateException if the format has none
   */
  public NdArray indptr() {
    return part("indptr");
  }

  /**
   * Of {@link Format#DIA} alone.
   *
   * @throws IllegalStateException if the format has none
   */
  public NdArray offsets() {
    return part("offsets");
  }

  private NdArray part(String name) {
    NdArray part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("a matrix in format " + format + " has no " + name);
    }
    return part;
  }

  /**
   * All elements, zeros where none are kept.
   *
   * @return an array of shape (rows, columns) and the dtype of the data
   * @throws ArithmeticException if there are more than a Java array holds
   */
  public NdArray toDense() {
    return new DenseMatrix(this).toNdArray();
  }

  /** Equal when format, shape and all arrays are; the same matrix in another format is not. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SparseMatrix that
        && format == that.format
        && rows == that.rows
        && columns == that.columns
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(format, rows, columns, parts);
  }

  @Override
  public String toString() {
    return "SparseMatrix(" + format + ", shape=(" + rows + ", " + columns + "), " + parts + ")";
  }
}
