package io.persistable.hdf5;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.CutWhileMapped;

class Hdf5CutTest extends CutWhileMapped {

  @Override
  protected ArrayStore store() {
    return ArrayStore.of(ArrayFormat.HDF5);
  }
}
