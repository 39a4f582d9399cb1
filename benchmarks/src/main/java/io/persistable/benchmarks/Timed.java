package io.persistable.benchmarks;

import io.persistable.benchmarks.codec.Codec;
import io.persistable.benchmarks.codec.Codecs;
import io.persistable.benchmarks.codec.Workload;

/** An object, a codec, and the bytes between them, checked before anything is timed. */
final class Timed<T> {

  private final Workload<T> workload;
  private final Codec<T> codec;
  private final byte[] bytes;
  private T value;

  private Timed(Workload<T> workload, String codec) throws Exception {
    this.workload = workload;
    this.codec = Codecs.of(codec, workload.root(), workload.types(), workload.shared());
    this.value = workload.make().get();
    this.bytes = this.codec.write(value);
    if (!workload.check().same(value, this.codec.read(bytes))) {
      throw new AssertionError(codec + " doesn't give back what it was given");
    }
  }

  static <T> Timed<T> of(Workload<T> workload, String codec) throws Exception {
    return new Timed<>(workload, codec);
  }

  /** Makes the object again, so that none of it has an identity hash. */
  void refresh() {
    value = workload.make().get();
  }

  int size() {
    return bytes.length;
  }

  Object write() throws Exception {
    return codec.write(value);
  }

  Object read() throws Exception {
    return codec.read(bytes);
  }
}
