package io.persistable.benchmarks.codec;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import java.util.List;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson; with ids for the types whose objects are shared. */
final class JacksonCodec<T> implements Codec<T> {

  private final ObjectWriter writer;
  private final ObjectReader reader;

  JacksonCodec(Class<T> root, List<Class<?>> shared) {
    JsonMapper.Builder builder = JsonMapper.builder();
    for (Class<?> type : shared) {
      builder.addMixIn(type, WithId.class);
    }
    JsonMapper mapper = builder.build();
    this.writer = mapper.writerFor(root);
    this.reader = mapper.readerFor(root);
  }

  @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "@id")
  private interface WithId {}

  @Override
  public byte[] write(T value) {
    return writer.writeValueAsBytes(value);
  }

  @Override
  public T read(byte[] bytes) {
    return reader.readValue(bytes);
  }
}
