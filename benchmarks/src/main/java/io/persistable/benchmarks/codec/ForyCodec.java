package io.persistable.benchmarks.codec;

import java.util.List;
import org.apache.fory.Fory;
import org.apache.fory.config.Language;

/** Apache Fory with reference tracking, registered classes and generated code. */
final class ForyCodec<T> implements Codec<T> {

  private final Fory fory;
  private final Class<T> root;

  ForyCodec(Class<T> root, List<Class<?>> types) {
    this.root = root;
    this.fory =
        Fory.builder()
            .withLanguage(Language.JAVA)
            .withRefTracking(true)
            .withCodegen(true)
            .withAsyncCompilation(false)
            .requireClassRegistration(true)
            .build();
    types.forEach(fory::register);
  }

  @Override
  public byte[] write(T value) {
    return fory.serialize(value);
  }

  @Override
  public T read(byte[] bytes) {
    return root.cast(fory.deserialize(bytes));
  }
}
