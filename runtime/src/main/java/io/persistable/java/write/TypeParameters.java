package io.persistable.java.write;

/**
 * The type parameters of a class, as far as source depends on them, from {@link
 * Class#toGenericString}.
 *
 * @param count how many there are
 * @param bounded whether one has a bound other than {@code Object}
 * @param generic whether the bound of one is itself generic: {@code T extends Comparable<T>}. What
 *     such a parameter stands for no compiler can infer in general, and few programs can name.
 */
record TypeParameters(int count, boolean bounded, boolean generic) {

  private static final TypeParameters NONE = new TypeParameters(0, false, false);

  static TypeParameters of(Class<?> type) {
    if (type.isPrimitive() || type.isArray()) {
      return NONE;
    }
    String text = type.toGenericString();
    int start = text.indexOf('<');
    if (start < 0) {
      return NONE;
    }
    int count = 1;
    int depth = 0;
    boolean generic = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      generic |= depth > 1;
      if (c == ',' && depth == 1) {
        count++;
      } else if (depth == 0) {
        break;
      }
    }
    return new TypeParameters(count, text.indexOf(" extends ", start) > 0, generic);
  }
}
