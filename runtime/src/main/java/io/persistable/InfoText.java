package io.persistable;

import io.persistable.error.NotPersistableException;
import io.persistable.python.PythonNames;
import io.persistable.text.TextBuffer;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The info of an item as one Python expression on one line: text, numbers, booleans, None, and
 * lists and maps of these, nested a few levels. An expression has no imports, so nothing else can
 * stand in it; what describes an item is small, and what isn't is an item.
 */
final class InfoText {

  private static final int MAX_DEPTH = 20;

  private final TextBuffer out = new TextBuffer(64);

  private InfoText() {}

  /**
   * @throws NotPersistableException if the info holds anything else
   */
  static String of(@Nullable Object info) {
    InfoText text = new InfoText();
    text.write(info, "$info", 0);
    return text.out.toString();
  }

  private void write(@Nullable Object value, String path, int depth) {
    if (value == null) {
      out.ascii("None");
    } else if (value instanceof Boolean yes) {
      out.ascii(yes ? "True" : "False");
    } else if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      out.integer(((Number) value).longValue());
    } else if (value instanceof BigInteger number && number.bitLength() < 10_000) {
      out.ascii(number.toString());
    } else if (value instanceof Double number) {
      floating(number);
    } else if (value instanceof Float number && Float.isFinite(number)) {
      out.decimal((float) number);
    } else if (value instanceof Float number) {
      floating(number);
    } else if (value instanceof String || value instanceof Character) {
      PythonNames.quote(value.toString(), out);
    } else if (depth < MAX_DEPTH && value instanceof Map<?, ?> map) {
      writeMap(map, path, depth);
    } else if (depth < MAX_DEPTH && value instanceof List<?> list) {
      out.ascii('[');
      for (int i = 0; i < list.size(); i++) {
        out.ascii(i == 0 ? "" : ", ");
        write(list.get(i), path + "[" + i + "]", depth + 1);
      }
      out.ascii(']');
    } else {
      throw new NotPersistableException(
          path
              + ": expected an info of text, numbers, booleans, lists and maps of these, nested at"
              + " most "
              + MAX_DEPTH
              + " deep, found a "
              + value.getClass().getName()
              + "; put what is more than that as an item of its own",
          path);
    }
  }

  private void writeMap(Map<?, ?> map, String path, int depth) {
    out.ascii('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new NotPersistableException(
            path + ": expected strings as the keys of a map in an info, found " + entry.getKey(),
            path);
      }
      out.ascii(first ? "" : ", ");
      first = false;
      PythonNames.quote(key, out);
      out.ascii(": ");
      write(entry.getValue(), path + "[" + key + "]", depth + 1);
    }
    out.ascii('}');
  }

  private void floating(double value) {
    if (Double.isFinite(value)) {
      out.decimal(value);
    } else {
      out.ascii(Double.isNaN(value) ? "float('nan')" : value > 0 ? "1e999" : "-1e999");
    }
  }
}
