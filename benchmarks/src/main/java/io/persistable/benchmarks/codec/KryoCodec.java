package io.persistable.benchmarks.codec;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.List;

/** Kryo with references and registered classes; one buffer for all. */
final class KryoCodec<T> implements Codec<T> {

  private final Kryo kryo = new Kryo();
  private final Output out = new Output(1 << 16, -1);
  private final Input in = new Input();
  private final Class<T> root;

  KryoCodec(Class<T> root, List<Class<?>> types) {
    this.root = root;
    kryo.setReferences(true);
    kryo.setRegistrationRequired(true);
    types.forEach(kryo::register);
  }

  @Override
  public byte[] write(T value) {
    out.reset();
    kryo.writeObject(out, value);
    return out.toBytes();
  }

  @Override
  public T read(byte[] bytes) {
    in.setBuffer(bytes);
    return kryo.readObject(in, root);
  }
}
