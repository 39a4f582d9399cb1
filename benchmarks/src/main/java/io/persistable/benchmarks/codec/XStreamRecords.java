package io.persistable.benchmarks.codec;

import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.Mapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records for XStream: an element for each component that isn't null. */
final class XStreamRecords implements Converter {

  private final Mapper mapper;

  XStreamRecords(Mapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean canConvert(@Nullable Class type) {
    return type != null && type.isRecord();
  }

  @Override
  public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
    try {
      for (RecordComponent component : source.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(source);
        if (value != null) {
          writer.startNode(component.getName());
          if (!component.getType().isPrimitive() && value.getClass() != component.getType()) {
            writer.addAttribute("class", mapper.serializedClass(value.getClass()));
          }
          context.convertAnother(value);
          writer.endNode();
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
    RecordComponent[] components = context.getRequiredType().getRecordComponents();
    Object[] arguments = new Object[components.length];
    while (reader.hasMoreChildren()) {
      reader.moveDown();
      String name = reader.getNodeName();
      for (int i = 0; i < components.length; i++) {
        if (components[i].getName().equals(name)) {
          String type = reader.getAttribute("class");
          arguments[i] =
              context.convertAnother(
                  null, type == null ? components[i].getType() : mapper.realClass(type));
        }
      }
      reader.moveUp();
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = context.getRequiredType().getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
