package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What the text calls each object: an item's name, or the prefix and a number. The numbers are
 * kept, not the names, since a text may have a million.
 */
final class ObjectNames {

  /** No text has as many objects as a number of more digits says. */
  private static final int MOST_DIGITS = 9;

  private final String[] items;
  private final byte[][] itemBytes;
  private final String prefix;
  private final byte[] prefixBytes;

  /** By object: 0 for none, n + 1 for the prefix and n, -1 - i for the name of item i. */
  private final int[] names;

  /** The numbers that items have by chance. */
  private final Set<Integer> numbersOfItems = new HashSet<>();

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
      int number = numberOf(items[i], prefix);
      if (number >= 0) {
        numbersOfItems.add(number);
      }
      int id = objects.rootId(i);
      if (id >= 0 && names[id] == 0) {
        names[id] = -1 - i;
      }
    }
  }

  /** Gives an object that is no item the next number whose name no item has. */
  void number(int id) {
    if (names[id] == 0) {
      while (numbersOfItems.contains(next)) {
        next++;
      }
      names[id] = ++next;
    }
  }

  /**
   * The number in the name of an item that looks like the name of a shared object; -1 if it
   * doesn't.
   */
  private static int numberOf(String item, String prefix) {
    int digits = item.length() - prefix.length();
    if (digits < 1 || digits > MOST_DIGITS || !item.startsWith(prefix)) {
      return -1;
    }
    int number = 0;
    for (int i = prefix.length(); i < item.length(); i++) {
      char c = item.charAt(i);
      if (c < '0' || c > '9' || c == '0' && digits > 1 && i == prefix.length()) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
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
