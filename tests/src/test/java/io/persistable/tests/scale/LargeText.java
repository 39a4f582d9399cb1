package io.persistable.tests.scale;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.SaveOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** A program that writes a text larger than its heap. */
public final class LargeText {

  private LargeText() {}

  /** Small in memory and large in a text. */
  @Persistable
  public record Wide(
      String a,
      String b,
      String c,
      String d,
      String e,
      String f,
      String g,
      String h,
      String i,
      String j,
      String k,
      String l,
      String m,
      String n,
      String o,
      String p,
      String q,
      String r,
      String s,
      String t,
      int number) {}

  /** Counts and sums up what is written. */
  static final class Summing extends OutputStream {
    private final CRC32C sum = new CRC32C();
    private long count;
    private long largest;

    @Override
    public void write(int b) {
      sum.update(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      sum.update(bytes, from, length);
      count += length;
      largest = Math.max(largest, length);
    }

    @Override
    public String toString() {
      return count + " bytes, crc " + Long.toHexString(sum.getValue());
    }
  }

  static Archive objects(int count) {
    List<Wide> list = objectsOf(count);
    return Archive.create().insert("list", list).insert("shared", List.of(list.get(0), 1L));
  }

  private static List<Wide> objectsOf(int count) {
    String text = "x".repeat(97);
    List<Wide> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(
          new Wide(
              text, text, text, text, text, text, text, text, text, text, text, text, text, text,
              text, text, text, text, text, text, i % 100));
    }
    return list;
  }

  static Archive string(int length) {
    return Archive.create().insert("text", "y".repeat(length));
  }

  /** Saves twice in each way, and compares what there is with what is recorded of it. */
  private static void save(Path directory, int count) throws IOException {
    Archive archive = objects(count);
    SaveOptions module = SaveOptions.builder().asPackage(false).build();
    Archive.verify(archive.save(directory, "mod", module));
    Archive.verify(
        archive.save(directory, "mod", module.toBuilder().force(true).backup(true).build()));
    Archive.verify(archive.save(directory, "pack", SaveOptions.DEFAULT));
    Archive.verify(
        archive.save(directory, "whole", SaveOptions.builder().partObjects(1 << 30).build()));
  }

  private static void saveSource(Path directory, int count) throws IOException {
    SaveOptions source = SaveOptions.builder().dialect(Dialect.JAVA).build();
    objects(count).save(directory, "Objects", source);
    string(10_000 * count).save(directory, "Text", source);
  }

  private static void put(Path directory, int count) throws IOException {
    List<?> list = List.copyOf(objectsOf(count));
    for (int i = 0; i < 2; i++) { // the second time by a process that doesn't know the first
      try (DataSet set = DataSet.builder(directory).mode(DataSet.Mode.WRITE).open()) {
        set.put("x", list);
      }
    }
  }

  /**
   * @param arguments what to write: {@code objects} or {@code string}, to a file if one is given;
   *     {@code save}, {@code source} or {@code put} objects; how many; where to
   */
  public static void main(String... arguments) throws IOException {
    int size = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("save")) {
      save(Path.of(arguments[2]), size);
      return;
    }
    if (arguments[0].equals("source")) {
      saveSource(Path.of(arguments[2]), size);
      return;
    }
    if (arguments[0].equals("put")) {
      put(Path.of(arguments[2]), size);
      return;
    }
    Archive archive = arguments[0].equals("objects") ? objects(size) : string(size);
    if (arguments.length > 2) {
      archive.writeTo(Path.of(arguments[2]));
      return;
    }
    Summing out = new Summing();
    archive.writeTo(out);
    System.out.print(out);
  }
}
