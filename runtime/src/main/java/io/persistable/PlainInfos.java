package io.persistable;

import io.persistable.python.PythonNames;
import io.persistable.text.TextBuffer;
import io.persistable.type.CollectionForm;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Infos as literals of Python, such as {@code {'unit': 'm', 'runs': [1, 2]}}.
 *
 * <p>A literal doesn't say a class. Readers give it one: {@code 7} is an {@code Integer}, {@code
 * [7]} an {@code ArrayList}, {@code (7,)} what {@code Collections.unmodifiableList} gives, {@code
 * {7}} a {@code LinkedHashSet}, {@code {'a': 7}} a {@code LinkedHashMap}. An info is written as a
 * literal only if it and all that it holds are of these classes; or, where the caller asks for it,
 * if only the values are the same.
 */
final class PlainInfos {

  private static final int MAX_DEPTH = 20;

  /** Decimal digits beyond this are slow to read, and CPython refuses some. */
  private static final int MAX_BITS = 10_000;

  private final TypeRegistry types;
  private final boolean valuesOnly;

  /**
   * @param valuesOnly whether a number, list or map may come back as one of another class
   */
  PlainInfos(TypeRegistry types, boolean valuesOnly) {
    this.types = types;
    this.valuesOnly = valuesOnly;
  }

  /** The literal; null if the info has none. */
  @Nullable String of(@Nullable Object info) {
    return isPlain(info, 0, Collections.newSetFromMap(new IdentityHashMap<>()))
        ? write(info, new TextBuffer(64)).toString()
        : null;
  }

  /** What is there twice is shared, which a literal can't say. */
  private boolean isPlain(@Nullable Object value, int depth, Set<Object> seen) {
    if (value == null || isAtom(value)) {
      return true;
    }
    if (depth == MAX_DEPTH || !seen.add(value)) {
      return false;
    }
    if (value instanceof List<?> list
        && (valuesOnly || isA(CollectionForm.ARRAY_LIST, list) || isTuple(list))) {
      return list.stream().allMatch(element -> isPlain(element, depth + 1, seen));
    }
    if (value instanceof Set<?> set) {
      return isA(CollectionForm.LINKED_HASH_SET, set) && isLiteral(set);
    }
    return value instanceof Map<?, ?> map
        && (valuesOnly || isA(CollectionForm.LINKED_HASH_MAP, map))
        && map.keySet().stream().allMatch(String.class::isInstance)
        && map.values().stream().allMatch(element -> isPlain(element, depth + 1, seen));
  }

  /** A set without elements has no literal; of mixed ones Python may take two for one another. */
  private static boolean isLiteral(Set<?> set) {
    return !set.isEmpty()
        && (set.stream().allMatch(String.class::isInstance)
            || set.stream().allMatch(Integer.class::isInstance));
  }

  /** In a text without a mark, as an info is, a tuple is this. */
  private boolean isTuple(Object list) {
    return isA(CollectionForm.UNMODIFIABLE_LIST, list);
  }

  private boolean isA(CollectionForm form, Object collection) {
    NodeType type = types.typeOf(collection.getClass());
    return type != null && type.form() == form && type.form(collection) == form;
  }

  private boolean isAtom(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number);
    } else if (value instanceof Long number) {
      return valuesOnly || number != number.intValue();
    } else if (value instanceof BigInteger number) {
      int bits = number.bitLength();
      return bits < MAX_BITS && (valuesOnly || bits >= Long.SIZE);
    }
    return value instanceof Boolean
        || value instanceof Integer
        || value instanceof String
        || valuesOnly
            && (value instanceof Short
                || value instanceof Byte
                || value instanceof Float real && Float.isFinite(real)
                || value instanceof Character);
  }

  private TextBuffer write(@Nullable Object value, TextBuffer out) {
    if (value == null) {
      out.ascii("None");
    } else if (value instanceof Boolean yes) {
      out.ascii(yes ? "True" : "False");
    } else if (value instanceof Double number) {
      out.decimal(number);
    } else if (value instanceof Float number) {
      out.decimal((float) number);
    } else if (value instanceof Number number) {
      out.ascii(number.toString());
    } else if (value instanceof Map<?, ?> map) {
      out.ascii('{');
      int i = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.ascii(i++ == 0 ? "" : ", ");
        PythonNames.quote((String) entry.getKey(), out);
        write(entry.getValue(), out.ascii(": "));
      }
      out.ascii('}');
    } else if (value instanceof Set<?> set) {
      elements(set, "{", "}", out);
    } else if (value instanceof List<?> list && isTuple(list)) {
      elements(list, "(", list.size() == 1 ? ",)" : ")", out);
    } else if (value instanceof List<?> list) {
      elements(list, "[", "]", out);
    } else {
      PythonNames.quote(value.toString(), out);
    }
    return out;
  }

  private void elements(Collection<?> elements, String open, String close, TextBuffer out) {
    String separator = open;
    for (Object element : elements) {
      write(element, out.ascii(separator));
      separator = ", ";
    }
    out.ascii(elements.isEmpty() ? open : "").ascii(close);
  }
}
