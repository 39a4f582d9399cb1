package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real library's matrices through an adapter. */
class EjmlAdapterTest {

  /** EJML keeps rows one after the other, so that both ways but the last copy nothing. */
  static final class EjmlAdapter implements ArrayAdapter<DMatrixRMaj> {

    @Override
    public Class<DMatrixRMaj> type() {
      return DMatrixRMaj.class;
    }

    @Override
    public NdArray toNdArray(DMatrixRMaj matrix) {
      NdArray all = NdArray.of(matrix.data);
      // The array may be longer than the matrix, which can shrink within it.
      return all.slice(0, 0, matrix.getNumElements()).reshape(matrix.numRows, matrix.numCols);
    }

    @Override
    public DMatrixRMaj fromNdArray(NdArray array) {
      if (array.rank() != 2) {
        throw new IllegalArgumentException("expected a matrix, found rank " + array.rank());
      }
      int rows = Math.toIntExact(array.shape()[0]);
      int columns = Math.toIntExact(array.shape()[1]);
      return DMatrixRMaj.wrap(rows, columns, array.toDoubleArray());
    }
  }

  private static final List<ArrayAdapter<?>> ADAPTERS = List.of(new EjmlAdapter());

  @Test
  void matricesGoOutAndComeBack(@TempDir Path dir) throws IOException {
    ArrayAdapter<DMatrixRMaj> adapter =
        ArrayAdapter.find(ADAPTERS, DMatrixRMaj.class).orElseThrow();
    DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Npy.write(dir.resolve("x.npy"), adapter.toNdArray(matrix));
    DMatrixRMaj back = adapter.fromNdArray(Npy.map(dir.resolve("x.npy")));
    assertEquals(2, back.numRows);
    assertArrayEquals(matrix.data, back.data);
    DMatrixRMaj turned = adapter.fromNdArray(adapter.toNdArray(matrix).transpose());
    assertEquals(4, turned.get(0, 1));
  }

  @Test
  void matricesThatShrankLeaveTheRestOfTheirArrayBehind() {
    DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{1, 2, 3}, {4, 5, 6}});
    matrix.reshape(1, 2);
    assertEquals(NdArray.of(new double[][] {{1, 2}}), new EjmlAdapter().toNdArray(matrix));
  }

  @Test
  void onlyTheExactTypeIsAdapted() {
    assertTrue(ArrayAdapter.find(ADAPTERS, Object.class).isEmpty());
    assertEquals(List.of(), ArrayAdapter.installed());
    assertThrows(
        IllegalArgumentException.class, () -> new EjmlAdapter().fromNdArray(NdArray.scalar(1)));
  }
}
