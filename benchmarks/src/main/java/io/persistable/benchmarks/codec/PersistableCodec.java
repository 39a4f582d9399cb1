package io.persistable.benchmarks.codec;

import io.persistable.Archive;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/** Ours: an archive of one item, through the public API. */
final class PersistableCodec<T> implements Codec<T> {

  private final Class<T> root;

  PersistableCodec(Class<T> root) {
    this.root = root;
  }

  @Override
  public byte[] write(T value) throws Exception {
    Sink sink = new Sink();
    Archive.create().insert("item", value).writeTo(sink);
    return sink.bytes;
  }

  @Override
  public T read(byte[] bytes) {
    return Objects.requireNonNull(Archive.restore(bytes).get("item", root));
  }

  /** Keeps the one array that an archive writes. */
  private static final class Sink extends OutputStream {

    byte[] bytes = {};

    @Override
    public void write(int b) {
      throw new AssertionError("expected the text at once");
    }

    @Override
    public void write(byte[] source, int from, int length) {
      bytes = Arrays.copyOfRange(source, from, from + length);
    }
  }
}
