package io.persistable.benchmarks.codec;

import java.util.List;

/** The codecs by name. */
public final class Codecs {

  private Codecs() {}

  /**
   * @param types the classes that are registered where a library wants it, {@code root} among them
   * @param shared the types whose objects are written once; only Jackson has to be told
   */
  public static <T> Codec<T> of(
      String name, Class<T> root, List<Class<?>> types, List<Class<?>> shared) {
    return switch (name) {
      case "persistable", "persistable-values" -> new PersistableCodec<>(root);
      case "fory" -> new ForyCodec<>(root, types);
      case "kryo" -> new KryoCodec<>(root, types);
      case "jdk" -> new JdkCodec<>(root);
      case "fastjson2" -> new FastjsonCodec<>(root);
      case "dsl-json" -> new DslJsonCodec<>(root);
      case "avaje-jsonb" -> new AvajeCodec<>(root);
      case "jackson" -> new JacksonCodec<>(root, shared);
      case "xstream" -> new XStreamCodec<>(root, types);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
