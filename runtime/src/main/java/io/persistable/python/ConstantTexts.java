package io.persistable.python;

import io.persistable.text.ByClass;
import io.persistable.text.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an enum's constants under an alias, which is the same in most archives: kept with
 * the class, as {@link ComponentTexts} are.
 */
final class ConstantTexts {

  private static final ByClass<Kept> KEPT = new ByClass<>(Kept::new);

  private final String alias;

  /** By ordinal, all made when one is first asked for. */
  private final @Nullable Fragment[] texts;

  private ConstantTexts(String alias, int count) {
    this.alias = alias;
    this.texts = new Fragment[count];
  }

  /** The texts of an enum under an alias. */
  static ConstantTexts of(Class<?> type, String alias) {
    Kept kept = KEPT.get(type);
    ConstantTexts last = kept.last;
    if (last == null || !last.alias.equals(alias)) {
      last = new ConstantTexts(alias, type.getEnumConstants().length);
      kept.last = last;
    }
    return last;
  }

  /** {@code _Size.LARGE}. Threads may make the same ones twice, which does no harm. */
  Fragment of(Enum<?> constant) {
    Fragment text = texts[constant.ordinal()];
    if (text == null) {
      List<String> javaNames = new ArrayList<>();
      for (Object each : constant.getDeclaringClass().getEnumConstants()) {
        javaNames.add(((Enum<?>) each).name());
      }
      Map<String, String> names = PythonNames.constants(javaNames);
      for (int i = 0; i < texts.length; i++) {
        texts[i] = new Fragment(alias + "." + names.get(javaNames.get(i)));
      }
      text = Objects.requireNonNull(texts[constant.ordinal()]);
    }
    return text;
  }

  /** What was asked for last. */
  private static final class Kept {
    volatile @Nullable ConstantTexts last;
  }
}
