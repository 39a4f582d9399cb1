package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that another program cuts short while they are mapped: whatever passes over an array says
 * which file, and that it was cut. Each store's test inherits it.
 */
public abstract class CutWhileMapped {

  private static final int COUNT = 2000;

  @TempDir Path dir;

  private Object[][] array = {};
  private int cuts;
  private int operations;
  private final Map<String, Integer> singles = new LinkedHashMap<>();

  /** The store under test. */
  protected abstract ArrayStore store();

  private static List<NdArray> arrays() {
    List<NdArray> arrays = new ArrayList<>();
    for (String number :
        List.of(
            "|b1", "|i1", "|u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8",
            ">i8", "<u8", ">u8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8", "<c8", ">c8", "<c16",
            ">c16")) {
      arrays.add(ones(DType.of(number)));
    }
    arrays.add(ones(DType.bytes(5)));
    String[] words = new String[COUNT];
    for (int i = 0; i < COUNT; i++) {
      words[i] = "wort" + i;
    }
    arrays.add(NdArray.of(words));
    return arrays;
  }

  /** No byte of it is zero, so that none passes for what was lost. */
  private static NdArray ones(DType type) {
    byte[] bytes = new byte[COUNT * type.itemSize()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = type.kind() == DType.Kind.BOOLEAN ? 1 : (byte) (1 + i % 7);
    }
    return NdArray.wrap(ByteBuffer.wrap(bytes), type, COUNT);
  }

  @FunctionalInterface
  private interface Operation {
    Object on(NdArray array) throws IOException;
  }

  /** All that passes over an array of this kind. */
  private Map<String, Operation> operations(NdArray whole) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    operations.put("copy", NdArray::copy);
    operations.put("equals", array -> whole.equals(array) && array.equals(whole));
    operations.put("hashCode", NdArray::hashCode);
    operations.put("toString", NdArray::toString);
    operations.put("toString of all", array -> array.slice(0, COUNT - 50, COUNT).toString());
    operations.put("copyTo", array -> filled(array, whole));
    operations.put("writeTo", array -> written(array, dir.resolve("bytes.bin")));
    operations.put("Npy.write", array -> Npy.write(dir.resolve("copy.npy"), array).crc32c());
    operations.put("transposed", array -> array.reshape(COUNT / 2, 2).transpose().copy());
    operations.put("backwards", array -> array.slice(0, COUNT - 1, COUNT, -1).copy());
    operations.put("last rows", array -> array.slice(0, COUNT - 5, COUNT).copy());
    operations.put("iterator", CutWhileMapped::iterated);
    DType type = whole.dtype();
    boolean complex = type.kind() == DType.Kind.COMPLEX;
    if (type.isNumber()) {
      operations.put("astype", array -> array.astype(DType.COMPLEX128));
    }
    if (type.isNumber() && !complex) {
      operations.put("doubles", array -> array.doubles().sum());
      operations.put("toDoubleArray", array -> List.of(array.toDoubleArray()[COUNT - 1]));
      operations.put(
          "toJavaArray", array -> array.reshape(2, COUNT / 2).toJavaArray(double[][].class).length);
      operations.put("columns", array -> NdArray.ofColumns(Map.of("a", array)).field("a").copy());
    }
    if (type.isInteger()) {
      operations.put("longs", array -> array.longs().sum());
      operations.put("toLongArray", array -> List.of(array.toLongArray()[COUNT - 1]));
      operations.put(
          "a sparse matrix",
          array ->
              SparseMatrix.dia(1, COUNT, array.reshape(1, COUNT), NdArray.of(new int[] {0}))
                  .toDense());
    }
    if (type.isInteger() && type.itemSize() <= 4 && type.kind() == DType.Kind.SIGNED) {
      operations.put("toIntArray", array -> List.of(array.toIntArray()[COUNT - 1]));
    }
    if (type.itemSize() == 1 && type.isNumber()) {
      operations.put("toByteArray", array -> List.of(array.toByteArray()[COUNT - 1]));
      operations.put("toShortArray", array -> List.of(array.toShortArray()[COUNT - 1]));
      operations.put("toCharArray", array -> List.of(array.toCharArray()[COUNT - 1]));
    }
    if (type.kind() == DType.Kind.BOOLEAN) {
      operations.put("toBooleanArray", array -> List.of(array.toBooleanArray()[COUNT - 1]));
    }
    if (type.kind() == DType.Kind.FLOAT && type.itemSize() <= 4) {
      operations.put("toFloatArray", array -> List.of(array.toFloatArray()[COUNT - 1]));
    }
    if (type.kind() == DType.Kind.TEXT || type.kind() == DType.Kind.BYTES) {
      operations.put("toStringArray", array -> List.of(array.toStringArray()));
    }
    return operations;
  }

  private static Object filled(NdArray array, NdArray whole) {
    ByteBuffer to = ByteBuffer.allocate((int) whole.byteSize());
    array.copyTo(to);
    return to.flip();
  }

  private static Object written(NdArray array, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      array.writeTo(channel);
    }
    return Files.mismatch(file, file);
  }

  private static Object iterated(NdArray array) {
    List<Object> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  private Path write(NdArray array, int number) throws IOException {
    Path target = dir.resolve("x" + number + store().format().suffix());
    store().write(target, Map.of("a", array), WriteOptions.DEFAULT);
    return target;
  }

  private static Path file(Path target) {
    return Files.isDirectory(target) ? target.resolve("a.npy") : target;
  }

  private NdArray map(Path target) throws IOException {
    try (StoredArrays stored = store().open(target)) {
      return stored.map("a");
    }
  }

  private static void cut(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  /** Where the last number ends in the file: after it an npz has its directory. */
  private static long end(Path file, NdArray array) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] numbers = ((ByteBuffer) filled(array, array)).array();
    for (int at = bytes.length - numbers.length; ; at--) {
      if (bytes[at] == numbers[0]
          && Arrays.equals(bytes, at, at + numbers.length, numbers, 0, numbers.length)) {
        return at + numbers.length;
      }
    }
  }

  @Test
  void whateverPassesOverTheArrayNamesTheFile() throws IOException {
    int number = 0;
    for (NdArray whole : arrays()) {
      Map<String, Operation> operations = operations(whole);
      for (int cut = 0; cut < 5; cut++) {
        Path target = write(whole, number++);
        Path file = file(target);
        NdArray mapped = map(target);
        for (Map.Entry<String, Operation> operation : operations.entrySet()) {
          assertEquals(
              operation.getValue().on(whole), operation.getValue().on(mapped), operation.getKey());
        }
        long end = end(file, whole);
        long size = List.of(0L, end / 2, Math.max(1, end - 4097), end - 200, end - 1).get(cut);
        cut(file, size);
        cuts++;
        for (Map.Entry<String, Operation> operation : operations.entrySet()) {
          String place = operation.getKey() + " of " + whole.dtype() + " cut to " + size;
          ArrayFormatException thrown =
              assertThrows(
                  ArrayFormatException.class, () -> operation.getValue().on(mapped), place);
          assertTrue(String.valueOf(thrown.getMessage()).contains(file.toString()), place);
          assertTrue(String.valueOf(thrown.getMessage()).contains("cut it short"), place + thrown);
          assertTrue(String.valueOf(thrown.getMessage()).contains("found " + size), place + thrown);
          this.operations++;
        }
        singles(mapped, whole, size);
      }
    }
    System.out.println(
        store().format()
            + ": "
            + operations
            + " passes over files that were cut in "
            + cuts
            + " places said so; single numbers: "
            + singles);
  }

  /** A single number promises less; what is there still is right all the same. */
  private void singles(NdArray mapped, NdArray whole, long size) {
    for (long i = 0; i < COUNT; i += 100) {
      String found;
      try {
        Object value = mapped.get(i);
        array = new Object[1][(int) Math.min(1, i + 1)]; // What is pending is thrown here.
        found = value.equals(whole.get(i)) ? "right" : "lost";
      } catch (ArrayFormatException e) {
        found = "said";
      } catch (InternalError e) {
        found = "said by the JVM, later";
      }
      singles.merge(found, 1, Integer::sum);
      boolean there = size >= whole.byteSize() / 2 + 4096 && i < COUNT / 4;
      assertTrue(!there || found.equals("right"), found + " at " + i + " of " + whole.dtype());
    }
  }

  @Test
  void aFileThatWasReplacedOrDeletedWasNotCut() throws IOException {
    int number = 1000;
    for (NdArray whole : arrays()) {
      Path target = write(whole, number++);
      NdArray mapped = map(target);
      Path shorter = Files.write(dir.resolve("shorter"), new byte[10]);
      Files.move(shorter, file(target), StandardCopyOption.REPLACE_EXISTING);
      assertEquals(whole, mapped);
      Files.delete(file(target));
      assertEquals(whole, mapped);
    }
  }

  @Test
  void whatWasReadToTheHeapStays() throws IOException {
    NdArray whole = ones(DType.FLOAT64);
    Path target = write(whole, 2000);
    NdArray read;
    try (StoredArrays stored = store().open(target)) {
      read = stored.read("a");
    }
    cut(file(target), 0);
    assertEquals(whole, read);
  }

  @Test
  void aFileThatIsCutWhileItIsOpenIsReportedWhenAnArrayIsAskedFor() throws IOException {
    NdArray whole = ones(DType.FLOAT64);
    int number = 3000;
    for (boolean mapping : new boolean[] {true, false}) {
      for (double part : new double[] {0, 0.01, 0.5, 0.99}) {
        Path target = write(whole, number++);
        try (StoredArrays stored = store().open(target)) {
          cut(file(target), (long) (Files.size(file(target)) * part));
          ArrayFormatException thrown =
              assertThrows(
                  ArrayFormatException.class,
                  () -> assertEquals(whole, mapping ? stored.map("a") : stored.read("a")),
                  mapping + " " + part);
          assertTrue(String.valueOf(thrown.getMessage()).contains(target.toString()));
        }
      }
    }
  }
}
