package io.persistable.benchmarks.codec;

import com.alibaba.fastjson2.JSON;

/** fastjson2, which compiles its readers and writers when first asked. */
final class FastjsonCodec<T> implements Codec<T> {

  private final Class<T> root;

  FastjsonCodec(Class<T> root) {
    this.root = root;
  }

  @Override
  public byte[] write(T value) {
    return JSON.toJSONBytes(value);
  }

  @Override
  public T read(byte[] bytes) {
    return JSON.parseObject(bytes, root);
  }
}
