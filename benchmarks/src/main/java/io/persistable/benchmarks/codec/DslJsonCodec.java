package io.persistable.benchmarks.codec;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import java.io.IOException;
import java.util.Objects;

/** dsl-json with the converters that its processor generated; one buffer for all. */
final class DslJsonCodec<T> implements Codec<T> {

  private final DslJson<Object> json = new DslJson<>(Settings.basicSetup().includeServiceLoader());
  private final JsonWriter out = json.newWriter();
  private final Class<T> root;

  DslJsonCodec(Class<T> root) {
    this.root = root;
  }

  @Override
  public byte[] write(T value) {
    out.reset();
    json.serialize(out, root, value);
    return out.toByteArray();
  }

  @Override
  public T read(byte[] bytes) throws IOException {
    return Objects.requireNonNull(json.deserialize(root, bytes, bytes.length));
  }
}
