package io.persistable.tests.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherArraysTest {

  @Persistable
  public record Fit(String name, DMatrixRMaj covariance) {}

  @TempDir private Path directory;

  private static final NdArray DATA = NdArray.of(new double[] {1, 2, 3, 4});
  private static final NdArray INDICES = NdArray.of(new int[] {0, 2, 2, 1});
  private static final NdArray INDPTR = NdArray.of(new int[] {0, 2, 3, 4});

  private static final List<SparseMatrix> MATRICES =
      List.of(
          SparseMatrix.csr(3, 3, DATA, INDICES, INDPTR),
          SparseMatrix.csc(3, 3, DATA, INDICES, INDPTR),
          SparseMatrix.bsr(
              4,
              2,
              NdArray.of(new double[][][] {{{1, 2}, {3, 4}}}),
              NdArray.of(new int[] {0}),
              NdArray.of(new int[] {0, 1, 1})),
          SparseMatrix.dia(
              3,
              3,
              NdArray.of(new double[][] {{1, 2, 3}, {4, 5, 6}}),
              NdArray.of(new int[] {0, -1})));

  @Test
  void sparseMatricesComeBackAndKeepSharedParts() {
    Archive archive = Archive.create().insert("data", DATA);
    for (SparseMatrix matrix : MATRICES) {
      archive.insert(matrix.format().name(), matrix);
    }
    Items items = Archive.restore(archive.toString());
    for (SparseMatrix matrix : MATRICES) {
      assertEquals(matrix, items.get(matrix.format().name()));
    }
    SparseMatrix csr = Objects.requireNonNull(items.get("CSR", SparseMatrix.class));
    assertSame(items.get("data"), csr.data());
  }

  @Test
  void scipySeesTheSameMatrices() throws IOException {
    assumeTrue(Python.system("numpy", "scipy").isPresent(), "no scipy");
    Archive archive = Archive.builder().arrayThreshold(3).build();
    StringBuilder expected = new StringBuilder();
    for (SparseMatrix matrix : MATRICES) {
      archive.insert(matrix.format().name(), matrix);
      expected.append(matrix.format().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
      expected.append(
          java.util.Arrays.deepToString(matrix.toDense().toJavaArray(double[][].class)));
      expected.append('\n');
    }
    archive.save(directory, "matrices");
    assertEquals(
        expected.toString(),
        Python.system("numpy", "scipy")
            .orElseThrow()
            .run(
                """
                import matrices
                for name in ('CSR', 'CSC', 'BSR', 'DIA'):
                    matrix = getattr(matrices, name)
                    print(matrix.format, matrix.toarray().tolist())
                """,
                directory));
    Items items = Archive.load(directory.resolve("matrices"));
    for (SparseMatrix matrix : MATRICES) {
      assertEquals(matrix, items.get(matrix.format().name()));
    }
  }

  @Test
  void matricesOfAnotherLibraryGoInAndComeBackWhereTheTypeAsksForThem() {
    DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Fit fit = new Fit("a", matrix);
    String text = Archive.create().insert("fit", fit).insert("m", matrix).toString();
    Items items = Archive.restore(text);
    Fit back = Objects.requireNonNull(items.get("fit", Fit.class), text);
    assertArrayEquals(matrix.getData(), back.covariance().getData());
    assertEquals(2, back.covariance().getNumRows());
    // The place of an item says nothing of its type: numbers come back as an n-d array.
    assertEquals(NdArray.of(new double[][] {{1, 2, 3}, {4, 5, 6}}), items.get("m"));
  }
}
