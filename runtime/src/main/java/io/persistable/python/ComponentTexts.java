package io.persistable.python;

import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.text.ByClass;
import io.persistable.text.Fragment;
import io.persistable.text.TextBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of the text of a type and its objects, what is the same in every archive: kept with the class,
 * since for an archive of one object working it out took most of the time.
 */
final class ComponentTexts {

  private static final ByClass<Kept> KEPT = new ByClass<>(Kept::new);

  /** {@code iata=}, then {@code , name=} and so on. */
  final Fragment[] prefixes;

  /** The prefixes where a line is broken before them. */
  final Fragment[] broken;

  final DeclaredType[] places;

  /** For positional types the last component's default, which is left out; null if none has. */
  final String @Nullable [] defaults;

  /** The lines of the class that define the components, of a frozen class and of another. */
  final byte[] frozenLines;

  final byte[] otherLines;

  private final PersistableType<?> type;

  /** The form of the type in the last text that had it. */
  volatile @Nullable TypeForm lastForm;

  private ComponentTexts(PersistableType<?> type) {
    this.type = type;
    List<Component> components = type.components();
    List<String> names = PythonNames.components(components.stream().map(Component::name).toList());
    prefixes = new Fragment[components.size()];
    broken = new Fragment[components.size()];
    places = new DeclaredType[components.size()];
    String[] left = null;
    for (int i = 0; i < components.size(); i++) {
      boolean positional = i < type.positional();
      String keyword = positional ? "" : names.get(i) + "=";
      prefixes[i] = new Fragment(i == 0 ? keyword : ", " + keyword);
      broken[i] = new Fragment(keyword);
      places[i] = components.get(i).type();
      String defaultValue = components.get(i).defaultValue();
      if (positional && defaultValue != null) {
        if (left == null) {
          left = new String[components.size()];
          Arrays.fill(left, "");
        }
        left[i] = defaultValue;
      }
    }
    defaults = left;
    frozenLines = lines(names, "");
    otherLines = lines(names, " = None");
  }

  /** The texts of a type, made when it is first asked for. */
  static ComponentTexts of(PersistableType<?> type) {
    Kept kept = KEPT.get(type.javaClass());
    ComponentTexts texts = kept.texts;
    if (texts == null || texts.type != type) {
      texts = new ComponentTexts(type);
      kept.texts = texts;
    }
    return texts;
  }

  private byte[] lines(List<String> names, String value) {
    TextBuffer out = new TextBuffer(32 * names.size());
    for (int i = 0; i < names.size(); i++) {
      String comment = TypeText.comment(places[i]);
      out.ascii("    ").text(names.get(i)).ascii(": ");
      out.ascii(TypeText.annotation(places[i])).ascii(value);
      if (!comment.isEmpty()) {
        out.ascii("  # ").text(comment);
      }
      out.newline();
    }
    return out.toByteArray();
  }

  /** The texts of the type that was asked for last; one class may have several. */
  private static final class Kept {
    volatile @Nullable ComponentTexts texts;
  }
}
