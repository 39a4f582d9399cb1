package io.persistable.array;

class NpzCutTest extends CutWhileMapped {

  @Override
  protected ArrayStore store() {
    return ArrayStore.of(ArrayFormat.NPZ);
  }
}
