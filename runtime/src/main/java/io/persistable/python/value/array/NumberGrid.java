package io.persistable.python.value.array;

import io.persistable.array.NdArray;
import io.persistable.python.lex.NumberLiterals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.Words;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.ModuleForm;
import io.persistable.python.value.ValueReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the nested lists of an array of numbers without boxing: integers that fit a {@code long},
 * reals, or bools, rows of equal lengths.
 */
final class NumberGrid {

  /** What all elements are. */
  enum Kind {
    NONE,
    BOOLEAN,
    INTEGER,
    REAL
  }

  private static final long COMMA_SPACE = Words.of(", ");
  private static final long COMMA_LINE = Words.of(",\n    ");

  private final ValueReader values;
  private final Scanner scanner;
  private final boolean single;

  private long[] integers = {};
  private double[] reals = {};
  private int size;
  private long[] shape = {-1, -1};
  private int rank;
  private boolean readLeaf;
  public Kind kind = Kind.NONE;

  /**
   * @param single whether reals are rounded to {@code float} from their digits
   */
  NumberGrid(ValueReader values, boolean single) {
    this.values = values;
    this.scanner = values.scanner();
    this.single = single;
  }

  /** Reads a list; false, at no particular position, if it holds anything but numbers. */
  boolean read() {
    return row(0);
  }

  long[] shape() {
    return Arrays.copyOf(shape, rank);
  }

  long[] integers() {
    return size == integers.length ? integers : Arrays.copyOf(integers, size);
  }

  /** The elements as doubles, integers among them too. */
  double[] reals() {
    if (kind == Kind.REAL) {
      return size == reals.length ? reals : Arrays.copyOf(reals, size);
    }
    double[] converted = new double[size];
    for (int i = 0; i < size; i++) {
      converted[i] = integers[i];
    }
    return converted;
  }

  /** Recursion is over axes, of which there are at most 64. */
  private boolean row(int axis) {
    if (axis == NdArray.MAX_RANK) {
      return false;
    }
    if (axis == shape.length) {
      shape = Arrays.copyOf(shape, 2 * axis);
      Arrays.fill(shape, axis, shape.length, -1);
    }
    int at = scanner.position();
    scanner.open('[');
    long length = 0;
    if (!scanner.acceptClose(']')) {
      do {
        byte c = scanner.peek();
        if (c == '[' ? !row(axis + 1) : !leaf(axis, c)) {
          return false;
        }
        length++;
      } while (another());
    } else if (!readLeaf && rank <= axis + 1) {
      rank = axis + 1;
    }
    if (shape[axis] >= 0 && shape[axis] != length) {
      throw scanner.expected(at, "rows of equal lengths, here " + shape[axis], "one of " + length);
    }
    shape[axis] = length;
    return true;
  }

  /** After an element: whether another follows. What we write between two is read at once. */
  private boolean another() {
    byte[] text = scanner.text();
    int at = scanner.position();
    long word = Words.at(text, at);
    int length =
        (word & 0xFFFF) == COMMA_SPACE ? 2 : (word & 0xFFFF_FFFF_FFFFL) == COMMA_LINE ? 6 : 0;
    byte c = text[at + length];
    if (length > 0 && (Scanner.isDigit(c) || c == '-')) {
      scanner.moveTo(at + length);
      return true;
    }
    return scanner.another(']');
  }

  private boolean leaf(int axis, byte first) {
    if (readLeaf && rank != axis + 1 || rank > axis + 1) {
      return false;
    }
    rank = axis + 1;
    readLeaf = true;
    scanner.count();
    byte c = first;
    int at = scanner.position();
    int minus = (c & 0xFF ^ '-') - 1 >>> 31; // 1 if it is one; hard to predict
    if (Scanner.isDigit(scanner.text()[at + minus])) {
      scanner.moveTo(at + minus);
      return number(minus != 0);
    }
    boolean negative = c == '-';
    if (negative || c == '+') {
      scanner.advance(1);
      c = scanner.peek();
    }
    if (Scanner.isDigit(c) || values.numbers().startsAt(scanner.position())) {
      return number(negative);
    }
    if (!Scanner.isNameStart(c)) {
      return false;
    }
    if (scanner.isWord(at, "True") || scanner.isWord(at, "False")) {
      boolean yes = c == 'T';
      scanner.advance(yes ? 4 : 5);
      return (kind == Kind.NONE || kind == Kind.BOOLEAN) && add(Kind.BOOLEAN, yes ? 1 : 0);
    }
    Double special = special();
    return special != null && add(negative ? -special : special);
  }

  private boolean number(boolean negative) {
    values.numbers().read(negative);
    byte next = scanner.text()[scanner.position()];
    if (next != ',' && next != ']') {
      next = scanner.peek();
    }
    if (next == '+' || next == '-') {
      return false;
    }
    if (values.numbers().kind() == NumberLiterals.INTEGER && kind != Kind.BOOLEAN) {
      return kind == Kind.REAL
          ? add((double) values.numbers().integer())
          : add(Kind.INTEGER, values.numbers().integer());
    }
    return values.numbers().kind() == NumberLiterals.REAL
        && kind != Kind.BOOLEAN
        && add(single ? values.numbers().float32() : values.numbers().real());
  }

  /** Reads {@code _nan} or {@code _numpy.inf}; null if the name means no real number. */
  private @Nullable Double special() {
    int id = values.bindings().read();
    Object bound = values.bindings().get(id);
    if (bound == null) {
      bound = values.unbound(values.bindings().name(id), ExpectedType.ANYTHING);
    }
    if (bound instanceof ModuleForm module && scanner.accept('.')) {
      int start = values.scanner().next();
      scanner.moveTo(scanner.nameEnd(start));
      bound = module.member(values, scanner.slice(start, scanner.position()), start);
    }
    return bound instanceof Double real ? real : null;
  }

  private boolean add(Kind of, long value) {
    kind = of;
    if (size == integers.length) {
      integers = Arrays.copyOf(integers, Math.max(16, size * 2));
    }
    integers[size++] = value;
    return true;
  }

  private boolean add(double value) {
    if (kind == Kind.BOOLEAN) {
      return false;
    }
    if (kind != Kind.REAL) {
      reals = new double[Math.max(16, size * 2)];
      for (int i = 0; i < size; i++) {
        reals[i] = integers[i];
      }
      kind = Kind.REAL;
    }
    if (size == reals.length) {
      reals = Arrays.copyOf(reals, size * 2);
    }
    reals[size++] = value;
    return true;
  }
}
