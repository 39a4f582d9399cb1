package io.persistable.python.value;

import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.Word;
import io.persistable.python.lex.Words;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the text and what they are bound to. A name is an int: those of the form {@code _gN}
 * are {@code ~N}, the others are counted from 1 and found by their first bytes or the hash of all,
 * so that looking a name up makes no string. As in Python, names that are equal after NFKC are one.
 *
 * <p>It has more than 400 lines, since the tables of one name's id, value and order are read and
 * grown together, and each object of a text goes through them.
 */
public final class Bindings {

  private static final Pattern NUMBERED = Pattern.compile("_g(0|[1-9][0-9]{0,8})");

  private static final int NUMBERED_PREFIX = '_' | 'g' << 8;

  /** Odd and different in each process, so that nobody can choose names whose hashes collide. */
  private static final int MULTIPLIER = new SecureRandom().nextInt() | 1;

  private static final int RECENT_BITS = 6;
  private static final int MOST_CLASSES = 64;

  /** The names that a snapshot gets at most when its text has been read. */
  private static final int MOST_ADDED = 16;

  private static final long MASK = 0xFFFFFFFFL;

  private final Scanner scanner;
  private final byte[] text;

  private @Nullable Word[] names;
  private @Nullable Object[] values;

  /** When each name was bound last; what is bound first comes first among the items. */
  private int[] order;

  private int size;
  private int bound;
  private int preambleSize;

  /** Open addressing: ids by hash of the name, 0 where there is none. */
  private int[] table;

  /** Ids by the eight bytes at which a name was found last. */
  private int[] recent;

  /**
   * Whether these are a snapshot's, which other texts read with; they are copied before a change.
   */
  private boolean isTableShared;

  private boolean isRecentShared;

  /** As {@link #values} and {@link #order}, of the names {@code _gN}, by N. */
  private @Nullable Object[] numberedValues = {};

  private int[] numberedOrder = {};

  /**
   * What classes the values of the names {@code _gN} have, by number, so that a value that stands
   * anywhere in memory need not be looked at to see that it fits; 0 where that isn't known.
   */
  private byte[] numberedClasses = {};

  private @Nullable Class<?>[] classes = new Class<?>[2];
  private int classCount = 1;
  private @Nullable Class<?> classBefore;
  private byte classBeforeNumber;

  /** No name {@code _gN} of a text that counts its objects has a higher number. */
  private int mostNumbered;

  /**
   * @param preamble what is bound before the text begins; null for nothing
   */
  public Bindings(Scanner scanner, @Nullable Snapshot preamble) {
    this.scanner = scanner;
    this.text = scanner.text();
    this.mostNumbered = scanner.end() / 4 + 1024;
    if (preamble == null) {
      names = new Word[16];
      values = new Object[16];
      order = new int[16];
      size = 1;
      table = new int[64];
      recent = new int[1 << RECENT_BITS];
    } else {
      names = preamble.names; // full, so that the next name gets a larger array
      values = Arrays.copyOf(preamble.values, preamble.size);
      order = Arrays.copyOf(preamble.order, preamble.size);
      size = preamble.size;
      bound = preamble.bound;
      table = preamble.table;
      recent = preamble.recent;
      isTableShared = true;
      isRecentShared = true;
      preambleSize = preamble.preambleSize;
    }
  }

  /** Takes over all names of another text and what they are bound to. */
  public void adopt(Bindings other) {
    names = other.names;
    values = other.values;
    order = other.order;
    size = other.size;
    bound = other.bound;
    table = other.table;
    isTableShared = other.isTableShared;
    numberedValues = other.numberedValues;
    numberedOrder = other.numberedOrder;
    numberedClasses = new byte[numberedValues.length];
    mostNumbered = other.mostNumbered;
  }

  /**
   * The names of a text up to some place, and what they are bound to. Nothing changes it once the
   * text that it was taken of has been read.
   */
  public static final class Snapshot {

    private @Nullable Word[] names;
    private @Nullable Object[] values;
    private int[] order;
    private int size;
    private final int preambleSize;
    private final int bound;
    private int[] table;
    private int[] recent;

    private Snapshot(Bindings bindings) {
      this.names = Arrays.copyOf(bindings.names, bindings.size);
      this.values = Arrays.copyOf(bindings.values, bindings.size);
      this.order = Arrays.copyOf(bindings.order, bindings.size);
      this.size = bindings.size;
      this.preambleSize = bindings.size;
      this.bound = bindings.bound;
      this.table = bindings.table.clone();
      this.recent = bindings.recent.clone();
    }
  }

  /**
   * What is bound now, with the names that most texts unbind at their ends; null if that can't be
   * carried over to another text.
   */
  public @Nullable Snapshot snapshot() {
    id("__builtins__");
    id("_arrays");
    for (int id = 1; id < size; id++) {
      boolean constant = values[id] == null || values[id] instanceof Double;
      if (!constant && !(values[id] instanceof Meaning meaning && meaning.outlivesText())) {
        return null;
      }
    }
    if (numberedValues.length > 0) {
      return null;
    }
    preambleSize = size;
    return new Snapshot(this);
  }

  /**
   * Adds to a snapshot taken of these where names were found since, and a few names that came
   * since, not bound: texts that begin the same often name their items the same.
   */
  public void train(Snapshot snapshot) {
    if (size - snapshot.size <= MOST_ADDED) {
      snapshot.names = Arrays.copyOf(names, size);
      snapshot.values = Arrays.copyOf(snapshot.values, size);
      snapshot.order = Arrays.copyOf(snapshot.order, size);
      snapshot.size = size;
      snapshot.table = table.clone();
    }
    for (int i = 0; i < recent.length; i++) {
      if (recent[i] < snapshot.size) {
        snapshot.recent[i] = recent[i];
      }
    }
  }

  /** Whether a name was known when the last snapshot was taken or taken over. */
  public boolean isOfPreamble(int id) {
    return id >= 0 && id < preambleSize;
  }

  /** Reads the name at the position. */
  public int read() {
    int start = scanner.position();
    long first = Words.at(text, start);
    if ((short) first == NUMBERED_PREFIX && Scanner.isDigit(text[start + 2])) {
      long digits = Words.at(text, start + 2);
      int count = Words.digitCount(digits);
      long number = Words.digits(digits, count);
      int at = start + 2 + count;
      if (count == Long.BYTES) {
        while (Scanner.isDigit(text[at]) && number < mostNumbered) {
          number = number * 10 + (text[at++] - '0');
        }
      }
      if (!Scanner.isNamePart(text[at])
          && number < mostNumbered
          && (text[start + 2] != '0' || count == 1)) {
        scanner.moveTo(at);
        return numbered((int) number);
      }
    }
    int slot = (int) (first * 0x9E3779B97F4A7C15L >>> Long.SIZE - RECENT_BITS);
    int guess = recent[slot];
    Word name = names[guess];
    if (name != null) {
      int stop = name.end(text, start);
      if (stop >= 0 && (text[stop] == '(' || !Scanner.isNamePart(text[stop]))) {
        scanner.moveTo(stop);
        return guess;
      }
    }
    int id = readByHash(start);
    if (id > 0) {
      if (isRecentShared) {
        recent = recent.clone();
        isRecentShared = false;
      }
      recent[slot] = id;
    }
    return id;
  }

  private int readByHash(int start) {
    int hash = 0;
    int at = start;
    int high = 0;
    byte c = text[at];
    while (Scanner.isNamePart(c)) {
      hash = hash * MULTIPLIER + c;
      high |= c;
      c = text[++at];
    }
    if (at == start || Scanner.isDigit(text[start])) {
      throw scanner.expected(start, "a name");
    }
    scanner.moveTo(at);
    return high < 0 ? normalized(start, at) : hashed(text, start, at, hash);
  }

  private int numbered(int number) {
    if (number >= numberedValues.length) {
      int length = Math.max(number + 1, Math.max(64, numberedValues.length * 2));
      numberedValues = Arrays.copyOf(numberedValues, length);
      numberedOrder = Arrays.copyOf(numberedOrder, length);
      numberedClasses = Arrays.copyOf(numberedClasses, length);
    }
    return ~number;
  }

  private int normalized(int from, int to) {
    String name = scanner.slice(from, to);
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
    boolean valid = Character.isUnicodeIdentifierStart(normal.codePointAt(0));
    for (int i = 0; i < normal.length() && valid; i += Character.charCount(normal.codePointAt(i))) {
      valid =
          Character.isUnicodeIdentifierPart(normal.codePointAt(i))
              && !Character.isIdentifierIgnorable(normal.codePointAt(i));
    }
    if (!valid && normal.charAt(0) != '_') {
      throw scanner.expected(from, "a name", "'" + name + "', which is none in Python");
    }
    return id(normal);
  }

  /** The id of a name that is not in the text. */
  public int id(String name) {
    if (NUMBERED.matcher(name).matches() && Integer.parseInt(name.substring(2)) < mostNumbered) {
      return numbered(Integer.parseInt(name.substring(2)));
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int hash = 0;
    for (byte c : bytes) {
      hash = hash * MULTIPLIER + c;
    }
    return hashed(bytes, 0, bytes.length, hash);
  }

  private int hashed(byte[] bytes, int from, int to, int hash) {
    int mask = table.length - 1;
    int slot = mix(hash) & mask;
    while (true) {
      int id = table[slot];
      if (id == 0) {
        break;
      }
      byte[] name = bytes(id);
      if (name.length == to - from && Arrays.equals(name, 0, name.length, bytes, from, to)) {
        return id;
      }
      slot = slot + 1 & mask;
    }
    int id = add(Arrays.copyOfRange(bytes, from, to));
    if (isTableShared) {
      table = table.clone();
      isTableShared = false;
    }
    table[slot] = id;
    if (size * 2 > table.length) {
      rehash();
    }
    return id;
  }

  private static int mix(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ h >>> 16;
  }

  private void rehash() {
    int[] old = table;
    table = new int[old.length * 2];
    int mask = table.length - 1;
    for (int id : old) {
      if (id != 0) {
        int hash = 0;
        for (byte c : bytes(id)) {
          hash = hash * MULTIPLIER + c;
        }
        int slot = mix(hash) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = id;
      }
    }
  }

  private int add(byte[] name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
      order = Arrays.copyOf(order, size * 2);
    }
    names[size] = new Word(name);
    return size++;
  }

  private byte[] bytes(int id) {
    return Objects.requireNonNull(names[id]).bytes();
  }

  public String name(int id) {
    return id < 0 ? "_g" + ~id : Objects.requireNonNull(names[id]).text();
  }

  /** What a name is bound to: null if nothing, {@link None#NONE} for Python's None. */
  public @Nullable Object get(int id) {
    Object value = id < 0 ? numberedValues[~id] : values[id];
    if (value instanceof LazyArray array) {
      value = array.value(); // something refers to it, so it is needed whole
      set(id, value);
    }
    return value;
  }

  /**
   * The value of a name {@code _gN} if it is known to be an object that any place of its class
   * takes as it is, and {@code place} one of these; null if not, or if that isn't known.
   */
  public @Nullable Object fitting(int id, ExpectedType place) {
    if (id >= 0 || !place.shallow()) {
      return null;
    }
    Class<?> type = classes[numberedClasses[~id]];
    return type != null && place.takes(type) ? numberedValues[~id] : null;
  }

  /** The number of the value's class if {@link #fitting} may go by it, 0 if not. */
  private byte classNumber(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    Class<?> type = value.getClass();
    if (type != classBefore) {
      classBefore = type;
      classBeforeNumber =
          value instanceof Meaning || value instanceof LazyArray || value instanceof Number
              ? 0
              : classNumber(type);
    }
    return classBeforeNumber;
  }

  private byte classNumber(Class<?> type) {
    for (int i = 1; i < classCount; i++) {
      if (classes[i] == type) {
        return (byte) i;
      }
    }
    if (type == Object.class || classCount == MOST_CLASSES) {
      return 0;
    }
    if (classCount == classes.length) {
      classes = Arrays.copyOf(classes, 2 * classCount);
    }
    classes[classCount] = type;
    return (byte) classCount++;
  }

  /** As {@link #get}, for whoever only asks whether there is a value: none is made for it. */
  public @Nullable Object bound(int id) {
    return id < 0 ? numberedValues[~id] : values[id];
  }

  /** Binds a name, or unbinds it if {@code value} is null. */
  public void set(int id, @Nullable Object value) {
    if (id < 0) {
      if (numberedValues[~id] == null) {
        numberedOrder[~id] = ++bound;
      }
      numberedValues[~id] = value;
      numberedClasses[~id] = classNumber(value);
    } else {
      if (values[id] == null) {
        order[id] = ++bound;
      }
      values[id] = value;
    }
  }

  /** The names that are bound to values of the archive's user, in the order in which they were. */
  public Map<String, @Nullable Object> items() {
    long[] found = new long[4];
    int count = 0;
    for (int id = -numberedValues.length; id < size; id++) {
      Object value = bound(id);
      if (value != null && !(value instanceof Meaning)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] =
            (long) (id < 0 ? numberedOrder[~id] : order[id]) << Integer.SIZE | id & MASK;
      }
    }
    if (count > 1) {
      Arrays.sort(found, 0, count);
    }
    Map<String, @Nullable Object> items = new LinkedHashMap<>(count + count / 2 + 1);
    for (int i = 0; i < count; i++) {
      Object value = bound((int) found[i]);
      items.put(name((int) found[i]), value == None.NONE ? null : value);
    }
    return items;
  }

  /** The bound names that resemble {@code name}, for messages. */
  public List<String> boundNames() {
    List<String> bound = new ArrayList<>();
    for (int id = 1; id < size; id++) {
      if (values[id] != null) {
        bound.add(name(id));
      }
    }
    for (int number = 0; number < numberedValues.length; number++) {
      if (numberedValues[number] != null) {
        bound.add(name(~number));
      }
    }
    return bound;
  }
}
