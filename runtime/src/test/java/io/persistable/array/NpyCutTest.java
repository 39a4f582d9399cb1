package io.persistable.array;

class NpyCutTest extends CutWhileMapped {

  @Override
  protected ArrayStore store() {
    return ArrayStore.of(ArrayFormat.NPY);
  }
}
