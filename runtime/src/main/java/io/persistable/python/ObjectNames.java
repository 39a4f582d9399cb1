package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.text.TextBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the text calls each object: an item's name, or the prefix and a number. The numbers are
 * kept, not the names, since a text may have a million.
 */
final class ObjectNames {

  private final String[] items;
  private final byte[][] itemBytes;
  private final String prefix;
  private final byte[] prefixBytes;

  /** By object: 0 for none, n + 1 for the prefix and n, -1 - i for the name of item i. */
  private final int[] names;

  private int next;

  ObjectNames(Numbering objects, String prefix) {
    this.items = objects.roots().keySet().toArray(new String[0]);
    this.itemBytes = new byte[items.length][];
    this.prefix = prefix;
    this.prefixBytes = prefix.getBytes(StandardCharsets.UTF_8);
    this.names = objects.column();
    this.next = items.length;
    for (int i = 0; i < items.length; i++) {
      itemBytes[i] = items[i].getBytes(StandardCharsets.UTF_8);
      int id = objects.rootId(i);
      if (id >= 0 && names[id] == 0) {
        names[id] = -1 - i;
      }
    }
  }

  /** Gives an object that is no item the next number whose name no item has. */
  void number(int id) {
    if (names[id] == 0) {
      while (isItem(next)) {
        next++;
      }
      names[id] = ++next;
    }
  }

  private boolean isItem(int number) {
    for (String item : items) {
      if (item.startsWith(prefix) && item.equals(prefix + number)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an object has a name of its own that isn't an item's. */
  boolean isNumbered(int id) {
    return names[id] > 0;
  }

  /** Whether an object's name is that of the item. */
  boolean isNameOf(int id, int item) {
    return names[id] == -1 - item;
  }

  String of(int id) {
    int name = names[id];
    return name > 0 ? prefix + (name - 1) : items[-1 - name];
  }

  void write(int id, TextBuffer out) {
    int name = names[id];
    if (name > 0) {
      out.raw(prefixBytes).integer(name - 1);
    } else {
      out.raw(itemBytes[-1 - name]);
    }
  }
}
