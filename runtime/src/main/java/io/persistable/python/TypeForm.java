package io.persistable.python;

import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.text.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one type are written in one text: ready bytes for the call and for each component,
 * so that writing an object copies instead of encoding. See {@link ComponentTexts}.
 */
final class TypeForm {

  static final TypeForm NONE = of(PersistableType.of(Object.class).build(), "");

  final Fragment open;
  final Fragment[] prefixes;
  final Fragment[] broken;
  final DeclaredType[] places;

  /** Null where nothing is left out. */
  final String @Nullable [] defaults;

  private final String alias;

  /** The form of a type under an alias, which is the same in most texts. */
  static TypeForm of(PersistableType<?> type, String alias) {
    ComponentTexts texts = ComponentTexts.of(type);
    TypeForm last = texts.lastForm;
    if (last == null || !last.alias.equals(alias)) {
      last = new TypeForm(texts, alias);
      texts.lastForm = last;
    }
    return last;
  }

  private TypeForm(ComponentTexts texts, String alias) {
    this.alias = alias;
    open = new Fragment(alias + "(");
    prefixes = texts.prefixes;
    broken = texts.broken;
    places = texts.places;
    defaults = texts.defaults;
  }
}
