package io.persistable.array;

/** An array as numpy's {@code repr} shows it. */
final class NdArrayText {

  private final NdArray array;

  NdArrayText(NdArray array) {
    this.array = array;
  }

  @Override
  public String toString() {
    return "array(shape=" + Shapes.text(array.shape()) + ", dtype=" + array.dtype() + ")";
  }
}
