package io.persistable.array.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Views of views find the elements that indices, counted by hand, find. */
class StridesTest {

  private static final int COUNT = 2_000;
  private static final int ITEM = 4;

  /** The offsets of all elements, in C order. */
  private static List<Long> offsets(Strides strides) {
    List<Long> offsets = new ArrayList<>();
    long[] index = new long[strides.rank()];
    for (long i = 0; i < strides.size(); i++) {
      offsets.add(strides.offsetOf(index));
      for (int axis = index.length - 1;
          axis >= 0 && ++index[axis] == strides.length(axis);
          axis--) {
        index[axis] = 0;
      }
    }
    return offsets;
  }

  private static Strides generated(Random random) {
    long[] shape = new long[1 + random.nextInt(4)];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(4);
    }
    Strides strides =
        random.nextBoolean() ? Strides.inCOrder(shape, ITEM) : Strides.inFortranOrder(shape, ITEM);
    for (int i = random.nextInt(3); i > 0; i--) {
      int axis = random.nextInt(strides.rank());
      if (random.nextBoolean()) {
        strides = strides.transpose();
      } else if (strides.length(axis) > 0) {
        long from = random.nextInt((int) strides.length(axis));
        boolean back = random.nextBoolean();
        long count = back ? 1 + from / 2 : 1 + (strides.length(axis) - 1 - from) / 2;
        strides = strides.slice(axis, from, count, back ? -2 : 2);
      }
    }
    return strides;
  }

  @Test
  void fewerAxesAndOtherShapesKeepTheElementsAndTheirOrder() {
    Random random = new Random(9);
    int reshaped = 0;
    for (int i = 0; i < COUNT; i++) {
      Strides strides = generated(random);
      List<Long> offsets = offsets(strides);
      assertEquals(strides.size(), offsets.size());
      assertEquals(offsets, offsets(strides.coalesced()));
      Strides flat = strides.reshape(new long[] {strides.size()}, ITEM);
      if (flat != null && strides.size() > 0) {
        reshaped++;
        assertEquals(offsets, offsets(flat));
      }
      if (!offsets.isEmpty()) {
        assertEquals(
            offsets.stream().mapToLong(at -> at).max().orElseThrow(), strides.lastOffset());
      }
      boolean dense = true;
      for (int at = 0; at < offsets.size(); at++) {
        dense &= offsets.get(at) == (offsets.isEmpty() ? 0 : offsets.get(0)) + (long) at * ITEM;
      }
      assertEquals(dense, strides.isInCOrder(ITEM));
    }
    System.out.println(reshaped + " of " + COUNT + " are one row without a copy");
  }

  @Test
  void transposingTwiceGivesTheSame() {
    Random random = new Random(10);
    for (int i = 0; i < COUNT; i++) {
      Strides strides = generated(random);
      assertArrayEquals(strides.strides(), strides.transpose().transpose().strides());
      assertArrayEquals(strides.shape(), strides.transpose().transpose().shape());
    }
  }

  @Test
  void whatLeavesTheArrayIsRefused() {
    Strides strides = Strides.inCOrder(new long[] {2, 3}, ITEM);
    assertThrows(IndexOutOfBoundsException.class, () -> strides.offsetOf(new long[] {2, 0}));
    assertThrows(IndexOutOfBoundsException.class, () -> strides.offsetOf(new long[] {0}));
    assertThrows(IndexOutOfBoundsException.class, () -> strides.slice(0, 0, 3, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> strides.slice(2, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> strides.transpose(0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Strides.checkedBytes(new long[] {Long.MAX_VALUE, 2}, ITEM));
    assertThrows(
        IllegalArgumentException.class,
        () -> Strides.checkedBytes(new long[Strides.MAX_RANK + 1], ITEM));
  }
}
