package io.persistable.tests.arrays;

import io.persistable.array.ArrayAdapter;
import io.persistable.array.NdArray;
import org.ejml.data.DMatrixRMaj;

/** EJML's dense matrices; found by the service loader. */
public final class EjmlAdapter implements ArrayAdapter<DMatrixRMaj> {

  @Override
  public Class<DMatrixRMaj> type() {
    return DMatrixRMaj.class;
  }

  @Override
  public NdArray toNdArray(DMatrixRMaj value) {
    return NdArray.of(value.data)
        .slice(0, 0, value.getNumElements())
        .reshape(value.getNumRows(), value.getNumCols());
  }

  @Override
  public DMatrixRMaj fromNdArray(NdArray array) {
    return new DMatrixRMaj(array.toJavaArray(double[][].class));
  }
}
