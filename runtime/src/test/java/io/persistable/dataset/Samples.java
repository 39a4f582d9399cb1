package io.persistable.dataset;

import io.persistable.testsupport.Python;
import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items for tests, written as the archive's writer would, and what is found of them. */
final class Samples {

  /** Fails on an init file of others: for tests in which there must be none. */
  static final ForeignContents NO_FOREIGN =
      (source, text) -> {
        throw new AssertionError("not this library's: " + source + "\n" + text);
      };

  /** Lets CPython execute it: fit for tests, whose files are known. */
  static final ForeignContents BY_PYTHON =
      (source, text) -> {
        String script = Python.script(Samples.class, "foreign.py");
        Map<String, String> infos = new LinkedHashMap<>();
        Python.get()
            .run(script, source)
            .lines()
            .map(line -> line.split("\t", 2))
            .forEach(pair -> infos.put(pair[0], pair[1]));
        return new ForeignContents.Found(infos, null);
      };

  private Samples() {}

  static StoreOptions writing() {
    return StoreOptions.writing(NO_FOREIGN).withDurability(Durability.NONE);
  }

  static StoreOptions reading() {
    return StoreOptions.reading(NO_FOREIGN);
  }

  /** An item that is one number, in the module's text. */
  static ItemWriter number(long value) {
    return files -> Program.of(module(files.item(), Long.toString(value)));
  }

  /** An item that is a string of {@code length} characters. */
  static ItemWriter text(char c, int length) {
    String text = "'" + String.valueOf(c).repeat(length) + "'";
    return files -> Program.of(module(files.item(), text));
  }

  /** An item that is a list of a number and {@code arrays} numpy arrays full of that number. */
  static ItemWriter arrays(int value, int arrays, int length) {
    return files -> {
      StringBuilder list = new StringBuilder("[" + value);
      StringBuilder load = new StringBuilder("import os.path as _path, numpy as _numpy\n");
      for (int i = 0; i < arrays; i++) {
        String name = files.folder() + "/array_" + (files.firstArray() + i) + ".npy";
        try (WritableByteChannel channel = files.create(name)) {
          channel.write(npy(value, length));
        }
        load.append("_a").append(i).append(" = _numpy.load(_path.join(_path.dirname(__file__), '");
        load.append(name).append("'))\n");
        list.append(", _a").append(i);
      }
      return Program.of(
          (load + new String(module(files.item(), list + "]"), StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8));
    };
  }

  /** As {@link #arrays}, of a text that is made as it is written, in small pieces. */
  static ItemWriter streamed(int value, int arrays, int length) {
    ItemWriter writer = arrays(value, arrays, length);
    return files -> {
      byte[] text = Objects.requireNonNull(writer.write(files).bytes());
      return new Program() {
        @Override
        public byte @Nullable [] bytes() {
          return null;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
          out.write((FormatMark.BEGIN + "\n").getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < text.length; i += 100) {
            out.write(text, i, Math.min(100, text.length - i));
          }
          out.write('\n');
        }
      };
    };
  }

  static byte[] module(String name, String expression) {
    return (name + " = " + expression + "\nimport sys\nsys.modules[__name__] = " + name)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** NPY 1.0: numpy.full(length, value, '&lt;i8'). */
  static ByteBuffer npy(long value, int length) {
    String header = "{'descr': '<i8', 'fortran_order': False, 'shape': (" + length + ",), }";
    int size = (10 + header.length() + 1 + 63) / 64 * 64;
    ByteBuffer bytes = ByteBuffer.allocate(size + 8 * length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
    bytes.put((byte) 0).putShort((short) (size - 10));
    bytes.put(header.getBytes(StandardCharsets.US_ASCII));
    while (bytes.position() < size - 1) {
      bytes.put((byte) ' ');
    }
    bytes.put((byte) '\n');
    for (int i = 0; i < length; i++) {
      bytes.putLong(value);
    }
    return bytes.flip();
  }

  /** The text of an item, its array files checked against their checksums. */
  static String show(Item item) throws IOException {
    for (StoredFile file : item.files()) {
      Path path = item.directory().resolve(file.name());
      java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
      byte[] bytes = Files.readAllBytes(path);
      crc.update(bytes);
      if (bytes.length != file.bytes() || (int) crc.getValue() != file.crc32c()) {
        throw new AssertionError(item.name() + ": " + path + " isn't what was written");
      }
    }
    return new String(item.text(), StandardCharsets.UTF_8).split(" = ", 2)[1].isEmpty()
        ? ""
        : value(item);
  }

  /** What the module's own name is set to. */
  static String value(Item item) {
    String text = new String(item.text(), StandardCharsets.UTF_8);
    int start = text.indexOf(item.name() + " = ", text.startsWith(item.name()) ? 0 : 1);
    start += item.name().length() + 3;
    String value = text.substring(start, text.indexOf('\n', start));
    return value.length() > 200 ? value.charAt(1) + " times " + value.length() : value;
  }

  /** Copies a data set that is kept beside the tests. */
  static void copy(String name, Path target) throws IOException {
    Path source;
    try {
      source =
          Path.of(Objects.requireNonNull(Samples.class.getResource(name + "/__init__.py")).toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    Path from = Objects.requireNonNull(source.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Relative names of all files and directories. */
  static Map<String, Long> tree(Path directory) throws IOException {
    Map<String, Long> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!file.equals(directory)) {
          String name = directory.relativize(file).toString();
          tree.put(
              Files.isDirectory(file) ? name + "/" : name,
              Files.isDirectory(file) ? 0L : Files.size(file));
        }
      }
    }
    return tree;
  }
}
