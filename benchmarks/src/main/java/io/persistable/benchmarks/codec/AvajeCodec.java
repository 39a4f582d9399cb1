package io.persistable.benchmarks.codec;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb with the adapters that its processor generated. */
final class AvajeCodec<T> implements Codec<T> {

  private final JsonType<T> type;

  AvajeCodec(Class<T> root) {
    this.type = Jsonb.builder().build().type(root);
  }

  @Override
  public byte[] write(T value) {
    return type.toJsonBytes(value);
  }

  @Override
  public T read(byte[] bytes) {
    return type.fromJson(bytes);
  }
}
