package io.persistable.array;

class NpzStoreTest extends ArrayStoreContract {

  @Override
  protected ArrayStore store() {
    return ArrayStore.of(ArrayFormat.NPZ);
  }
}
