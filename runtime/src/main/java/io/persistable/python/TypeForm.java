package io.persistable.python;

import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import java.nio.charset.StandardCharsets;

/**
 * How objects of one type are written in one text: ready bytes for the call and for each component,
 * so that writing an object copies instead of encoding. See {@link ComponentTexts}.
 */
final class TypeForm {

  final byte[] open;
  final byte[][] prefixes;
  final byte[][] broken;
  final DeclaredType[] places;
  final String[] defaults;

  TypeForm(PersistableType<?> type, String alias) {
    ComponentTexts texts = ComponentTexts.of(type);
    open = (alias + "(").getBytes(StandardCharsets.UTF_8);
    prefixes = texts.prefixes;
    broken = texts.broken;
    places = texts.places;
    defaults = texts.defaults;
  }
}
