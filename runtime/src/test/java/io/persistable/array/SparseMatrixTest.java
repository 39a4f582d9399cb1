package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SparseMatrixTest {

  private static final NdArray DATA = NdArray.of(new double[] {1, 2, 3});

  private static NdArray ints(int... values) {
    return NdArray.of(values);
  }

  @Test
  void writtenOutItIsWhatScipyMakesOfIt(@TempDir Path dir) throws IOException {
    Optional<Python> python = Python.system("numpy", "scipy");
    assumeTrue(python.isPresent(), "no scipy: apt-get install python3-scipy");
    String script = Python.script(SparseMatrixTest.class, "sparse.py");
    String[] names = python.get().run(script, dir.toString()).strip().split(" ");
    for (String name : names) {
      NdArray dense = Npy.read(dir.resolve(name + "_dense.npy"));
      NdArray data = Npy.read(dir.resolve(name + "_data.npy"));
      SparseMatrix matrix;
      if (name.startsWith("dia")) {
        matrix = SparseMatrix.dia(6, 8, data, Npy.read(dir.resolve(name + "_offsets.npy")));
      } else {
        NdArray indices = Npy.read(dir.resolve(name + "_indices.npy"));
        NdArray indptr = Npy.read(dir.resolve(name + "_indptr.npy"));
        matrix =
            switch (name.substring(0, 3)) {
              case "csr" -> SparseMatrix.csr(6, 8, data, indices, indptr);
              case "csc" -> SparseMatrix.csc(6, 8, data, indices, indptr);
              default -> SparseMatrix.bsr(6, 8, data, indices, indptr);
            };
      }
      assertEquals(dense, matrix.toDense().as(dense.dtype()), name);
    }
    assertEquals(32, names.length);
  }

  @Test
  void elementsKeptTwiceAreAddedUp() {
    SparseMatrix matrix = SparseMatrix.csr(1, 2, DATA, ints(1, 1, 0), ints(0, 3));
    assertEquals(NdArray.of(new double[][] {{3, 3}}), matrix.toDense());
  }

  @Test
  void arraysThatContradictEachOtherAreRefused() {
    refused("expected an indptr of 3, found 2", () -> csr(2, 2, ints(0, 1, 0), ints(0, 3)));
    refused(
        "expected as many indices as data, found 2 and 3",
        () -> csr(2, 2, ints(0, 1), ints(0, 1, 3)));
    refused(
        "expected indices below 2, found 2 at 2", () -> csr(2, 2, ints(0, 1, 2), ints(0, 1, 3)));
    refused(
        "expected indices below 2, found -1 at 0", () -> csr(2, 2, ints(-1, 1, 0), ints(0, 1, 3)));
    String growing = "expected an indptr that grows from 0 to 3, found ";
    refused(growing + "1 at 0", () -> csr(2, 2, ints(0, 1, 0), ints(1, 2, 3)));
    refused(growing + "1 at 2", () -> csr(2, 2, ints(0, 1, 0), ints(0, 2, 1)));
    refused(growing + "4 at 2", () -> csr(2, 2, ints(0, 1, 0), ints(0, 2, 4)));
    refused(
        "expected a shape of 0 or more, found -1 × 2", () -> csr(-1, 2, ints(0, 1, 0), ints(0)));
    refused(
        "expected indices of whole numbers with 1 axis, found <f8 (3,)",
        () -> csr(2, 2, DATA, ints(0, 1, 3)));
    NdArray blocks = NdArray.of(new double[1][2][3]);
    refused(
        "expected blocks that divide a matrix of 4 × 4, found 2 × 3",
        () -> SparseMatrix.bsr(4, 4, blocks, ints(0), ints(0, 1, 1)));
    NdArray diagonals = NdArray.of(new double[2][4]);
    refused("two diagonals at offset 1", () -> SparseMatrix.dia(4, 4, diagonals, ints(1, 1)));
    refused(
        "expected as many offsets as diagonals, found 1 and 2",
        () -> SparseMatrix.dia(4, 4, diagonals, ints(1)));
  }

  private static SparseMatrix csr(long rows, long columns, NdArray indices, NdArray indptr) {
    return SparseMatrix.csr(rows, columns, DATA, indices, indptr);
  }

  private static void refused(String message, Executable making) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, making).getMessage());
  }

  @Test
  void equalWhenFormatShapeAndArraysAre() {
    SparseMatrix one = csr(2, 2, ints(0, 1, 0), ints(0, 2, 3));
    assertEquals(one, csr(2, 2, ints(0, 1, 0), ints(0, 2, 3)));
    assertEquals(one.hashCode(), csr(2, 2, ints(0, 1, 0), ints(0, 2, 3)).hashCode());
    assertNotEquals(one, csr(2, 3, ints(0, 1, 0), ints(0, 2, 3)));
    assertNotEquals(one, SparseMatrix.csc(2, 2, DATA, ints(0, 1, 0), ints(0, 2, 3)));
    assertThrows(IllegalStateException.class, one::offsets);
  }
}
