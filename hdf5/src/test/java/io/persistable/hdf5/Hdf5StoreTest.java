package io.persistable.hdf5;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.ArrayStoreContract;
import org.junit.jupiter.api.Test;

class Hdf5StoreTest extends ArrayStoreContract {

  @Override
  protected ArrayStore store() {
    return ArrayStore.of(ArrayFormat.HDF5);
  }

  @Test
  void isFoundByServiceLoader() {
    assertInstanceOf(Hdf5Store.class, store());
  }
}
