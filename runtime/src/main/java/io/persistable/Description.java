package io.persistable;

import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.dataset.Item;
import io.persistable.dataset.Store;
import io.persistable.dataset.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A data set as a table for people: a row an item. */
final class Description {

  private static final List<String> HEAD =
      List.of("name", "type", "shape", "bytes", "written (UTC)", "info");

  /** The column of numbers, which are aligned on their right. */
  private static final int BYTES = 3;

  /** An info is cut after this many characters. */
  private static final int INFO_WIDTH = 60;

  private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

  void infoOnly(String name, @Nullable Object info) {
    rows.add(List.of(name, "(info only)", "", "", "", cut(info)));
  }

  /**
   * Adds a row. If the item can't be read, the row says why; the other rows are shown all the same.
   */
  void item(String name, @Nullable Object info, Store store, DataSetItems items) {
    try {
      rows.add(store.read(name, item -> row(item, items.read(item).unmade(name), info)));
    } catch (IOException | RuntimeException e) {
      rows.add(List.of(name, "(unreadable)", "", "", "", cut(e.getMessage())));
    }
  }

  private static List<String> row(Item item, @Nullable Object value, @Nullable Object info)
      throws IOException {
    long bytes = Files.size(item.module());
    for (StoredFile file : item.files()) {
      bytes = Math.addExact(bytes, file.bytes());
    }
    Instant written =
        Files.getLastModifiedTime(item.module()).toInstant().truncatedTo(ChronoUnit.SECONDS);
    return List.of(
        item.name(),
        type(value),
        shape(value),
        String.format(Locale.ROOT, "%,d", bytes),
        written.toString(),
        cut(info));
  }

  /** What an info says of itself, which may be of any class. */
  private static String said(@Nullable Object info) {
    try {
      return String.valueOf(info);
    } catch (RuntimeException e) {
      return "(no text: " + e + ")";
    }
  }

  private static String cut(@Nullable Object info) {
    String said = said(info).replaceAll("\\s+", " ");
    return said.length() > INFO_WIDTH ? said.substring(0, INFO_WIDTH - 1) + "…" : said;
  }

  /** The dtype of an array, the interface of a collection, the class of anything else. */
  private static String type(@Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof NdArray array) {
      return array.dtype().name();
    } else if (value instanceof List<?> list) {
      return "List" + element(list);
    } else if (value instanceof Set<?> set) {
      return "Set" + element(set);
    } else if (value instanceof Map<?, ?>) {
      return "Map";
    }
    return value instanceof Deque<?> deque
        ? "Deque" + element(deque)
        : value.getClass().getSimpleName();
  }

  /** What all elements are, if it is one class. */
  private static String element(Collection<?> collection) {
    Class<?> one = null;
    for (Object each : collection) {
      if (each == null || one != null && one != each.getClass()) {
        return "";
      }
      one = each.getClass();
    }
    return one == null ? "" : "<" + one.getSimpleName() + ">";
  }

  private static String shape(@Nullable Object value) {
    if (value instanceof NdArray array) {
      return Arrays.toString(array.shape()).replace('[', '(').replace(']', ')');
    } else if (value instanceof Collection<?> collection) {
      return "(" + collection.size() + ")";
    } else if (value instanceof Map<?, ?> map) {
      return "(" + map.size() + ")";
    }
    return value != null && value.getClass().isArray() ? "(" + length(value) + ")" : "";
  }

  private static String length(Object array) {
    return array instanceof Object[] objects
        ? String.valueOf(objects.length)
        : String.valueOf(PrimitiveArrays.length(array));
  }

  @Override
  public String toString() {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == BYTES ? pad + row.get(i) : row.get(i) + pad).append("  ");
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
