package io.persistable.benchmarks.codec;

import com.thoughtworks.xstream.XStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** XStream with references by id; records through a converter, since it knows none. */
final class XStreamCodec<T> implements Codec<T> {

  private final XStream xstream = new XStream();
  private final Class<T> root;

  XStreamCodec(Class<T> root, List<Class<?>> types) {
    this.root = root;
    xstream.setMode(XStream.ID_REFERENCES);
    xstream.allowTypes(types.toArray(new Class<?>[0]));
    xstream.registerConverter(new XStreamRecords(xstream.getMapper()));
  }

  @Override
  public byte[] write(T value) {
    return xstream.toXML(value).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public T read(byte[] bytes) {
    return root.cast(xstream.fromXML(new String(bytes, StandardCharsets.UTF_8)));
  }
}
