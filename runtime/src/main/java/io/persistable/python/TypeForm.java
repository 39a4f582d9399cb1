package io.persistable.python;

import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How objects of one type are written in one text: ready bytes for the call and for each component,
 * so that writing an object copies instead of encoding.
 */
final class TypeForm {

  final byte[] open;

  /** {@code iata=}, then {@code , name=} and so on. */
  final byte[][] prefixes;

  /** The prefixes where a line is broken before them. */
  final byte[][] broken;

  final DeclaredType[] places;

  /** For positional types the last component's default, which is left out; else null. */
  final String[] defaults;

  TypeForm(PersistableType<?> type, String alias) {
    List<Component> components = type.components();
    List<String> names = Header.componentNames(type);
    boolean positional = type.pythonModule() != null;
    open = utf8(alias + "(");
    prefixes = new byte[components.size()][];
    broken = new byte[components.size()][];
    places = new DeclaredType[components.size()];
    defaults = new String[components.size()];
    for (int i = 0; i < components.size(); i++) {
      String keyword = positional ? "" : names.get(i) + "=";
      prefixes[i] = utf8(i == 0 ? keyword : ", " + keyword);
      broken[i] = utf8(keyword);
      places[i] = components.get(i).type();
      String defaultValue = components.get(i).defaultValue();
      defaults[i] = positional && defaultValue != null ? defaultValue : "";
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
